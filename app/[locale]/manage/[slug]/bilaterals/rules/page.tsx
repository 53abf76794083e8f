import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { MeetingRulesForm } from '@/components/bilateral/meeting-rules-form'
import { MeetingRulesWords } from '@/components/bilateral/meeting-rules-words'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { meetingRules } from '@/domain/bilateral/rules-queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { zoneName } from '@/domain/shared/zone-format'
import { save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralRules' })
  return { title: t('title') }
}

/** The house rules for meetings of two delegations. */
export default async function MeetingRulesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  const now = new Date()
  const rules = await meetingRules(actor, summit.id, now)
  if (!rules) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralRules' })
  const { done } = await searchParams
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={now}>
      <BilateralNav locale={locale} slug={slug} current="rules" />
      {done === 'saved' && <DoneNote key={rules.version}>{t('saved')}</DoneNote>}
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede')}</p>
      </div>
      <MeetingRulesWords>
        <MeetingRulesForm
          key={rules.version}
          action={save}
          hidden={{ slug, summitId: summit.id, version: String(rules.version) }}
          settings={rules.settings}
          days={rules.dates.map((date) => [date, weekdayDate(date, 'UTC', locale)] as const)}
          zone={zoneName(new Date(`${rules.dates[0] ?? ''}T12:00:00Z`), summit.timeZone, locale)}
          list={addressOf(locale, { pathname: '/summits/[slug]/delegations', params: { slug } })}
        />
      </MeetingRulesWords>
    </ManageFrame>
  )
}
