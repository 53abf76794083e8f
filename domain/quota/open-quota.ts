import { findSummitTold } from '@/domain/registration/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { openLimit } from './ledger'
import { lockSummitAlone } from './repository'
import { type OpenQuotaInput, openQuotaInput } from './schema'

/**
 * Sets a limit where there was none: for the summit, a day, a category or a delegation. Sessions get theirs from the release.
 * Whoever takes part already has a place in it, and whoever waits needs one.
 * Refusals: not_found · quota_exists · below_taken (`field`, `taken`, `size`, `over`).
 */
export async function openQuota(
  actor: Actor | null,
  input: OpenQuotaInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  const { summitId, ...limit } = openQuotaInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  if ((limit.kind === 'summit') !== (limit.subject === '')) return refuse('required', { field: 'subject' })
  return inTransaction(async (tx) => {
    // Whoever takes a place meanwhile would not see the limit: nobody does.
    await lockSummitAlone(tx, summitId)
    const { clock } = await findSummitTold(tx, summitId, now)
    const made = await openLimit({ tx, summitId, clock }, limit)
    if (!made.ok) return refuse(made.code, { field: 'size', ...made.details })
    const { id } = made.value
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'quota.opened' },
      subject: 'quota',
      subjectId: id,
      after: limit,
    })
    return ok({ id })
  })
}
