import type { CSSProperties } from 'react'
import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { addressOf } from '@/components/site/address'
import { agendaDays } from '@/domain/agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import { weekdayDateParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { percent } from '@/domain/shared/number-format'
import { time } from '@/domain/shared/time-format'
import { type DayLine, type DayView, dayView } from './day-view'

type Props = { document: ReleaseDocument; locale: Language }

/** The days side by side with the share of the venue that each one takes, drawn and in words. */
export function DayCards({ document, locale }: Props) {
  const t = useTranslations('summit')
  const days = agendaDays(document).map(({ date }) => dayView(document, date))
  const shared = document.days.some(({ venueShare }) => venueShare !== null)
  return (
    <section className="section">
      <h2>{t(shared ? 'daysWithShare' : 'days', { count: days.length })}</h2>
      <ol className="day-cards">
        {days.map((view) => (
          <DayCard key={view.date} view={view} shared={shared} summit={document.summit} locale={locale} />
        ))}
      </ol>
    </section>
  )
}

type CardProps = { view: DayView; shared: boolean; summit: ReleaseDocument['summit']; locale: Language }

function DayCard({ view, shared, summit, locale }: CardProps) {
  const t = useTranslations('summit')
  const { date, day, lines, others } = view
  const href = { pathname: '/summits/[slug]/agenda/[date]', params: { slug: summit.slug, date } } as const
  return (
    <li className={shared ? undefined : 'no-share'}>
      {shared && <Share share={day?.venueShare ?? null} locale={locale} />}
      <h3>
        <a href={addressOf(locale, href)}>
          <TextParts parts={weekdayDateParts(date, 'UTC', locale, { short: true })} />
        </a>
        <small>
          <Said text={day?.label} locale={locale} />
        </small>
      </h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>
            <Line line={line} zone={summit.timeZone} locale={locale} />
          </li>
        ))}
        {others > 0 && <li>{t('more', { count: others })}</li>}
      </ul>
    </li>
  )
}

function Share({ share, locale }: { share: number | null; locale: Language }) {
  const t = useTranslations('summit')
  // A custom property is not among React's known ones.
  const height = { '--share': share ?? 0 } as CSSProperties
  return (
    <>
      <div className="plot" aria-hidden="true">
        <div className={share === null ? 'bar unknown' : 'bar'} style={height} />
      </div>
      <p className="cap">
        {share === null
          ? t('shareNotStated')
          : share === 100
            ? t('wholeVenue')
            : t('shareOfVenue', { share: percent(share / 100, locale) })}
      </p>
    </>
  )
}

function Line({ line, zone, locale }: { line: DayLine; zone: string; locale: Language }) {
  const t = useTranslations('summit')
  if ('type' in line) return t(`sessionsOf.${line.type}`, { count: line.count })
  return t.rich('titleAt', {
    title: () => <Said text={line.session.title} locale={locale} />,
    time: time(line.session.start, zone, locale),
  })
}
