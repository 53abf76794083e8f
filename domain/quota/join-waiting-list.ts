import { sessionSubject } from '@/domain/registration/participation-rules'
import { type Author, authored, authoredLocked } from '@/domain/registration/queries'
import { whyNotNow } from '@/domain/registration/rules'
import { sessionInput } from '@/domain/registration/schema'
import type { Word } from '@/domain/registration/told-rules'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lock, note, openLedger, serveList } from './ledger'
import { countBefore, entriesOf, insertEntry, sessionLimit, sessionSeatsOf } from './repository'
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
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { summitId } = asked.value.registration
    if (asked.value.registration.id !== id) return refuse('not_found')
    const ledger = await openLedger(tx, summitId, now, word)
    const session = await sessionLimit(tx, summitId, sessionId)
    if (!session) return refuse('not_limited')
    await lock(ledger, [session.id])
    const limit = ledger.limits.get(session.id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok || !limit) return found.ok ? refuse('not_limited') : found
    await serveList(ledger)
    const subject = sessionSubject(sessionId)
    const line = async () => (await entriesOf(tx, id)).find((entry) => entry.subject === subject)
    const there = await line()
    if (there?.state === 'waiting')
      return ok({ entryId: there.id, position: 1 + (await countBefore(tx, there)) })
    if ((await sessionSeatsOf(tx, id)).some(({ quotaId }) => quotaId === limit.id)) return refuse('has_seat')
    const refusal = whyNotNow('take_seat', found.value.registration.status)
    if (refusal) return refusal
    if (isClosed(limit, ledger.clock))
      return refuse('seats_closed', { closedAt: limit.closesAt?.toISOString() })
    if (roomIn(limit) > 0) return refuse('not_full')
    const entryId = await insertEntry(
      tx,
      summitId,
      { registrationId: id, subject, quotaIds: [limit.id] },
      ledger.clock,
    )
    const entry = await line()
    const position = entry ? 1 + (await countBefore(tx, entry)) : 1
    await note(ledger, 'line.joined', id, {
      accountId: found.value.accountId,
      after: { session: sessionId, position },
    })
    return ok({ entryId, position })
  })
}
