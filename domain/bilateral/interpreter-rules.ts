import type { Interval } from '@/domain/commitment/rules'
import { type MeetingWays, type Taken, inReach } from './reach-rules'

/** The two languages between which is interpreted (BCP 47). */
export type Pair = readonly [one: string, other: string]

/** Somebody of the summit's pool. */
export type OfferInterpreter = {
  id: string
  /** Between any two of these. */
  languages: readonly string[]
  /** When they can work; none is always. */
  hours: readonly Interval[]
  /** Their meetings. */
  busy: readonly (Taken & { bilateralId?: string })[]
}

/** A pair that is needed, and who there is. */
export type InterpretersFree = { pair: Pair; pool: readonly OfferInterpreter[] }

/** The pair that a meeting needs an interpreter for; null where it needs none. */
export function pairOf(meeting: { interpretation: boolean; languages: readonly string[] }): Pair | null {
  const [one, other, ...more] = meeting.languages
  return meeting.interpretation && one && other && more.length === 0 ? [one, other] : null
}

/**
 * Who interprets a meeting: speaks both languages, works and is free then, and comes in time. Whoever has the
 * fewest languages first, so that those who have many stay free for others; then whoever has the fewest meetings.
 * @param slot with the way where it is at a host, whose house is no room: null
 */
export function interpreterFor(
  slot: Interval,
  roomId: string | null,
  { pair, pool }: InterpretersFree,
  ways: MeetingWays | undefined,
): OfferInterpreter | null {
  const able = pool
    .filter(({ languages }) => pair.every((language) => languages.includes(language)))
    .filter(({ hours }) => worksIn(slot, hours))
    .filter(({ busy }) => inReach(slot, roomId, busy, ways))
    .sort(
      (a, b) =>
        a.languages.length - b.languages.length || a.busy.length - b.busy.length || a.id.localeCompare(b.id),
    )
  return able[0] ?? null
}

/** The pool without what a meeting itself takes of it: nobody is in their own way. */
export const poolWithout = <One extends OfferInterpreter>(pool: readonly One[], bilateralId: string): One[] =>
  pool.map((one) => ({ ...one, busy: one.busy.filter((taken) => taken.bilateralId !== bilateralId) }))

/** Whether hours of work hold the whole time; none are every hour. */
export const worksIn = (slot: Interval, hours: readonly Interval[]): boolean =>
  hours.length === 0 ||
  hours.some(({ startsAt, endsAt }) => startsAt <= slot.startsAt && endsAt >= slot.endsAt)
