import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { addressesOf, releaseDigested, summitIdOf, writeDigest } from './repository'
import type { DigestInput } from './schema'

/**
 * Whether news of one's own agenda come once a day, or at once; then what has waited goes, too. Chosen again, nothing changes.
 * Refusal: not_found (no such summit).
 */
export async function chooseDigest(
  actor: Actor,
  { slug, daily }: DigestInput,
  _now: Date,
): Promise<Result<{ daily: boolean }>> {
  return inTransaction(async (tx) => {
    const summitId = await summitIdOf(tx, slug)
    if (summitId === null) return refuse('not_found')
    const { accountId } = actor
    await writeDigest(tx, summitId, accountId, daily === 'yes')
    if (daily === 'no') await releaseDigested(tx, summitId, await addressesOf(tx, summitId, accountId))
    return ok({ daily: daily === 'yes' })
  })
}
