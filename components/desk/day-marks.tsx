import { useTranslations } from 'next-intl'
import { weekday, weekdayShort } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

type Standing = 'placed' | 'offered' | 'waiting' | 'asked'
type Props = {
  locale: Language
  days: readonly string[]
  own: readonly { date: string; standing: Standing }[]
}

/** The summit's days in a row, those that somebody comes on marked; in words for whoever does not see it. */
export function DayMarks({ locale, days, own }: Props) {
  const t = useTranslations('desk')
  const on = (date: string) => own.find((day) => day.date === date)?.standing
  const said = own.map(({ date, standing }) => t(`day.${standing}`, { day: weekday(date, 'UTC', locale) }))
  return (
    <>
      <span className="desk-days" aria-hidden="true">
        {days.map((date) => (
          <span
            key={date}
            className={on(date) ? `desk-day-${on(date)}` : undefined}
            title={weekday(date, 'UTC', locale)}
          >
            {on(date) ? weekdayShort(date, 'UTC', locale).slice(0, 1).toUpperCase() : '·'}
          </span>
        ))}
      </span>
      <span className="vh">{said.join(', ')}</span>
    </>
  )
}
