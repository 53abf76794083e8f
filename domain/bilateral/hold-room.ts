import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { wallToInstant } from '@/domain/shared/time'
import { deskRooms, findHolder, insertHold } from './desk-repository'
import type { HoldInput } from './desk-schema'
import { lockRooms } from './repository'

/**
 * The desk blocks a room for meetings, with a reason. What is there already stays, and the block is refused.
 * Refusals: not_found · beside their fields: choose_room · wrong_date · time_does_not_exist · window_backwards · hold_over_meeting ·
 * hold_over_session · hold_over_hold (`reason`).
 */
export async function holdRoom(
  actor: Actor | null,
  { summitId, roomId, date, from, until, reason }: HoldInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const summit = await findSummitFor(tx, summitId, now)
    if (!summit) return refuse('not_found')
    if (date < summit.startsOn || date > summit.endsOn) return refuse('wrong_date', { field: 'date' })
    const [starts, ends] = [
      wallToInstant(date, from, summit.timeZone),
      wallToInstant(date, until, summit.timeZone),
    ]
    if (!starts.ok) return refuse('time_does_not_exist', { field: 'from' })
    if (!ends.ok) return refuse('time_does_not_exist', { field: 'until' })
    const interval = { startsAt: starts.value.instant, endsAt: ends.value.instant }
    if (interval.endsAt <= interval.startsAt) return refuse('window_backwards', { field: 'until' })
    await lockSummitShared(tx, summitId)
    await lockRooms(tx, summitId)
    if (!(await deskRooms(tx, summitId)).some(({ id }) => id === roomId))
      return refuse('choose_room', { field: 'roomId' })
    const holder = await findHolder(tx, roomId, interval)
    if (holder?.bilateralId) return refuse('hold_over_meeting', { field: 'from' })
    if (holder?.sessionId) return refuse('hold_over_session', { field: 'from' })
    if (holder) return refuse('hold_over_hold', { field: 'from', reason: holder.reason ?? '' })
    const { id } = await insertHold(tx, { summitId, roomId, reason, ...interval })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'room.held', subject: 'room' },
      ...{ subjectId: roomId, after: interval, reason },
    })
    return ok({ id })
  })
}
