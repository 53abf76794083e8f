import type { Tx } from '@/domain/shared/db'
import {
  deleteInterpreterBooking,
  findBooked,
  insertInterpreterBooking,
  poolOf,
} from './interpreter-repository'
import { interpreterFor } from './interpreter-rules'
import type { MeetingWays } from './reach-rules'

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
    if (!meeting?.pair || meeting.roomId === null) continue
    const pool = (await poolOf(tx, summitId)).filter(({ id }) => id !== exceptId)
    const found = interpreterFor({ startsAt, endsAt }, meeting.roomId, { pair: meeting.pair, pool }, ways)
    if (!found) continue
    await insertInterpreterBooking(tx, { summitId, interpreterId: found.id, bilateralId, startsAt, endsAt })
    passed += 1
  }
  return { passed, left: meetings.length - passed }
}
