import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, type Authored, become, lockAuthored } from './ledger'
import { findSigned, lockMeeting } from './repository'
import { whyNotSettled } from './rules'
import type { SettleInput, Side } from './schema'

/** Who says how a meeting went: one of its sides, or the desk. */
export type Witness = Author | { by: 'desk'; actor: Actor }

type Found = Omit<Authored, 'side'> & { side: Side | null }

/**
 * Says, once its time is over, that a meeting was held, or which side did not come. Where nobody says anything it stays as it
 * stands. What a side has said the desk alone can put right.
 * Refusals: not_found · link_expired · answered_meanwhile · not_over · not_awaited.
 */
export async function settle(witness: Witness, input: SettleInput, now: Date): Promise<Result<null>> {
  return inTransaction(async (tx) => {
    const found =
      witness.by === 'desk'
        ? await lockForDesk(tx, witness.actor, input, now)
        : await lockAuthored(tx, witness, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit }: Found = found.value
    const refusal = whyNotSettled(meeting, summit.clock, side)
    if (refusal) return refuse(refusal)
    const { went } = input
    const fields = went === 'held' ? { state: 'held' as const } : { state: 'no_show' as const }
    const cause = went === 'held' ? {} : { cause: { kind: 'no_show' as const, side: went } }
    const by = side === null ? null : { side, accountId }
    const done = { act: 'settle', fields, ...cause, by }
    await become(tx, meeting, summit, done, now)
    return ok(null)
  })
}

async function lockForDesk(
  tx: Tx,
  actor: Actor,
  { id, version }: SettleInput,
  now: Date,
): Promise<Result<Found>> {
  const before = await findSigned(db(), id)
  if (!before || !mayKeepProtocol(actor, before.summitId)) return refuse('not_found')
  await lockSummitShared(tx, before.summitId)
  await lockMeeting(tx, id)
  const [meeting, summit] = [await findSigned(tx, id), await findSummitFor(tx, before.summitId, now)]
  if (!meeting || !summit) return refuse('not_found')
  if (meeting.version !== version) return refuse('answered_meanwhile')
  return ok({ meeting, side: null, accountId: actor.accountId, summit })
}
