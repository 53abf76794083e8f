import {
  carryOut,
  leaveSessions,
  lockWhole,
  note,
  openLedger,
  planFor,
  serveList,
  tell,
} from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { equal } from '@/domain/shared/equal'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { answersToSave, formFaults, given, whyNotSaved } from './form-rules'
import { type Author, authored, authoredLocked } from './queries'
import { answersOf, questionsOf, summitDays, writeAnswers, writeRegistration } from './repository'
import { needsReview, statusAfter, whyNotNow } from './rules'
import { type EditInput, type Status, editInput } from './schema'
import type { Word } from './told-rules'

/**
 * Changes a registration that was sent; what is not sent stays. Days that were dropped go back and are passed on, days that
 * were added are taken or waited for. Where the category asks for it, the edit waits to be approved and keeps its places.
 * @param secret that identity documents are sealed with; needed where the form asks for one
 * Refusals: not_found · link_expired, link_replaced · wrong_status · edited_meanwhile (`version`) · unknown_day (`field`) ·
 * form_incomplete (`faults`).
 */
export async function edit(
  author: Author,
  input: EditInput,
  now: Date,
  word: Word,
  secret?: string,
): Promise<Result<{ id: string; version: number; status: Status }>> {
  const { id, version, answers = {}, ...typed } = editInput.parse(input)
  const fields = given(typed)
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    if (asked.value.registration.id !== id) return refuse('not_found')
    const { summitId } = asked.value.registration
    const ledger = await openLedger(tx, summitId, now, word)
    await lockWhole(ledger, id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId, byDesk } = found.value
    const { status, category } = registration
    const questions = await questionsOf(tx, summitId)
    const refusal =
      whyNotNow('edit', status) ??
      (registration.version === version
        ? null
        : refuse('edited_meanwhile', { version: registration.version })) ??
      whyNotSaved({ days: fields.days, answers }, questions, await summitDays(tx, summitId))
    if (refusal) return refusal
    const before = await answersOf(tx, id)
    const next = { ...registration, ...fields }
    const kept = answersToSave(questions, answers)
    const sent = Object.fromEntries(kept.map(({ question, value }) => [question.code, value]))
    const faults = formFaults(next, category, questions, { ...before, ...sent })
    if (faults.length > 0) return refuse('form_incomplete', { faults })

    const changed = [
      ...Object.entries(fields).flatMap(
        ([field, value]) => (equal(value, registration[field as keyof typeof registration]) ? [] : [field]), // the fields of an edit are the registration's own
      ),
      ...Object.keys(sent).filter((code) => !equal(sent[code], before[code])),
    ]
    if (changed.length === 0) return ok({ id, version, status })
    const plan =
      status === 'submitted' || !changed.includes('days') ? null : await planFor(ledger, next, true)
    const after = plan ? statusAfter(status, plan.placed) : status
    const review = !byDesk && status !== 'submitted' && needsReview(category, changed)
    await writeRegistration(
      tx,
      id,
      { ...fields, status: after, ...(review ? { reviewSince: ledger.clock } : {}) },
      ledger.clock,
    )
    await writeAnswers(tx, summitId, id, kept, ledger.clock, secret)
    if (plan) {
      await carryOut(ledger, id, plan)
      if (!plan.placed) await leaveSessions(ledger, id)
    }
    // What was answered stands with the answers; the record says which of them were touched.
    await note(ledger, 'registration.edited', id, {
      accountId,
      before: { status, days: registration.days },
      after: { status: after, days: next.days, changed, review },
    })
    await tell(ledger, id, { kind: 'changed' })
    await serveList(ledger)
    return ok({ id, version: version + 1, status: after })
  })
}
