import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { SpeakerForm } from '@/components/manage/speaker-form'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'
import { emptySpeaker } from '@/domain/speaker/rules'
import { speakerChoices } from '@/domain/speaker/view-queries'
import { save } from '../actions'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'speakers' })
  return { title: t('newSpeaker') }
}

/** A speaker to be added to the draft. */
export default async function NewSpeakerPage({ params }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'speakers' })
  const list = addressOf(locale, { pathname: '/manage/[slug]/speakers', params: { slug } })
  return (
    <ManageFrame locale={locale} summit={summit} current="speakers" now={new Date()}>
      <a className="back" href={list}>
        <Icon name="left" />
        {t('back')}
      </a>
      <h1>{t('newSpeaker')}</h1>
      <SpeakerForm
        action={save}
        hidden={{ summitId: summit.id, slug, id: randomUUID(), change: randomUUID() }}
        content={emptySpeaker(locale)}
        choices={await speakerChoices(summit)}
        contentLanguages={summit.contentLanguages}
        timeZone={summit.timeZone}
        settled={false}
        leave={list}
      />
    </ManageFrame>
  )
}
