import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { whyNotThisForm } from './question-rules'
import { formQuestions, lockForm, writeQuestion } from './repository'
import type { RetireForm } from './schema'

/**
 * Asks a question no more, or again. What has been answered stays. Refusals: not_found · condition_needs (`by`: the question
 * that follows from it, or that it follows from).
 */
export async function retireQuestion(
  actor: Actor | null,
  { summitId, id, back }: RetireForm,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const rows = await formQuestions(tx, summitId)
    const row = rows.find((one) => one.id === id)
    if (!row) return refuse('not_found')
    if (row.retired !== back) return ok({ id })
    const refusal = whyNotThisForm(rows.map((one) => (one.id === id ? { ...one, retired: !back } : one)))
    if (refusal) {
      const by = rows.find(({ code }) => code === refusal.details['by'])
      return refuse(refusal.code, { by: Object.values(by?.label ?? {})[0] ?? '' })
    }
    await writeQuestion(tx, id, { retiredAt: back ? null : now })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now },
      action: back ? 'question.brought_back' : 'question.retired',
      ...{ subject: 'question', subjectId: id },
    })
    return ok({ id })
  })
}
