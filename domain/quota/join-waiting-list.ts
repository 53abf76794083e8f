import { sessionSubject } from '@/domain/registration/participation-rules'
import type { Author } from '@/domain/registration/queries'
import { whyNotNow } from '@/domain/registration/rules'
import { sessionInput } from '@/domain/registration/schema'
import { openSession } from '@/domain/registration/session-ledger'
import type { Word } from '@/domain/registration/told-rules'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { note, serveList } from './ledger'
import { countBefore, entriesOf, insertEntry, sessionSeatsOf } from './repository'
import { isClosed, roomIn } from './rules'

/**
 * Stands in line for a seat in a session that is full. Joined again, the place in line is the same.
 * Refusals: not_found · link_expired, link_replaced · wrong_status · not_limited · seats_closed (`closedAt`) · has_seat ·
 * not_full (take a seat instead).
 */
export async function joinWaitingList(
  author: Author,
  input: { id: string; sessionId: string },
  now: Date,
  word: Word,
): Promise<Result<{ entryId: string; position: number }>> {
  const { id, sessionId } = sessionInput.parse(input)
  return inTransaction(async (tx) => {
    const found = await openSession(tx, author, { id, sessionId }, now, word)
    if (!found.ok) return found
    const { ledger, limit, registration, accountId } = found.value
    await serveList(ledger)
    const subject = sessionSubject(sessionId)
    const line = async () => (await entriesOf(tx, id)).find((entry) => entry.subject === subject)
    const there = await line()
    if (there?.state === 'waiting')
      return ok({ entryId: there.id, position: 1 + (await countBefore(tx, there)) })
    if ((await sessionSeatsOf(tx, id)).some(({ quotaId }) => quotaId === limit.id)) return refuse('has_seat')
    const refusal = whyNotNow('take_seat', registration.status)
    if (refusal) return refusal
    if (isClosed(limit, ledger.clock))
      return refuse('seats_closed', { closedAt: limit.closesAt?.toISOString() })
    if (roomIn(limit) > 0) return refuse('not_full')
    const entryId = await insertEntry(
      tx,
      ledger.summitId,
      { registrationId: id, subject, quotaIds: [limit.id] },
      ledger.clock,
    )
    const entry = await line()
    const position = entry ? 1 + (await countBefore(tx, entry)) : 1
    await note(ledger, 'line.joined', id, {
      accountId,
      after: { session: sessionId, position },
    })
    return ok({ entryId, position })
  })
}
