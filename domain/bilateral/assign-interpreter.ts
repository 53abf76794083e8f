import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import {
  deleteInterpreterBooking,
  findStanding,
  insertInterpreterBooking,
  lockPool,
  poolOf,
} from './interpreter-repository'
import { interpreterFor } from './interpreter-rules'
import type { AssignInput } from './interpreter-schema'
import { lockMeeting } from './repository'
import { waysOf } from './ways-repository'

/**
 * Gives a meeting that stands to whoever is free to interpret it, other than whoever does now; or takes it from them (`to`:
 * nobody), so that the sides see to it themselves.
 * Refusals: not_found · no_interpreter, which changes nothing.
 */
export async function assignInterpreter(
  actor: Actor | null,
  { summitId, id, to }: AssignInput,
  now: Date,
): Promise<Result<{ interpreterId: string | null }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitShared(tx, summitId)
    await lockMeeting(tx, id)
    await lockPool(tx, summitId)
    const summit = await findSummitFor(tx, summitId, now)
    const meeting = await findStanding(tx, summitId, id)
    if (!summit || !meeting?.pair) return refuse('not_found')
    const { pair, startsAt, endsAt, roomId, interpreterId: before } = meeting
    const pool = (await poolOf(tx, summitId)).filter((one) => one.id !== before)
    const ways = await waysOf(tx, summitId)
    const found = to === 'nobody' ? null : interpreterFor({ startsAt, endsAt }, roomId, { pair, pool }, ways)
    if (to === 'another' && !found) return refuse('no_interpreter')
    await deleteInterpreterBooking(tx, id)
    const interpreterId = found?.id ?? null
    if (interpreterId !== null)
      await insertInterpreterBooking(tx, { summitId, interpreterId, bilateralId: id, startsAt, endsAt })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'bilateral.interpreter_assigned' },
      ...{ subject: 'bilateral', subjectId: id },
      before: { interpreterId: before },
      after: { interpreterId },
    })
    return ok({ interpreterId })
  })
}
