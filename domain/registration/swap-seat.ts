import { giveBack, leaveLines, lock, note, openLedger, serveList, take } from '@/domain/quota/ledger'
import { sessionLimit, sessionSeatsOf } from '@/domain/quota/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { sessionSubject } from './participation-rules'
import { type Author, authored, authoredLocked } from './queries'
import { whyNotNow } from './rules'
import { whyNoSeat } from './seat-rules'
import { swapInput } from './schema'
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
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { summitId } = asked.value.registration
    if (asked.value.registration.id !== id) return refuse('not_found')
    const ledger = await openLedger(tx, summitId, now, word)
    const session = await sessionLimit(tx, summitId, sessionId)
    if (!session) return refuse('not_limited')
    const held = await sessionSeatsOf(tx, id)
    await lock(ledger, [session.id, ...held.map(({ quotaId }) => quotaId)])
    const limit = ledger.limits.get(session.id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok || !limit) return found.ok ? refuse('not_limited') : found
    const { registration, accountId } = found.value
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
