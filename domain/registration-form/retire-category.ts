import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { categoriesOf, lockForm, writeCategory } from './repository'
import type { RetireForm } from './schema'

/**
 * Takes a category out of the choice, or brings it back. Whoever is registered as such stays, with everything.
 * Refusal: not_found.
 */
export async function retireCategory(
  actor: Actor | null,
  { summitId, id, back }: RetireForm,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const row = (await categoriesOf(tx, summitId)).find((one) => one.id === id)
    if (!row) return refuse('not_found')
    if ((row.retiredAt === null) === back) return ok({ id })
    await writeCategory(tx, id, { retiredAt: back ? null : now })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now },
      action: back ? 'category.brought_back' : 'category.retired',
      ...{ subject: 'category', subjectId: id },
    })
    return ok({ id })
  })
}
