import type { Settings } from '@/domain/bilateral/schema'
import { type Interval, overlaps } from '@/domain/commitment/rules'
import { wallToInstant } from '@/domain/shared/time'

const MINUTE = 60_000
/** Minutes: nobody learns of a meeting later than an hour before it. */
const NOTICE = 60
/** Minutes by which the first slot of a day may wait, so that more of what stands falls into the grid. */
const SHIFT = 5

export type Grid = {
  slots: Interval[]
  /** The last slot of each day that has any, counted from 1. */
  days: number[]
  /** Minutes from one slot to the next: a meeting and the time to clear its room. */
  step: number
}

type Frame = { zone: string; dates: readonly string[]; settings: Settings; clock: Date }

/**
 * The slots of a summit's days for meetings of at most `length` minutes: one after the other from the opening hour on, or a
 * little later where more of what stands then lies within one slot and none is lost by it.
 * @param standing the rooms' times of meetings that stand, turnaround included
 */
export function gridOf(frame: Frame, length: number, standing: readonly Interval[]): Grid {
  const step = length + frame.settings.turnaround
  const slots: Interval[] = []
  const days: number[] = []
  for (const date of frame.dates) {
    const ofDay = daysSlots(frame, date, length, step, standing)
    if (ofDay.length === 0) continue
    slots.push(...ofDay)
    days.push(slots.length)
  }
  return { slots, days, step }
}

function daysSlots(
  { zone, settings, clock }: Frame,
  date: string,
  length: number,
  step: number,
  standing: readonly Interval[],
): Interval[] {
  const [opens, closes] = [
    wallToInstant(date, settings.opensAt, zone),
    wallToInstant(date, settings.closesAt, zone),
  ]
  if (!opens.ok || !closes.ok) return []
  const [first, last] = [+opens.value.instant, +closes.value.instant - length * MINUTE]
  let best: { slots: Interval[]; fitting: number } = { slots: [], fitting: 0 }
  for (let shift = 0; shift < step; shift += SHIFT) {
    const slots: Interval[] = []
    for (let at = first + shift * MINUTE; at <= last; at += step * MINUTE)
      if (at >= +clock + NOTICE * MINUTE)
        slots.push({ startsAt: new Date(at), endsAt: new Date(at + length * MINUTE) })
    const fitting = standing.filter((one) => slotOf(one, slots, step) !== null).length
    const isMore = slots.length === best.slots.length && fitting > best.fitting
    if (slots.length > best.slots.length || isMore) best = { slots, fitting }
  }
  return best.slots
}

/** The one slot, from 0, that an interval takes; null where it takes none, or several. */
export function slotOf(one: Interval, slots: readonly Interval[], step: number): number | null {
  const first = slots.findIndex((slot) => overlaps(one, untilNext(slot, step)))
  const next = slots[first + 1]
  return first >= 0 && !(next && overlaps(one, untilNext(next, step))) ? first : null
}

const untilNext = ({ startsAt }: Interval, step: number): Interval => ({
  startsAt,
  endsAt: new Date(+startsAt + step * MINUTE),
})

/** The time for which a meeting keeps its room. */
export const withTurnaround = ({ startsAt, endsAt }: Interval, turnaround: number): Interval => ({
  startsAt,
  endsAt: new Date(+endsAt + turnaround * MINUTE),
})
