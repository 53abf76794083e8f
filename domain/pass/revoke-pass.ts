import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authoredLocked } from '@/domain/registration/queries'
import { endPass } from './repository'
import type { RevokePassInput } from './schema'

/**
 * The desk takes a pass away, for a reason that is kept; the registration stays as it is, and only the desk gives it
 * another. Taken away again, it stays away.
 * Refusals: not_found.
 */
export async function revokePass(
  author: Extract<Author, { by: 'desk' }>,
  { reason }: RevokePassInput,
  now: Date,
): Promise<Result<{ pass: string | null }>> {
  return inTransaction(async (tx) => {
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return refuse('not_found')
    const { registration, accountId } = found.value
    return ok({ pass: await endPass(tx, registration, { accountId, end: 'withdrawn', at: now, reason }) })
  })
}
