import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, become, lockAuthored, schedule, tell } from './ledger'
import { offersNow } from './open-times-ledger'
import { whyNot } from './rules'
import { type ChooseInput, sides } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * A side chooses another time for a meeting that was displaced. Both had agreed to meet: the meeting stands at once, and the
 * other side is told and can still cancel. Whoever was to attend on the other side comes where they are free.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited · time_not_offered (`field`) · those of `schedule`.
 */
export async function choose(
  author: Author,
  input: ChooseInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot('choose', meeting, side)
    if (refusal) return refuse(refusal)
    const offers = await offersNow(tx, meeting, summit, side)
    const offer = offers.find(({ startsAt }) => +startsAt === +input.startsAt)
    if (!offer) return refuse('time_not_offered', { field: 'startsAt' })
    const { startsAt, endsAt, roomId } = offer
    const placed = { ...meeting, startsAt, endsAt, roomId }
    const stood = await schedule(tx, { ...found.value, meeting: placed }, input.members)
    if (!stood.ok) return stood
    const fields = {
      ...{ state: 'scheduled' as const, awaits: null, answerBy: null },
      ...{ startsAt, endsAt, roomId: stood.value.roomId },
    }
    const done = { act: 'choose', fields, by: { side, accountId } }
    const after = await become(tx, meeting, summit, done, now)
    await tell(tx, after, summit, 'scheduled', sides, now, word)
    return ok({ id: meeting.id })
  })
}
