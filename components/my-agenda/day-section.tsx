import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import { weekdayDateParts } from '@/domain/shared/date-format'
import type { AgendaProps } from './agenda-props'
import { ClashBox } from './clash-box'
import { LineTime } from './line-time'
import { OwnItem } from './own-item'
import { Walk } from './walk'

/** One day of a person's agenda, in order, with what is at one time and the ways between. */
export function DaySection({ day, ...props }: AgendaProps & { day: OwnAgenda['days'][number] }) {
  const { agenda, locale } = props
  const t = useTranslations('myAgenda')
  const { document } = agenda.summit
  const zone = document.summit.timeZone
  const label = document.days.find(({ date }) => date === day.date)?.label
  return (
    <section className="own-day" id={day.date} aria-labelledby={`day-${day.date}`} tabIndex={-1}>
      <h2 id={`day-${day.date}`}>
        <TextParts parts={weekdayDateParts(day.date, 'UTC', locale)} />{' '}
        <small>
          <Said text={label} locale={locale} />
        </small>
      </h2>
      <ol className="day-list">
        {day.lines.map((line) => {
          const entries = line.kind === 'one' ? [line.entry] : line.entries
          const sessions = entries.map(({ session }) => session)
          const [first] = sessions
          if (!first) return null
          const end = sessions.map((session) => session.end).reduce((a, b) => (a > b ? a : b))
          return (
            <li key={first.id}>
              <LineTime start={first.start} end={end} zone={zone} locale={locale} />
              <div>
                {line.kind === 'one' ? (
                  <OwnItem {...props} entry={line.entry} />
                ) : (
                  <ClashBox
                    {...props}
                    title={t('clash', { count: entries.length })}
                    entries={entries}
                    ways={line.ways}
                  />
                )}
                {line.gap && <Walk gap={line.gap} document={document} locale={locale} />}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
