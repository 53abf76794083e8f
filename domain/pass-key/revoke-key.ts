import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findKey, lockKeys, recordKey, revokeKeyRow } from './repository'
import type { RevokeKeyInput } from './schema'

/**
 * A key is not ours alone any more: no pass that it signed counts from now on. Whoever held one gets another when they ask;
 * where it was the key that signs, that makes a new one. Revoked again, it stays revoked.
 * Refusals: not_found.
 */
export async function revokeKey(
  actor: Actor | null,
  { summitId, key, reason }: RevokeKeyInput,
  now: Date,
): Promise<Result<{ passes: number }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockKeys(tx, summitId)
    const found = await findKey(tx, summitId, key)
    if (!found) return refuse('not_found')
    if (found.revokedAt !== null) return ok({ passes: 0 })
    const passes = await revokeKeyRow(tx, summitId, key, now)
    await recordKey(tx, summitId, key, {
      ...{ accountId: actor.accountId, at: now, action: 'pass_key.revoked', reason },
      after: { passes },
    })
    return ok({ passes })
  })
}
