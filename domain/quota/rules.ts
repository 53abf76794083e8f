import { type Entry, type Limit, type Phase, type Priority, priorities } from './schema'

/** From this share on, people should hurry. */
const FILLING = 0.75

/** What everybody may know of a limit. `waiting` is how many stand in line. */
export function phaseOf({ taken, size }: Pick<Limit, 'taken' | 'size'>, waiting: number): Phase {
  if (taken >= size) return waiting > 0 ? 'waiting_list' : 'full'
  return taken >= size * FILLING ? 'filling' : 'available'
}

/** How many more it takes. */
export const roomIn = ({ taken, size }: Pick<Limit, 'taken' | 'size'>): number => Math.max(0, size - taken)

/** Whether it takes and offers nothing any more. @param clock now, by the summit's clock */
export const isClosed = ({ closesAt }: Pick<Limit, 'closesAt'>, clock: Date): boolean =>
  closesAt !== null && closesAt <= clock

export type Limits = ReadonlyMap<string, Limit>

/** Whether an entry can be served now: everything it needs is known, open, and has room. */
export const canServe = (quotaIds: readonly string[], limits: Limits, clock: Date): boolean =>
  quotaIds.every((id) => {
    const limit = limits.get(id)
    return limit !== undefined && !isClosed(limit, clock) && roomIn(limit) > 0
  })

/** Those of the limits that could be part of an offer. */
export const withRoom = (limits: Limits, clock: Date): string[] =>
  [...limits.values()].filter((limit) => !isClosed(limit, clock) && roomIn(limit) > 0).map(({ id }) => id)

/** The class first, then who came first. */
export const inLine = (a: Pick<Entry, 'priority' | 'turn'>, b: Pick<Entry, 'priority' | 'turn'>): number =>
  rank(a.priority) - rank(b.priority) || a.turn - b.turn
const rank = (priority: Priority) => priorities.indexOf(priority)

/**
 * Who is offered what is free, in line; whoever cannot be served yet is passed over and keeps their place. What one
 * person is offered for one day they need not have for another.
 */
export function nextInLine(entries: readonly Entry[], limits: Limits, clock: Date): Entry[] {
  const left = new Map([...limits].map(([id, limit]) => [id, { ...limit }]))
  const given = new Map<string, Set<string>>()
  const served: Entry[] = []
  for (const entry of [...entries].sort(inLine)) {
    const theirs = given.get(entry.registrationId) ?? new Set<string>()
    const quotaIds = entry.quotaIds.filter((id) => !theirs.has(id))
    if (entry.state !== 'waiting' || quotaIds.length === 0 || !canServe(quotaIds, left, clock)) continue
    for (const id of quotaIds) {
      const limit = left.get(id)
      if (limit) limit.taken += 1
      theirs.add(id)
    }
    given.set(entry.registrationId, theirs)
    served.push({ ...entry, quotaIds })
  }
  return served
}

/** Until when an offer stands: as long as the most hurried of its limits says, and never past a closing. */
export function offerEnd(limits: readonly Limit[], closesAt: Date | null, clock: Date): Date {
  const minutes = Math.min(...limits.map(({ offerMinutes }) => offerMinutes))
  const ends = [
    clock.getTime() + minutes * 60_000,
    ...[closesAt, ...limits.map((limit) => limit.closesAt)].flatMap((end) => (end ? [end.getTime()] : [])),
  ]
  return new Date(Math.min(...ends))
}

/** Place in a line, from 1. */
export const positionOf = (
  entry: Pick<Entry, 'priority' | 'turn'>,
  line: readonly Pick<Entry, 'priority' | 'turn'>[],
): number => 1 + line.filter((other) => inLine(other, entry) < 0).length

/**
 * Why a limit cannot become `size`, or null.
 * Refusal: below_taken (`taken`, `size`, `over`: how many stand in the way; `displaced` are gone already).
 */
export function whyNotSize(
  { taken }: Pick<Limit, 'taken'>,
  size: number,
  displaced: number,
): { taken: number; size: number; over: number } | null {
  const over = taken - displaced - size
  return over > 0 ? { taken, size, over } : null
}

/** Two things at one time: one begins before the other ends, and the other way round. */
export const overlap = (
  a: { startsAt: Date | null; endsAt: Date | null },
  b: { startsAt: Date | null; endsAt: Date | null },
): boolean =>
  a.startsAt !== null &&
  a.endsAt !== null &&
  b.startsAt !== null &&
  b.endsAt !== null &&
  a.startsAt < b.endsAt &&
  b.startsAt < a.endsAt
