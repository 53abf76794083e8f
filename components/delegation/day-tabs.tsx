import { addressOf } from '@/components/site/address'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import type { Href } from '@/messages/navigation'

type Props = { locale: Language; href: Href; dates: readonly string[]; day: string; label: string }

/** The days of a summit, of which the page shows one. */
export function DayTabs({ locale, href, dates, day, label }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="day-tabs">
        {dates.map((date) => (
          <li key={date}>
            <a href={addressOf(locale, href, { day: date })} aria-current={date === day ? 'date' : undefined}>
              {weekdayDate(date, 'UTC', locale, { short: true })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
