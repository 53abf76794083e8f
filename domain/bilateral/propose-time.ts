import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, become, lockAuthored, tell } from './ledger'
import { offersNow } from './open-times-ledger'
import { otherSide, whyNot } from './rules'
import type { CounterInput } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * A side proposes another time for a meeting that stands. It stays as it is, with its room and its people, until the other side
 * agrees; a second proposal of one's own takes the place of the first.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited · time_passed · time_not_offered (`field`).
 */
export async function proposeTime(
  author: Author,
  input: CounterInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot('propose', meeting, side)
    if (refusal) return refuse(refusal)
    if (!meeting.startsAt || meeting.startsAt <= summit.clock) return refuse('time_passed')
    const offers = await offersNow(tx, meeting, summit, side)
    const offer = offers.find(({ startsAt }) => +startsAt === +input.startsAt)
    if (!offer) return refuse('time_not_offered', { field: 'startsAt' })
    const proposal = {
      proposedBy: side,
      proposedStartsAt: offer.startsAt,
      proposedEndsAt: offer.endsAt,
    }
    const fields = { state: 'scheduled' as const, ...proposal }
    const done = { act: 'propose', fields, by: { side, accountId } }
    const after = await become(tx, meeting, summit, done, now)
    await tell(tx, after, summit, 'proposed', [otherSide(side)], now, word)
    return ok({ id: meeting.id })
  })
}
