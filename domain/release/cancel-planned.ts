import { type Actor, mayPublish } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { lockSummit, plannedState, settlePlanned } from './repository'
import { type CancelPlannedInput, cancelPlannedInput } from './schema'

/**
 * Takes a planned release back before its time, or one that could not be made off the list. Twice is as good as once.
 * Refusals: not_found · already_published (`number`).
 */
export async function cancelPlanned(
  actor: Actor | null,
  input: CancelPlannedInput,
  now: Date,
): Promise<Result<null>> {
  const { summitId, id } = cancelPlannedInput.parse(input)
  if (!mayPublish(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    // The worker holds the same lock while it publishes.
    await lockSummit(tx, summitId)
    const planned = await plannedState(tx, summitId, id)
    if (!planned) return refuse('not_found')
    const { releaseNumber, cancelledAt, failure, at } = planned
    if (releaseNumber !== null) return refuse('already_published', { number: releaseNumber })
    if (cancelledAt !== null) return ok(null)
    await settlePlanned(tx, id, { cancelledAt: now })
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'release.plan_cancelled',
      subject: 'planned_release',
      subjectId: id,
      before: { at, failure },
    })
    return ok(null)
  })
}
