import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { DaySheet } from '@/components/bilateral/day-sheet'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { DoorCards } from '@/components/bilateral/door-cards'
import { PrintButton } from '@/components/bilateral/print-button'
import { DayTabs } from '@/components/delegation/day-tabs'
import { ManageFrame } from '@/components/manage/manage-frame'
import { addressOf } from '@/components/site/address'
import { standingAtDesk } from '@/domain/bilateral/desk-queries'
import { type Language, languages, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import '@/components/bilateral/desk-print.css'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralDesk' })
  return { title: t('sheet.title') }
}

const kinds = ['time', 'room', 'cards'] as const

/** The sheet of a day and the cards for the doors, to be printed in one language or in both. */
export default async function DaySheetPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  const now = new Date()
  const standing = await standingAtDesk(actor, summit.id, now)
  if (!standing) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const words = await getTranslations({ locale, namespace: 'bilaterals' })
  const query = await searchParams
  const { dates, rooms } = standing
  const zone = summit.timeZone
  const isOn = (day: string) => (one: (typeof standing.meetings)[number]) =>
    one.meeting.startsAt !== null && dayOf(one.meeting.startsAt, zone) === day
  const day =
    dates.find((date) => date === query['day']) ??
    dates.find((date) => standing.meetings.some(isOn(date))) ??
    dates[0] ??
    ''
  const kind = kinds.find((one) => one === query['as']) ?? 'time'
  const chosen = [...languages, 'both' as const].find((one) => one === query['in']) ?? locale
  const names = query['names'] === 'on'
  const printed = chosen === 'both' ? [locale, ...languages.filter((one) => one !== locale)] : [chosen]
  const here = { pathname: '/manage/[slug]/bilaterals/sheet', params: { slug } } as const
  const at = (differs: Record<string, string>) =>
    addressOf(locale, here, { day, as: kind, in: chosen, ...(names ? { names: 'on' } : {}), ...differs })
  const of = { day, zone, rooms, meetings: standing.meetings.filter(isOn(day)) }
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={now}>
      <div className="sheet-controls">
        <BilateralNav locale={locale} slug={slug} current="sheet" />
        <h1>{t('sheet.title')}</h1>
        <div className="row">
          <DayTabs locale={locale} href={here} dates={dates} day={day} label={words('days')} />
          <ul className="sheet-choice" aria-label={t('sheet.kind')}>
            {kinds.map((one) => (
              <li key={one}>
                <a href={at({ as: one })} aria-current={one === kind ? 'page' : undefined}>
                  {t(`sheet.kinds.${one}`)}
                </a>
              </li>
            ))}
          </ul>
          <ul className="sheet-choice" aria-label={t('sheet.language')}>
            {([...languages, 'both'] as const).map((one) => (
              <li key={one}>
                <a href={at({ in: one })} aria-current={one === chosen ? 'page' : undefined}>
                  {t(`sheet.in.${one}`)}
                </a>
              </li>
            ))}
          </ul>
          {kind === 'cards' && (
            <a href={at({ names: names ? '' : 'on' })}>
              {names ? t('sheet.hideNames') : t('sheet.showNames')}
            </a>
          )}
          <PrintButton label={t('sheet.print')} />
        </div>
        {kind === 'cards' && <p className="small quiet">{names ? t('sheet.named') : t('sheet.unnamed')}</p>}
      </div>
      {printed.map((language) =>
        kind === 'cards' ? (
          <DoorCards
            key={language}
            {...{ ...of, names, locale: language, summit: pickText(summit.name, language) }}
          />
        ) : (
          <DaySheet
            key={language}
            {...{ ...of, by: kind, locale: language, summit: pickText(summit.name, language) }}
          />
        ),
      )}
    </ManageFrame>
  )
}
