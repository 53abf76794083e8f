import { useTranslations } from 'next-intl'
import { DayDate } from '@/components/agenda/day-head'
import { Said } from '@/components/ui/said'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import { weekdayDate, weekdayShort } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'

type Props = { agenda: OwnAgenda; locale: Language }

/** Whose agenda of what, and the way to each day of it further down. */
export function MineHead({ agenda: { summit, days, clock }, locale }: Props) {
  const t = useTranslations('myAgenda')
  const { document } = summit
  const zone = document.summit.timeZone
  const today = dayOf(clock, zone)
  const said = {
    time: time(clock, zone, locale),
    zone: zoneName(clock, zone, locale),
    day: weekdayDate(clock, zone, locale, { year: true, inSentence: true }),
  }
  return (
    <div className="mine-head">
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">
          {t('of', {
            summit: pickText(document.summit.name, locale),
            zone: zoneName(`${document.summit.startsOn}T12:00:00Z`, zone, locale),
          })}
        </p>
        <p className="only-print">{t('printed', said)}</p>
      </div>
      {days.length > 0 && (
        <nav className="days" aria-label={t('days')}>
          <ol>
            {days.map(({ date }) => (
              <li key={date}>
                <a href={`#${date}`} aria-current={date === today ? 'date' : undefined}>
                  <b>{weekdayShort(date, 'UTC', locale)}</b> <DayDate date={date} locale={locale} />
                  <small>
                    <Said text={document.days.find((day) => day.date === date)?.label} locale={locale} />
                  </small>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </div>
  )
}
