import { giveBack, leaveLines, note, serveList, take } from '@/domain/quota/ledger'
import { sessionSeatsOf } from '@/domain/quota/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { sessionSubject } from './participation-rules'
import type { Author } from './queries'
import { whyNotNow } from './rules'
import { whyNoSeat } from './seat-rules'
import { swapInput } from './schema'
import { openSession } from './session-ledger'
import type { Word } from './told-rules'

/**
 * Takes a seat in one session for seats in others, in one transaction: both, or neither. What is given goes to whoever is
 * next. Swapped again, it stays swapped.
 * Refusals: not_found · link_expired, link_replaced · wrong_status · not_limited · seats_closed · clash (`sessions`: still
 * in the way) · full (`taken`, `size`) · offer_stands (`entryId`: accept the offer instead).
 */
export async function swapSeat(
  author: Author,
  input: { id: string; sessionId: string; give: string[] },
  now: Date,
  word: Word,
): Promise<Result<{ sessionId: string }>> {
  const { id, sessionId, give } = swapInput.parse(input)
  return inTransaction(async (tx) => {
    const found = await openSession(tx, author, { id, sessionId, held: true }, now, word)
    if (!found.ok) return found
    const { ledger, limit, registration, accountId } = found.value
    // Whoever waits goes before whoever has just come: a release may have made room.
    await serveList(ledger)
    const seats = await sessionSeatsOf(tx, id)
    const there = seats.find(({ quotaId }) => quotaId === limit.id)
    const gives = seats.filter(({ subject }) => give.includes(subject) && subject !== sessionId)
    if (there?.state === 'offered') return refuse('offer_stands', { entryId: there.entryId })
    if (there && gives.length === 0) return ok({ sessionId })
    const keeps = seats.filter((seat) => !gives.includes(seat))
    const refusal =
      whyNotNow('take_seat', registration.status) ?? (there ? null : whyNoSeat(limit, keeps, ledger.clock))
    if (refusal) return refusal
    await giveBack(ledger, gives)
    if (!there) await take(ledger, id, [limit.id])
    const given = new Set(gives.map(({ subject }) => sessionSubject(subject)))
    await leaveLines(ledger, id, (subject) => given.has(subject))
    await leaveLines(ledger, id, (subject) => subject === sessionSubject(sessionId), 'served')
    await note(ledger, 'seat.swapped', id, {
      accountId,
      before: { sessions: gives.map(({ subject }) => subject) },
      after: { session: sessionId },
    })
    await serveList(ledger)
    return ok({ sessionId })
  })
}
