import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, lockAuthored } from './ledger'
import { reconfirmedOf, writeReconfirmed } from './reconfirm-repository'
import { whyNotReconfirm } from './reconfirm-rules'
import type { ReconfirmInput } from './reconfirm-schema'

/**
 * A side that was asked says that it comes; twice is once. The meeting stays as it is, and so does its version: the link that the
 * other side has in its mail still counts.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited.
 */
export async function reconfirm(
  author: Author,
  input: ReconfirmInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNotReconfirm(meeting, await reconfirmedOf(tx, meeting), summit.clock)
    const { id, summitId, startsAt } = meeting
    if (refusal || startsAt === null) return refuse('not_awaited')
    if (await writeReconfirmed(tx, { id, startsAt }, side, { confirmedAt: summit.clock, accountId }))
      await record(tx, {
        ...{ summitId, accountId, at: now, action: 'bilateral.reconfirm' },
        ...{ subject: 'bilateral', subjectId: id, after: { side } },
      })
    return ok({ id })
  })
}
