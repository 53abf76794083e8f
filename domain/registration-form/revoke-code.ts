import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { endCode, findCodeRow, lockForm } from './repository'
import type { RevokeForm } from './schema'

/** Takes a code or an invitation back: from now on it lets nobody in. Whoever has registered with it stays. Refusal: not_found. */
export async function revokeCode(
  actor: Actor | null,
  { summitId, id }: RevokeForm,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const row = await findCodeRow(tx, summitId, id)
    if (!row) return refuse('not_found')
    if (row.revokedAt) return ok({ id })
    await endCode(tx, id, now)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'code.revoked' },
      ...{ subject: 'code', subjectId: id, after: { used: row.used, uses: row.uses } },
    })
    return ok({ id })
  })
}
