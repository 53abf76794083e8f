import { date } from '@/domain/shared/date-format'
import { type Language, NBSP } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'

/** Date and time in UTC, said to be so: mails belong to no summit whose zone they could be shown in. */
export function Moment({ at, locale }: { at: Date; locale: Language }) {
  return (
    <time dateTime={at.toISOString()}>
      {date(at, 'UTC', locale)}, {time(at, 'UTC', locale)}
      {NBSP}UTC
    </time>
  )
}
