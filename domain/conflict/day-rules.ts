import { dayOf } from '@/domain/shared/time'
import type { Frame } from './frame-rules'
import { add, type Found } from './found-rules'
import type { Placed } from './placed-rules'
import { dateOf } from './span-rules'

/** A session that starts outside the day that it is filed under, or outside of all days of the summit. */
export function outsideDay(frame: Frame, session: Placed, found: Found): void {
  const { start, day, row } = session
  const filed = day !== null && day.id === row.dayId ? day : null
  // Soon after midnight counts as the day before only where somebody has filed it there.
  const inside = filed
    ? filed.start <= start && start < filed.late
    : frame.days.some((day) => day.start <= start && start < day.end)
  if (inside || frame.severity.outside_day === 'off') return
  const date = dayOf(dateOf(start), frame.zone)
  if (frame.days.length === 0 && frame.dates.first <= date && date <= frame.dates.last) return
  add(found, frame, 'outside_day', [session], {
    subject: [],
    span: session,
    details: { date, filed: filed?.date ?? null },
  })
}
