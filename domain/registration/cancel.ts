import { lockWhole, openLedger, serveList } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import type { Result } from '@/domain/shared/result'
import { type Decided, cancelOne } from './decision-ledger'
import { type Author, authored, authoredLocked } from './queries'
import type { Word } from './told-rules'

/**
 * Somebody does not come after all: every place goes back, in sessions too, they are in no line any more, and those in
 * line are offered what became free, in the same transaction. Cancelled again, it stays cancelled.
 * Refusals: not_found · link_expired, link_replaced · wrong_status (checked in).
 */
export async function cancel(
  author: Author,
  { reason = '' }: { reason?: string },
  now: Date,
  word: Word,
): Promise<Result<Decided>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { registration: before } = asked.value
    const ledger = await openLedger(tx, before.summitId, now, word)
    await lockWhole(ledger, before.id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const cancelled = await cancelOne({ ledger, ...found.value }, { reason })
    if (cancelled.ok && cancelled.value.changed) await serveList(ledger)
    return cancelled
  })
}
