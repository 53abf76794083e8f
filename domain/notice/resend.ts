import { type Actor, mayPublish } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { findNotice, isToldAlready, startAgain } from './repository'
import { type ResendInput, resendInput } from './schema'

/**
 * Has a notice that failed, or still waits, sent at once and with all its attempts before it, to the same address or a
 * mended one. It stays the same notice, and its mail has the same Message-ID.
 * Refusals: not_found · already_sent · told_already (`field`: another notice tells that address the same).
 */
export async function resendNotice(
  actor: Actor | null,
  input: ResendInput,
  now: Date,
): Promise<Result<{ id: string; email: string }>> {
  const { summitId, id, email } = resendInput.parse(input)
  if (!mayPublish(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const notice = await findNotice(tx, summitId, id)
    if (!notice) return refuse('not_found')
    if (notice.sentAt) return refuse('already_sent')
    if (email !== notice.email && (await isToldAlready(tx, notice.about, email)))
      return refuse('told_already', { field: 'email' })
    // A worker may have it in hand: this waits for the row, and then sees what became of it.
    if (!(await startAgain(tx, id, email))) return refuse('already_sent')
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'notice.resent',
      subject: 'notice',
      subjectId: id,
      before: { email: notice.email, attempts: notice.attempts, failure: notice.failure },
      after: { email },
    })
    return ok({ id, email })
  })
}
