import { randomUUID } from 'node:crypto'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { whyNotThisForm } from './question-rules'
import { findFormFrame, formQuestions, insertQuestion, lockForm } from './repository'
import type { StandardForm } from './schema'
import { type StandardWords, standardMissing } from './standard-rules'

/**
 * Adds what nearly every summit asks, as far as the form does not have it; pressed again, it adds nothing.
 * Refusals: not_found · condition_needs (`by`: one of them would follow from a question that is retired).
 */
export async function addStandard(
  actor: Actor | null,
  { summitId }: StandardForm,
  now: Date,
  words: StandardWords,
): Promise<Result<{ added: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const frame = await findFormFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const rows = await formQuestions(tx, summitId)
    const added = standardMissing(
      rows.map(({ code }) => code),
      words,
      frame.endsOn,
    ).map((question) => ({ ...question, id: randomUUID() }))
    const placed = added.map(({ id, code, fields }) => ({ id, code, retired: false, ...fields }))
    const refusal = whyNotThisForm([...rows, ...placed])
    if (refusal) return refusal
    const last = Math.max(-1, ...rows.map(({ position }) => position))
    for (const [index, { id, code, fields }] of added.entries())
      await insertQuestion(tx, { id, summitId, code, position: last + 1 + index }, fields)
    if (added.length > 0)
      await record(tx, {
        ...{ summitId, accountId: actor.accountId, at: now, action: 'question.standard_added' },
        ...{ subject: 'summit', subjectId: summitId, after: { codes: added.map(({ code }) => code) } },
      })
    return ok({ added: added.length })
  })
}
