import { giveBack, leaveLines, lock, note, openLedger, serveList } from '@/domain/quota/ledger'
import { sessionLimit, sessionSeatsOf } from '@/domain/quota/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { sessionSubject } from './participation-rules'
import { type Author, authored, authoredLocked } from './queries'
import { sessionInput } from './schema'
import type { Word } from './told-rules'

/**
 * Gives a seat back, or leaves the line for one; whoever is next is offered it in the same transaction. Without a seat
 * and in no line, nothing happens.
 * Refusals: not_found · link_expired, link_replaced · not_limited.
 */
export async function leaveSeat(
  author: Author,
  input: { id: string; sessionId: string },
  now: Date,
  word: Word,
): Promise<Result<{ sessionId: string }>> {
  const { id, sessionId } = sessionInput.parse(input)
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { summitId } = asked.value.registration
    if (asked.value.registration.id !== id) return refuse('not_found')
    const ledger = await openLedger(tx, summitId, now, word)
    const session = await sessionLimit(tx, summitId, sessionId)
    if (!session) return refuse('not_limited')
    await lock(ledger, [session.id])
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const seats = (await sessionSeatsOf(tx, id)).filter(({ quotaId }) => quotaId === session.id)
    await giveBack(ledger, seats)
    const lines = await leaveLines(ledger, id, (subject) => subject === sessionSubject(sessionId))
    if (seats.length === 0 && lines === 0) return ok({ sessionId })
    const { accountId } = found.value
    await note(ledger, seats.length > 0 ? 'seat.left' : 'line.left', id, {
      accountId,
      before: { session: sessionId },
    })
    await serveList(ledger)
    return ok({ sessionId })
  })
}
