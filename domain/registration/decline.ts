import { lockWhole, openLedger, serveList } from '@/domain/quota/ledger'
import { REASON_LENGTH } from '@/domain/quota/schema'
import { inTransaction } from '@/domain/shared/db'
import { type Result, refuse } from '@/domain/shared/result'
import { type Decided, declineOne } from './decision-ledger'
import { type Author, authored, authoredLocked } from './queries'
import type { Word } from './told-rules'

/**
 * The desk declines a registration, with a reason that the person is told unless `tellReason` is false; what it had goes
 * back and is passed on. Declined again, it stays declined.
 * Refusals: not_found · wrong_status · too_short (`field`, `min`: the reason).
 */
export async function decline(
  author: Extract<Author, { by: 'desk' }>,
  { reason, tellReason = true }: { reason: string; tellReason?: boolean },
  now: Date,
  word: Word,
): Promise<Result<Decided>> {
  if (reason.trim().length < REASON_LENGTH)
    return refuse('too_short', { field: 'reason', min: REASON_LENGTH })
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const ledger = await openLedger(tx, author.summitId, now, word)
    await lockWhole(ledger, author.id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const declined = await declineOne({ ledger, ...found.value }, { reason, tellReason })
    if (declined.ok && declined.value.changed) await serveList(ledger)
    return declined
  })
}
