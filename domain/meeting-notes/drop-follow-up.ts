import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { deleteFollowUp } from './follow-up-repository'
import { write } from './notes-ledger'
import type { DropFollowUpInput } from './schema'

/** Takes a follow-up of one's own side away. Refusals: not_found. */
export function dropFollowUp(
  actor: Actor | null,
  { id, followUpId }: DropFollowUpInput,
  now: Date,
): Promise<Result<null>> {
  return write(actor, id, now, 'follow_up_dropped', async (tx, { delegationId }) => {
    const { count } = await deleteFollowUp(tx, { bilateralId: id, delegationId, id: followUpId })
    return count > 0 ? ok(null) : refuse('not_found')
  })
}
