import { giveBack, leaveLines, note, serveList } from '@/domain/quota/ledger'
import { sessionSeatsOf } from '@/domain/quota/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { sessionSubject } from './participation-rules'
import type { Author } from './queries'
import { sessionInput } from './schema'
import { openSession } from './session-ledger'
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
    const found = await openSession(tx, author, { id, sessionId }, now, word)
    if (!found.ok) return found
    const { ledger, limit, accountId } = found.value
    const seats = (await sessionSeatsOf(tx, id)).filter(({ quotaId }) => quotaId === limit.id)
    await giveBack(ledger, seats)
    const lines = await leaveLines(ledger, id, (subject) => subject === sessionSubject(sessionId))
    if (seats.length === 0 && lines === 0) return ok({ sessionId })
    await note(ledger, seats.length > 0 ? 'seat.left' : 'line.left', id, {
      accountId,
      before: { session: sessionId },
    })
    await serveList(ledger)
    return ok({ sessionId })
  })
}
