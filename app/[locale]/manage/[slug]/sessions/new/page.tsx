import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { SessionForm } from '@/components/manage/session-form'
import { spokenLanguages } from '@/components/manage/spoken-languages'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { formOptions } from '@/domain/session/queries'
import { emptySession } from '@/domain/session/rules'
import type { Language } from '@/domain/shared/language'
import { create } from '../actions'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'sessionForm' })
  return { title: t('newTitle') }
}

/** A session to be added to the draft. */
export default async function NewSessionPage({ params }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'sessionForm' })
  const content = emptySession(summit.contentLanguages)
  const options = await formOptions(summit)
  const list = addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })
  return (
    <ManageFrame locale={locale} summit={summit} current="sessions" now={new Date()}>
      <a className="back" href={list}>
        <Icon name="left" />
        {t('back')}
      </a>
      <h1>{t('newTitle')}</h1>
      <SessionForm
        action={create}
        hidden={{ summitId: summit.id, slug }}
        content={content}
        options={options}
        contentLanguages={summit.contentLanguages}
        timeZone={summit.timeZone}
        stale={[]}
        missing={[]}
        settled={false}
        spoken={spokenLanguages(summit.contentLanguages, content, locale)}
        leave={list}
        here={addressOf(locale, { pathname: '/manage/[slug]/sessions/new', params: { slug } })}
      />
    </ManageFrame>
  )
}
