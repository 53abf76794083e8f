import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { answersToSave, given, whyNotSaved } from './form-rules'
import { type Author, authoredLocked } from './queries'
import { findSummitTold, questionsOf, summitDays, writeAnswers, writeRegistration } from './repository'
import { whyNotNow } from './rules'
import { type SaveDraftInput, saveDraftInput } from './schema'

/**
 * Saves what has been typed of a draft, complete or not; what is not sent stays. No line in the record: nothing has been
 * sent to anybody yet.
 * @param secret that identity documents are sealed with; needed where the form asks for one
 * Refusals: not_found · link_expired, link_replaced · wrong_status · unknown_day (`field`) · form_incomplete (`faults`).
 */
export async function saveDraft(
  author: Author,
  input: SaveDraftInput,
  now: Date,
  secret?: string,
): Promise<Result<{ id: string; version: number }>> {
  const { id, answers, ...sent } = saveDraftInput.parse(input)
  const fields = given(sent)
  return inTransaction(async (tx) => {
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { summitId, status, version } = found.value.registration
    const questions = await questionsOf(tx, summitId)
    const refusal =
      whyNotNow('save', status) ??
      whyNotSaved({ days: fields.days, answers }, questions, await summitDays(tx, summitId))
    if (refusal) return refusal
    const { clock } = await findSummitTold(tx, summitId, now)
    await writeRegistration(tx, id, fields, clock)
    await writeAnswers(tx, summitId, id, answersToSave(questions, answers ?? {}), clock, secret)
    return ok({ id, version: version + 1 })
  })
}
