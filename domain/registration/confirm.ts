import { openLedger } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import type { Result } from '@/domain/shared/result'
import { type Decided, confirmOne } from './decision-ledger'
import { type Author, authored, authoredLocked } from './queries'
import type { Word } from './told-rules'

/**
 * The person says that they will come. Said again, it is said once.
 * Refusals: not_found · link_expired, link_replaced · wrong_status.
 */
export async function confirm(author: Author, now: Date, word: Word): Promise<Result<Decided>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const ledger = await openLedger(tx, asked.value.registration.summitId, now, word)
    const found = await authoredLocked(tx, author, now)
    return found.ok ? confirmOne({ ledger, ...found.value }) : found
  })
}
