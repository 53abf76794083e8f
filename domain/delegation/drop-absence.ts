import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { deleteAbsence, findOwnDelegation } from './repository'
import type { DropAbsenceInput } from './schema'

/** A member is there after all; an absence that is gone already stays gone. Refusals: not_found. */
export async function dropAbsence(
  actor: Actor | null,
  { delegationId, id }: DropAbsenceInput,
  now: Date,
): Promise<Result<null>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    if (!delegation) return refuse('not_found')
    if (!(await deleteAbsence(tx, delegationId, id))) return ok(null)
    await record(tx, {
      ...{ summitId: delegation.summitId, accountId: actor.accountId, at: now, action: 'absence.dropped' },
      ...{ subject: 'absence', subjectId: id },
    })
    return ok(null)
  })
}
