import { lock, openLedger } from '@/domain/quota/ledger'
import { sessionLimit, sessionSeatsOf } from '@/domain/quota/repository'
import { ok, refuse } from '@/domain/shared/result'
import type { Tx } from '@/domain/shared/db'
import { type Author, authored, authoredLocked } from './queries'
import type { Word } from './told-rules'

/**
 * The ledger with a session's limit locked, and whoever asks for a seat in it. The lock comes before anybody is looked at: what
 * is read after it is how things stand.
 * @param held whether the limits of the seats that they hold are locked as well, in the same step
 * Refusals: not_found · link_expired, link_replaced · not_limited.
 */
export async function openSession(
  tx: Tx,
  author: Author,
  { id, sessionId, held = false }: { id: string; sessionId: string; held?: boolean },
  now: Date,
  word: Word,
) {
  const asked = await authored(tx, author, now)
  if (!asked.ok) return asked
  const { summitId } = asked.value.registration
  if (asked.value.registration.id !== id) return refuse('not_found')
  const ledger = await openLedger(tx, summitId, now, word)
  const session = await sessionLimit(tx, summitId, sessionId)
  if (!session) return refuse('not_limited')
  const others = held ? await sessionSeatsOf(tx, id) : []
  await lock(ledger, [session.id, ...others.map(({ quotaId }) => quotaId)])
  const limit = ledger.limits.get(session.id)
  const found = await authoredLocked(tx, author, now)
  if (!found.ok || !limit) return found.ok ? refuse('not_limited') : found
  return ok({ ledger, limit, ...found.value })
}
