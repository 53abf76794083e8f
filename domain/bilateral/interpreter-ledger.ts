import type { Interval } from '@/domain/commitment/rules'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import {
  deleteInterpreterBooking,
  findBooked,
  insertInterpreterBooking,
  poolOf,
} from './interpreter-repository'
import { type OfferInterpreter, interpreterFor, pairOf } from './interpreter-rules'
import type { MeetingWays } from './reach-rules'

/**
 * Who of the pool interprets a meeting; null where nobody has to. Whoever brings an interpreter needs none of the summit's; a
 * summit that keeps no pool leaves it to the sides. The pool is locked by the caller.
 * @param slot for how long they are taken
 * Refusals: no_interpreter.
 */
export async function interpreterOf(
  tx: Tx,
  meeting: { summitId: string; interpretation: boolean; languages: readonly string[] },
  coming: readonly { capacity: string }[],
  slot: Interval,
  roomId: string | null,
  ways: MeetingWays,
): Promise<Result<OfferInterpreter | null>> {
  const pair = pairOf(meeting)
  if (!pair || coming.some(({ capacity }) => capacity === 'interpreter')) return ok(null)
  const pool = await poolOf(tx, meeting.summitId)
  if (pool.length === 0) return ok(null)
  const found = interpreterFor(slot, roomId, { pair, pool }, ways)
  return found ? ok(found) : refuse('no_interpreter')
}

/** What has become of the meetings of an interpreter. */
export type PassedOn = {
  /** Somebody else interprets them. */
  passed: number
  /** Nobody else is free: they stand without one. */
  left: number
}

/**
 * Gives meetings that stand to whoever else of the pool is free, in order of start; those for which there is nobody are
 * left without an interpreter. The pool is locked by the caller.
 */
export async function passOn(
  tx: Tx,
  summitId: string,
  meetings: readonly { bilateralId: string; startsAt: Date; endsAt: Date }[],
  exceptId: string,
  ways: MeetingWays,
): Promise<PassedOn> {
  let passed = 0
  for (const { bilateralId, startsAt, endsAt } of meetings) {
    await deleteInterpreterBooking(tx, bilateralId)
    const meeting = await findBooked(tx, bilateralId)
    if (!meeting?.pair) continue
    const pool = (await poolOf(tx, summitId)).filter(({ id }) => id !== exceptId)
    const found = interpreterFor({ startsAt, endsAt }, meeting.roomId, { pair: meeting.pair, pool }, ways)
    if (!found) continue
    await insertInterpreterBooking(tx, { summitId, interpreterId: found.id, bilateralId, startsAt, endsAt })
    passed += 1
  }
  return { passed, left: meetings.length - passed }
}
