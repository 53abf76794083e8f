import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { moved } from './category-rules'
import { whyNotThisForm } from './question-rules'
import { formQuestions, lockForm, writeQuestion } from './repository'
import type { MoveForm } from './schema'

/**
 * Asks a question one place earlier or later; at the end of the form it stays. Refusals: not_found · condition_order (what it
 * follows from has to be asked before it).
 */
export async function moveQuestion(
  actor: Actor | null,
  { summitId, id, way }: MoveForm,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const rows = await formQuestions(tx, summitId)
    const live = rows.filter(({ retired }) => !retired)
    if (!live.some((row) => row.id === id)) return refuse('not_found')
    const order = moved(live, id, way)
    if (whyNotThisForm(order)?.code === 'condition_order') return refuse('condition_order')
    const all = [...order, ...rows.filter(({ retired }) => retired)]
    for (const [position, row] of all.entries())
      if (row.position !== position) await writeQuestion(tx, row.id, { position })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'question.moved' },
      ...{ subject: 'question', subjectId: id, after: { way } },
    })
    return ok({ id })
  })
}
