import { findForDelegation } from '@/domain/delegation/repository'
import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { followUpsFor, insertFollowUp, versionOf, writeFollowUp } from './follow-up-repository'
import { write } from './notes-ledger'
import { mayPrepare } from './rules'
import { type FollowUpInput, mostOf } from './schema'

/**
 * Writes down what one's own side does next, or changes it: who owns it is a member of the side, or somebody by name.
 * Refusals: not_found · not_awaited · too_many (`most`) · saved_meanwhile.
 */
export function saveFollowUp(
  actor: Actor | null,
  { id, followUpId, version, ...input }: FollowUpInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  return write(actor, id, now, 'follow_up', async (tx, { meeting, delegationId, summit }) => {
    if (!mayPrepare(meeting)) return refuse('not_awaited')
    const { text, ownerId, dueOn, shared } = input
    if (ownerId !== null && !(await findForDelegation(tx, delegationId, ownerId))) return refuse('not_found')
    const fields = { text, ownerId, owner: ownerId === null ? input.owner : '', dueOn, shared }
    const scope = { bilateralId: id, delegationId }
    if (followUpId === null) {
      const own = (await followUpsFor(tx, id, delegationId)).filter(
        (one) => one.delegationId === delegationId,
      )
      if (own.length >= mostOf.followUps) return refuse('too_many', { field: 'text', most: mostOf.followUps })
      return ok(await insertFollowUp(tx, { ...scope, summitId: summit.id, at: summit.clock }, fields))
    }
    const where = { ...scope, id: followUpId }
    if (!(await versionOf(tx, where))) return refuse('not_found')
    return (await writeFollowUp(tx, { ...where, version }, fields))
      ? ok({ id: followUpId })
      : refuse('saved_meanwhile')
  })
}
