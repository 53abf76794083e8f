import { ok, refuse, type Result } from '@/domain/shared/result'
import { daysBetween, wallToInstant } from '@/domain/shared/time'

/** What the clock needs to know of a summit: calendar dates and its zone. */
export type ClockedSummit = { slug: string; startsOn: string; endsOn: string; timeZone: string }

/** Where the clocks stand when nothing else is asked for; the other summits are over and keep real time. */
const standing: Record<string, { date: string; time: string }> = {
  'ogp-ottawa-2019': { date: '2019-05-22', time: '10:00' },
  'digital-nations-2020': { date: '2020-10-26', time: '09:00' },
}

/**
 * The clocks of the demo summits at a start: the seconds to be added to real time, per slug; zero is real time.
 * @param demoDay a wall-clock moment such as `2019-05-30T10:52`, for the summit whose dates lie nearest, read in
 *   its zone; `undefined` or blank for the usual moments
 * @param now real time, to which the offsets are relative
 * Refuses `not_a_moment` what no clock in that zone shows.
 */
export function demoClock(
  summits: ClockedSummit[],
  demoDay: string | undefined,
  now: Date,
): Result<Map<string, number>> {
  const offsets = new Map<string, number>()
  for (const summit of summits) {
    const moment = standing[summit.slug]
    offsets.set(summit.slug, moment ? (offsetTo(moment.date, moment.time, summit.timeZone, now) ?? 0) : 0)
  }
  const given = demoDay?.trim() ?? ''
  if (given === '') return ok(offsets)
  const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(given) ?? []
  const summit = date === '' ? undefined : nearest(summits, date)
  const offset = summit && offsetTo(date, time, summit.timeZone, now)
  if (!summit || offset === undefined) return refuse('not_a_moment', { given })
  offsets.set(summit.slug, offset)
  return ok(offsets)
}

/** The summit with the fewest days between its dates and this one; the first of several. */
export function nearest(summits: ClockedSummit[], date: string): ClockedSummit | undefined {
  let best: ClockedSummit | undefined
  for (const summit of summits) if (!best || daysApart(summit, date) < daysApart(best, date)) best = summit
  return best
}

function daysApart(summit: ClockedSummit, date: string): number {
  return Math.max(0, daysBetween(date, summit.startsOn), daysBetween(summit.endsOn, date))
}

/** Whole seconds from now to the moment, `undefined` when the zone's clocks never show it. */
function offsetTo(date: string, time: string, zone: string, now: Date): number | undefined {
  const at = wallToInstant(date, time, zone)
  return at.ok ? Math.round((at.value.instant.getTime() - now.getTime()) / 1000) : undefined
}
