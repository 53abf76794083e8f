import type { Interval } from '@/domain/commitment/rules'
import { dayOf } from '@/domain/shared/time'
import type { Answer, Known, Task } from './schema'

const MINUTE = 60_000

type Met = Interval & Pick<Known, 'askingId' | 'askedId' | 'principals'>

/**
 * Gaps of each delegation: times between two meetings of one who speaks for it, on one day, in which another would have fitted
 * with the time to clear its room. On the optimiser's grid these are its breaks.
 * @param step minutes of a meeting and the time to clear its room
 */
export function gapsOf(meetings: readonly Met[], step: number, zone: string): Map<string, number> {
  const gaps = new Map<string, number>()
  const days = new Map<string, { delegationId: string; met: Met[] }>()
  for (const one of meetings)
    one.principals.forEach((person, side) => {
      const delegationId = side === 0 ? one.askingId : one.askedId
      if (!gaps.has(delegationId)) gaps.set(delegationId, 0)
      const key = `${person} ${dayOf(one.startsAt, zone)}`
      const day = days.get(key) ?? { delegationId, met: [] }
      day.met.push(one)
      days.set(key, day)
    })
  for (const { delegationId, met } of days.values()) {
    const inOrder = met.sort((a, b) => +a.startsAt - +b.startsAt)
    const count = inOrder.filter((one, index) => {
      const before = inOrder[index - 1]
      return before !== undefined && +one.startsAt - +before.endsAt >= step * MINUTE
    }).length
    gaps.set(delegationId, (gaps.get(delegationId) ?? 0) + count)
  }
  return gaps
}

/** Gaps as they were and as they would be, by delegation. */
export function gapsBeforeAndAfter(
  { meetings, step, zone }: Pick<Task, 'meetings' | 'step' | 'zone'>,
  { plan, unplaced }: Pick<Answer, 'plan' | 'unplaced'>,
): { id: string; before: number; after: number }[] {
  const at = new Map(plan.map((one) => [one.id, one]))
  const without = new Set(unplaced.map(({ id }) => id))
  const stood = meetings.flatMap((one) => (one.was ? [{ ...one, ...one.was, id: one.id }] : []))
  const stands = meetings.flatMap((one) => {
    const place = at.get(one.id) ?? (without.has(one.id) ? null : one.was)
    return place ? [{ ...one, ...place, id: one.id }] : []
  })
  const [before, after] = [gapsOf(stood, step, zone), gapsOf(stands, step, zone)]
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => ({
    ...{ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 },
  }))
}
