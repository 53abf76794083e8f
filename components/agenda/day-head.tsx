import { useTranslations } from 'next-intl'
import type { AgendaDay } from '@/domain/agenda/schema'
import { dayNumber, monthShort, weekdayDateParts, weekdayShort } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { type Query, addressOf } from '@/components/site/address'

type Props = {
  locale: Language
  slug: string
  date: string
  days: AgendaDay[]
  /** Filters as parameters: another day keeps them. */
  query: Query
}

/** Which day it is, what kind of day, and the way to the others. */
export function DayHead({ locale, slug, date, days, query }: Props) {
  const t = useTranslations('agenda')
  return (
    <div className="wide day-head">
      <div className="day-title">
        <h1>
          <TextParts parts={weekdayDateParts(date, 'UTC', locale)} />
        </h1>
        <DayLine locale={locale} date={date} days={days} />
      </div>
      <nav className="days" aria-label={t('days')}>
        <ol>
          {days.map(({ date: other, day }) => (
            <li key={other}>
              <a
                href={addressOf(
                  locale,
                  { pathname: '/summits/[slug]/agenda/[date]', params: { slug, date: other } },
                  query,
                )}
                aria-current={other === date ? 'page' : undefined}
                data-keep
              >
                <b>{weekdayShort(other, 'UTC', locale)}</b> <DayDate date={other} locale={locale} />
                <small>
                  <Said text={day?.label} locale={locale} />
                </small>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}

/** The month hides on a phone; in French it follows the number. */
export function DayDate({ date, locale }: { date: string; locale: Language }) {
  const month = <span className="m">{monthShort(date, 'UTC', locale)}</span>
  const number = dayNumber(date, 'UTC')
  return (
    <span className="date">
      {locale === 'fr' ? (
        <>
          {number}
          {number === 1 && <sup>er</sup>} {month}
        </>
      ) : (
        <>
          {month} {number}
        </>
      )}
    </span>
  )
}

function DayLine({ locale, date, days }: Pick<Props, 'locale' | 'date' | 'days'>) {
  const t = useTranslations('agenda')
  const index = days.findIndex((day) => day.date === date)
  const day = days[index]?.day
  if (index < 0) return null
  const place = { index: String(index + 1), count: String(days.length) }
  const labelled = Object.values(day?.label ?? {}).some(Boolean)
  return (
    <p className="quiet">
      {days.length === 1 ? (
        <Said text={day?.label} locale={locale} />
      ) : labelled ? (
        t.rich('dayOf', { ...place, label: () => <Said text={day?.label} locale={locale} /> })
      ) : (
        t('dayOfPlain', place)
      )}{' '}
      <Said text={day?.note} locale={locale} />
    </p>
  )
}
