import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { type OwnAuthor, authoredAct } from './queries'
import { writeAnswer } from './repository'
import type { AnswerInput } from './schema'

/**
 * A speaker says whether they will come, and may think again. The same answer twice is one.
 * Refusals: not_found · link_expired · link_replaced · too_many_acts.
 */
export async function answer(
  author: OwnAuthor,
  { attendance }: AnswerInput,
  now: Date,
): Promise<Result<{ attendance: AnswerInput['attendance'] }>> {
  return inTransaction(async (tx) => {
    const found = await authoredAct(tx, author, now)
    if (!found.ok) return found
    const { speaker, accountId, reason } = found.value
    const { id, summitId } = speaker
    if (speaker.attendance === attendance) return ok({ attendance })
    await writeAnswer(tx, id, attendance, now)
    await record(tx, {
      ...{ summitId, accountId, at: now, reason },
      action: `speaker.${attendance}`,
      subject: 'speaker',
      subjectId: id,
      before: { attendance: speaker.attendance },
      after: { attendance },
    })
    return ok({ attendance })
  })
}
