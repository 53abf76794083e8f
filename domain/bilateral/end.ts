import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, become, lockAuthored, tell } from './ledger'
import { deleteBookings } from './repository'
import { endOf, otherSide, whyNot } from './rules'
import type { EndInput } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * Declines a request, withdraws one's own, or cancels what was agreed, with or without a reason. A room and people that it
 * held are free at once; the other side is told, and of a cancellation both are.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited.
 */
export async function end(
  author: Author,
  input: EndInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  const { act, reason } = input
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot(act, meeting, side)
    if (refusal) return refuse(refusal)
    await deleteBookings(tx, meeting.id)
    const fields = { state: endOf[act], awaits: null, answerBy: null }
    const after = await become(tx, meeting, summit, { act, fields, reason, by: { side, accountId } }, now)
    const to = act === 'cancel' ? (['asking', 'asked'] as const) : [otherSide(side)]
    await tell(tx, after, summit, endOf[act], to, now, word, reason)
    return ok({ id: meeting.id })
  })
}
