import { leaveLines, note, serveList, take } from '@/domain/quota/ledger'
import { sessionSeatsOf } from '@/domain/quota/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { sessionSubject } from './participation-rules'
import type { Author } from './queries'
import { whyNotNow } from './rules'
import { whyNoSeat } from './seat-rules'
import { sessionInput } from './schema'
import { openSession } from './session-ledger'
import type { Word } from './told-rules'

/**
 * Takes a seat in a session whose seats are limited. Taken again, also from another device at the same moment, it is the
 * one seat that it was.
 * Refusals: not_found · link_expired, link_replaced · wrong_status · not_limited · seats_closed · clash (`sessions`) ·
 * full (`taken`, `size`) · offer_stands (`entryId`: accept the offer instead).
 */
export async function takeSeat(
  author: Author,
  input: { id: string; sessionId: string },
  now: Date,
  word: Word,
): Promise<Result<{ seatId: string | null; sessionId: string }>> {
  const { id, sessionId } = sessionInput.parse(input)
  return inTransaction(async (tx) => {
    const found = await openSession(tx, author, { id, sessionId }, now, word)
    if (!found.ok) return found
    const { ledger, limit, registration, accountId } = found.value
    // Whoever waits goes before whoever has just come: a release may have made room.
    await serveList(ledger)
    const seats = await sessionSeatsOf(tx, id)
    const there = seats.find(({ quotaId }) => quotaId === limit.id)
    if (there?.state === 'offered') return refuse('offer_stands', { entryId: there.entryId })
    if (there) return ok({ seatId: there.id, sessionId })
    const refusal = whyNotNow('take_seat', registration.status) ?? whyNoSeat(limit, seats, ledger.clock)
    if (refusal) return refusal
    await take(ledger, id, [limit.id])
    await leaveLines(ledger, id, (subject) => subject === sessionSubject(sessionId), 'served')
    await note(ledger, 'seat.taken', id, { accountId, after: { session: sessionId } })
    const taken = (await sessionSeatsOf(tx, id)).find(({ quotaId }) => quotaId === limit.id)
    return ok({ seatId: taken?.id ?? null, sessionId })
  })
}
