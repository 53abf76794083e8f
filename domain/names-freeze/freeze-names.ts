import { categoriesOf } from '@/domain/registration-form/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { countFrozen, findFreeze, insertFreeze } from './repository'
import type { FreezeForm } from './schema'

/**
 * Keeps the names of whoever takes part now, in the summit or in a category, as a list that nobody changes any more. Pressed
 * twice it is one list. Refusals: not_found · not_a_choice (`field`).
 */
export async function freezeNames(
  actor: Actor | null,
  form: FreezeForm,
  now: Date,
): Promise<Result<{ id: string; count: number }>> {
  const { summitId, change: id, label, categoryId } = form
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const before = await findFreeze(tx, summitId, id)
    if (before) return ok({ id, count: await countFrozen(tx, id) })
    const categories = await categoriesOf(tx, summitId)
    if (categoryId !== null && !categories.some((category) => category.id === categoryId))
      return refuse('not_a_choice', { field: 'categoryId' })
    const count = await insertFreeze(tx, form, actor.accountId, now)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'names.frozen' },
      ...{ subject: 'names_freeze', subjectId: id, after: { label, categoryId, count } },
    })
    return ok({ id, count })
  })
}
