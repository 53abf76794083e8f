import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { equal } from '@/domain/shared/equal'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { typedInstant } from './moment-rules'
import { findCodeRow, findFormFrame, lockForm, writeCode } from './repository'
import type { EditCodeForm } from './schema'

/**
 * Says anew whom a code or an invitation is for and until when it lets in; one that has ended lets in again. Whoever has registered
 * with it stays. Saving what stands writes nothing.
 * Refusals: not_found · code_revoked (it was taken back, for good) · wrong_time, time_does_not_exist (`field`).
 */
export async function editCode(
  actor: Actor | null,
  { summitId, id, label, validUntil }: EditCodeForm,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const frame = await findFormFrame(tx, summitId)
    const row = await findCodeRow(tx, summitId, id)
    if (!frame || !row) return refuse('not_found')
    if (row.revokedAt) return refuse('code_revoked')
    const until = typedInstant(validUntil, 'validUntil', frame.timeZone)
    if (!until.ok) return until
    const before = { label: row.label, validUntil: row.validUntil }
    const after = { label, validUntil: until.value === null ? null : new Date(until.value) }
    if (equal(before, after)) return ok({ id })
    await writeCode(tx, id, after)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'code.edited' },
      ...{ subject: 'code', subjectId: id, before, after },
    })
    return ok({ id })
  })
}
