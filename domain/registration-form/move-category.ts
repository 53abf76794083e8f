import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { moved } from './category-rules'
import { categoriesOf, lockForm, writeCategory } from './repository'
import type { MoveForm } from './schema'

/** Shows a category one place earlier or later; at the end of the list it stays. Refusal: not_found. */
export async function moveCategory(
  actor: Actor | null,
  { summitId, id, way }: MoveForm,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const rows = await categoriesOf(tx, summitId)
    // Retired ones stand apart: one moves among those that are shown.
    const live = rows.filter(({ retiredAt }) => retiredAt === null)
    if (!live.some((row) => row.id === id)) return refuse('not_found')
    const order = [...moved(live, id, way), ...rows.filter(({ retiredAt }) => retiredAt !== null)]
    for (const [position, row] of order.entries())
      if (rows[position]?.id !== row.id) await writeCategory(tx, row.id, { position })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'category.moved' },
      ...{ subject: 'category', subjectId: id, after: { way } },
    })
    return ok({ id })
  })
}
