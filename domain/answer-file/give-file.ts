import { writeSealed } from '@/domain/identity-document/repository'
import { questionsAsked } from '@/domain/registration/form-rules'
import { type Author, type Authored, authored, authoredLocked } from '@/domain/registration/queries'
import { answersOf, findSummitTold, questionsOf, writeRegistration } from '@/domain/registration/repository'
import { needsReview, whyNotNow } from '@/domain/registration/rules'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { keptFile } from './file-rules'
import { dropAnswer, writeFile } from './repository'

/**
 * Answers a question with a file, in place of the one that was there; null takes it away. An identity document is sealed.
 * After the registration was sent it is an edit: recorded, and approved again where the category asks for it.
 * Refusals: not_found · link_expired, link_replaced · wrong_status · those of `keptFile`.
 * @param code of the question
 * @param secret that identity documents are sealed with
 */
export async function giveFile(
  author: Author,
  { code, file }: { code: string; file: { name: string; bytes: Uint8Array } | null },
  now: Date,
  secret: string,
): Promise<Result<{ id: string }>> {
  // Whoever may not is told so before any work is done for them.
  const asked = await inTransaction((tx) => questionFor(tx, author, code, now))
  if (!asked.ok) return asked
  const kept = file && (await keptFile(file.bytes, file.name))
  if (kept && !kept.ok) return kept
  return inTransaction(async (tx) => {
    const locked = await authoredLocked(tx, author, now)
    if (!locked.ok) return locked
    const found = await questionFor(tx, author, code, now)
    if (!found.ok) return found
    const { question, registration, accountId, byDesk } = found.value
    const { id, summitId, status, category } = registration
    const { clock } = await findSummitTold(tx, summitId, now)
    const owner = { summitId, registrationId: id, questionId: question.id }
    if (!kept) await dropAnswer(tx, id, question.id)
    else if (question.identity) await writeSealed(tx, owner, kept.value, clock, secret)
    else await writeFile(tx, owner, kept.value, clock)
    const sent = status !== 'draft'
    const review = sent && status !== 'submitted' && !byDesk && needsReview(category, [code])
    await writeRegistration(tx, id, review ? { reviewSince: clock } : {}, clock)
    if (sent)
      await record(tx, {
        ...{ summitId, accountId, at: now, action: 'registration.edited' },
        ...{ subject: 'registration', subjectId: id, after: { changed: [code], review } },
      })
    return ok({ id })
  })
}

/** The question and the registration that it is asked of now. */
async function questionFor(tx: Tx, author: Author, code: string, now: Date) {
  const found: Result<Authored> = await authored(tx, author, now)
  if (!found.ok) return found
  const { registration } = found.value
  const refusal = whyNotNow(registration.status === 'draft' ? 'save' : 'edit', registration.status)
  if (refusal) return refusal
  const questions = await questionsOf(tx, registration.summitId)
  const answers = await answersOf(tx, registration.id)
  const question = questionsAsked(questions, registration.category.code, answers).find(
    (one) => one.code === code && one.kind === 'file',
  )
  return question ? ok({ ...found.value, question }) : refuse('not_found')
}
