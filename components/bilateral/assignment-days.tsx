import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { TableRegion } from '@/components/ui/table-region'
import type { Assignment, InterpreterDesk } from '@/domain/bilateral/interpreter-queries'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { AssignmentActs } from './assignment-acts'

type Props = {
  days: InterpreterDesk['assignments']
  zone: string
  locale: Language
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Who interprets what, a table for each day; on paper a sheet each. */
export function AssignmentDays({ days, ...props }: Props) {
  const t = useTranslations('bilateralRules')
  if (days.length === 0) return <p className="quiet">{t('interpreters.nothing')}</p>
  return days.map(({ day, all }) => (
    <section className="assignment-day" key={day}>
      <h3 id={`day-${day}`}>{weekdayDate(day, 'UTC', props.locale)}</h3>
      <TableRegion labelledBy={`day-${day}`}>
        <table className="table assignments">
          <thead>
            <tr>
              <th scope="col">{t('interpreters.time')}</th>
              <th scope="col">{t('interpreters.room')}</th>
              <th scope="col">{t('interpreters.meeting')}</th>
              <th scope="col">{t('interpreters.languages')}</th>
              <th scope="col">{t('interpreters.who')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <Row key={one.id} one={one} {...props} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  ))
}

function Row({ one, zone, locale, action, hidden }: Omit<Props, 'days'> & { one: Assignment }) {
  const t = useTranslations('bilateralRules')
  const meeting = `${nameOf(one.asking, locale)} – ${nameOf(one.asked, locale)}`
  const [first, second] = one.pair.map((language) => languageName(language, locale))
  return (
    <tr>
      <td>{timeSpan(one.startsAt, one.endsAt, zone, locale)}</td>
      <td>{pickText(one.room, locale)}</td>
      <th scope="row">{meeting}</th>
      <td>{t('interpreters.pair', { first: first ?? '', second: second ?? '' })}</td>
      <td>
        <AssignmentActs {...{ one, meeting, action, hidden }} />
      </td>
    </tr>
  )
}
