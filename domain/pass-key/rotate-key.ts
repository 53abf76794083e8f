import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lockKeys, nextKey, presentKey, recordKey } from './repository'
import { MOST_KEYS, type RotateKeyInput } from './schema'

/**
 * From now on another key signs the summit's passes; those given out so far go on counting. Sent again from the same page,
 * there is one new key.
 * Refusals: not_found · too_many_keys (`most`).
 * @param secret that the new key is sealed with
 */
export async function rotateKey(
  actor: Actor | null,
  { summitId, key }: RotateKeyInput,
  now: Date,
  secret: string,
): Promise<Result<{ key: number }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockKeys(tx, summitId)
    const present = await presentKey(tx, summitId)
    if (present > key) return ok({ key: present })
    if (present >= MOST_KEYS) return refuse('too_many_keys', { most: MOST_KEYS })
    const { number } = await nextKey(tx, summitId, secret, now)
    await recordKey(tx, summitId, number, {
      ...{ accountId: actor.accountId, at: now, action: 'pass_key.rotated' },
      after: { instead: present },
    })
    return ok({ key: number })
  })
}
