import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertLimit, lockSummitShared } from './repository'
import { type OpenQuotaInput, openQuotaInput } from './schema'

/**
 * Sets a limit where there was none: for the summit, a day, a category or a delegation. Sessions get theirs from the release.
 * Whoever was registered before it has no place in it.
 * Refusals: not_found · quota_exists.
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
    await lockSummitShared(tx, summitId)
    const id = await insertLimit(tx, { summitId, ...limit })
    if (id === null) return refuse('quota_exists')
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'quota.opened' },
      subject: 'quota',
      subjectId: id,
      after: limit,
    })
    return ok({ id })
  })
}
