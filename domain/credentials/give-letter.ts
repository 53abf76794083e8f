import { randomBytes } from 'node:crypto'
import { keptFile } from '@/domain/answer-file/file-rules'
import { findOwnDelegation, findSummitFor } from '@/domain/delegation/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { db, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { writeLetter } from './repository'
import { sealLetter } from './rules'

/**
 * The focal point hands in the delegation's letter of credentials, a PDF or a picture, in place of the one that was there.
 * It is kept sealed; the desk alone can open it. Refusals: not_found · those of `keptFile`.
 */
export async function giveLetter(
  actor: Actor | null,
  { slug, file }: { slug: string; file: { name: string; bytes: Uint8Array } },
  now: Date,
  secret: string,
): Promise<Result<null>> {
  // Whoever may not is told so before any work is done for them.
  if (!actor || !(await findOwnDelegation(db(), actor.accountId, { slug }))) return refuse('not_found')
  const kept = await keptFile(file.bytes, file.name)
  if (!kept.ok) return kept
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { slug })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit) return refuse('not_found')
    const sealed = sealLetter(kept.value, delegation.id, secret, randomBytes(12))
    const { version } = await writeLetter(
      tx,
      { delegationId: delegation.id, summitId: summit.id },
      sealed,
      summit.clock,
    )
    await record(tx, {
      ...{ summitId: summit.id, accountId: actor.accountId, at: now, action: 'credentials.given' },
      ...{ subject: 'delegation', subjectId: delegation.id, after: { version } },
    })
    return ok(null)
  })
}
