import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { versionOf, writeDone } from './follow-up-repository'
import { write } from './notes-ledger'
import type { SettleInput } from './schema'

/** Says that a follow-up of one's own side is done, or open after all. Refusals: not_found. */
export function settleFollowUp(
  actor: Actor | null,
  { id, followUpId, done }: SettleInput,
  now: Date,
): Promise<Result<null>> {
  return write(actor, id, now, 'follow_up_settled', async (tx, { delegationId, summit }) => {
    const where = { bilateralId: id, delegationId, id: followUpId }
    const before = await versionOf(tx, where)
    if (!before) return refuse('not_found')
    // Done twice is done when it was.
    await writeDone(tx, where, done === 'yes' ? (before.doneAt ?? summit.clock) : null)
    return ok(null)
  })
}
