import { type CalendarDate, wallToInstant } from '@/domain/shared/time'
import type { Commitment } from './schema'

export type Interval = { startsAt: Date; endsAt: Date }

/** Whether two intervals share a moment; one that begins as the other ends does not. */
export const overlaps = (a: Interval, b: Interval): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** A day's axis: whole hours around whatever happens on it, and at least from 8 to 18. */
export type Axis = Interval & { hours: Date[] }

/**
 * The axis on which the commitments of a day are shown, in the zone of the summit.
 * @param commitments of that day
 */
export function axisOf(date: CalendarDate, zone: string, commitments: readonly Interval[]): Axis {
  const at = (time: string) => {
    const wall = wallToInstant(date, time, zone)
    // Eight and eighteen are never skipped by a clock change.
    if (!wall.ok) throw new Error(`${date} ${time} ${zone}`)
    return wall.value.instant
  }
  const HOUR = 3_600_000
  const starts = Math.min(+at('08:00'), ...commitments.map(({ startsAt }) => +startsAt))
  const ends = Math.max(+at('18:00'), ...commitments.map(({ endsAt }) => +endsAt))
  const from = Math.floor(starts / HOUR) * HOUR
  const until = Math.ceil(ends / HOUR) * HOUR
  const hours = Array.from({ length: (until - from) / HOUR }, (_one, index) => new Date(from + index * HOUR))
  return { startsAt: new Date(from), endsAt: new Date(until), hours }
}

/** Where an interval lies on an axis, in per cent of its length. */
export function onAxis({ startsAt, endsAt }: Axis, one: Interval): { left: number; width: number } {
  const whole = +endsAt - +startsAt
  const round = (part: number) => Math.round((part / whole) * 10_000) / 100
  return { left: round(+one.startsAt - +startsAt), width: round(+one.endsAt - +one.startsAt) }
}

/** Those that stand at one time with another of the same person: what the focal point has to settle. */
export const clashing = (commitments: readonly Commitment[]): Commitment[] =>
  commitments.filter((one) => commitments.some((other) => other !== one && overlaps(one, other)))
