import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, answerBy, become, lockAuthored, offerSides, sideMembers, tell } from './ledger'
import { needOf, offerFrame } from './offer-ledger'
import { offeredTimes } from './offer-rules'
import { meetingRooms, settingsOf } from './repository'
import { otherSide, whyNot } from './rules'
import type { CounterInput } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * Proposes another time, of those that are offered now; the other side is told and answers.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited · no_principal (`side`) · time_not_offered (`field`).
 */
export async function counter(
  author: Author,
  input: CounterInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot('counter', meeting, side)
    if (refusal) return refuse(refusal)
    const { principal: own, members } = await sideMembers(tx, meeting, side)
    const { principal: other } = await sideMembers(tx, meeting, otherSide(side))
    if (!own || !other) return refuse('no_principal', { side: own ? 'other' : 'own' })
    const settings = await settingsOf(tx, summit.id)
    // Where one's own interpreter can come, whether they do is said when it is accepted.
    const brings = members.some(({ capacity }) => capacity === 'interpreter')
    const need = needOf(meeting, side)
    const frame = await offerFrame(tx, summit, settings, brings ? { ...need, pair: null } : need)
    const rooms = await meetingRooms(tx, summit.id)
    const people = Math.max(2, meeting.persons.length + 1)
    const times = offeredTimes(frame, ...(await offerSides(tx, summit, [own, other])), rooms, people, [])
    const offer = times.find(({ startsAt }) => +startsAt === +input.startsAt)
    if (!offer) return refuse('time_not_offered', { field: 'startsAt' })
    const { startsAt, endsAt, roomId } = offer
    const fields = {
      ...{ state: 'countered' as const, awaits: otherSide(side), startsAt, endsAt, roomId },
      answerBy: answerBy(summit.clock, settings.answerHours, startsAt),
    }
    const after = await become(tx, meeting, summit, { act: 'counter', fields, by: { side, accountId } }, now)
    await tell(tx, after, summit, 'countered', [otherSide(side)], now, word)
    return ok({ id: meeting.id })
  })
}
