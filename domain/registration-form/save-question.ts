import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { mergedForm } from './merge-rules'
import { type QuestionRow, answeredLocked, categoriesOf, findFormFrame } from './repository'
import { formQuestions, insertQuestion, lastSaved, lockForm, writeQuestion } from './repository'
import { questionCode, typedQuestion, whyNotThisForm } from './question-rules'
import { MOST_QUESTIONS, type QuestionFields, type QuestionForm } from './schema'

/**
 * Asks a new question, or changes one. No answer is lost by it: what was chosen stays readable, and a question that has
 * answers stays of its kind.
 * Refusals: not_found · those of `typedQuestion` · edited_meanwhile (`clashes`, `by`, `at`) · condition_needs, condition_order
 * (`by`) · too_many_questions (`max`).
 */
export async function saveQuestion(
  actor: Actor | null,
  form: QuestionForm,
  now: Date,
): Promise<Result<{ id: string; version: number }>> {
  const { summitId } = form
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const frame = await findFormFrame(tx, summitId)
    const rows = await formQuestions(tx, summitId)
    const standing = rows.find(({ id }) => id === form.id)
    if (!frame || (form.id !== null && !standing)) return refuse('not_found')
    // The same page sent twice asks one question.
    const again = form.id === null ? rows.find(({ id }) => id === form.change) : undefined
    if (again) return ok({ id: again.id, version: again.version })
    if (!standing && rows.length >= MOST_QUESTIONS)
      return refuse('too_many_questions', { max: MOST_QUESTIONS })
    const place = standing ? rows.indexOf(standing) : rows.length
    const typed = typedQuestion(form, frame, {
      standing: standing?.fields ?? null,
      answered: standing ? await answeredLocked(tx, standing.id) : { count: 0, chosen: [] },
      before: rows.slice(0, place),
      categories: (await categoriesOf(tx, summitId)).map(({ fields }) => fields.code),
    })
    if (!typed.ok) return typed
    const id = form.id ?? form.change
    const merged = standing ? mergedForm('question', id, typed.value, form, standing.fields) : ok(typed.value)
    if (!merged.ok)
      return refuse(merged.code, { ...merged.details, ...(await lastSaved(tx, 'question', id)) })
    // What was merged are fields of a question, each as the form or the database had it.
    const changed = merged.value as Partial<QuestionFields>
    if (standing && Object.keys(changed).length === 0) return ok({ id, version: standing.version })
    const code =
      standing?.code ??
      questionCode(
        typed.value.label,
        rows.map((row) => row.code),
      )
    const becomes = { ...typed.value, ...(standing?.fields ?? {}), ...changed }
    const next = { ...(standing ?? { id, code, retired: false }), ...becomes }
    const refusal = whyNotThisForm([...rows.slice(0, place), next, ...rows.slice(place + 1)])
    if (refusal) return refuse(refusal.code, { ...refusal.details, by: nameOf(rows, refusal.details['by']) })
    if (standing) await writeQuestion(tx, id, changed)
    else await insertQuestion(tx, { id, summitId, code, position: lastPosition(rows) + 1 }, typed.value)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now },
      action: standing ? 'question.saved' : 'question.made',
      ...{ subject: 'question', subjectId: id, after: changed },
      before: standing
        ? Object.fromEntries(Object.keys(changed).map((key) => [key, standing.fields[key as 'kind']])) // keys of the same fields
        : null,
    })
    return ok({ id, version: (standing?.version ?? 0) + 1 })
  })
}

const lastPosition = (rows: readonly QuestionRow[]) => Math.max(-1, ...rows.map(({ position }) => position))

/** A question by its code, as staff know it. */
const nameOf = (rows: readonly QuestionRow[], code: unknown): string => {
  const label = rows.find((row) => row.code === code)?.label ?? {}
  return Object.values(label)[0] ?? String(code)
}
