import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { NewSummitForm } from '@/components/manage/new-summit-form'
import { ZoneList } from '@/components/manage/zone-list'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { mayCreateSummit } from '@/domain/shared/actor'
import type { Language } from '@/domain/shared/language'
import { patternsFor } from '@/domain/summit/queries'
import { create } from './actions'

type Props = { params: Promise<{ locale: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'frame' })
  return { title: t('new.title') }
}

/** A summit to be made. Whoever may not finds nothing here. */
export default async function NewSummitPage({ params }: Props) {
  const { locale } = await params
  const actor = await currentActor()
  if (!mayCreateSummit(actor)) notFound()
  const patterns = await patternsFor(actor)
  const t = await getTranslations({ locale, namespace: 'frame' })
  const list = addressOf(locale, '/manage')
  return (
    <div className="wrap manage-body">
      <a className="back" href={list}>
        <Icon name="left" />
        {t('new.back')}
      </a>
      <div>
        <h1>{t('new.title')}</h1>
        <p className="quiet">{t('new.lede')}</p>
      </div>
      <ZoneList locale={locale} now={new Date()} />
      <NewSummitForm
        action={create}
        id={randomUUID()}
        patterns={patterns}
        timeZone={patterns[0]?.timeZone ?? 'America/Toronto'}
        leave={list}
      />
    </div>
  )
}
