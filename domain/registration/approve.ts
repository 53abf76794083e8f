import { lockAsked, openLedger } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import type { Result } from '@/domain/shared/result'
import { type Decided, approveOne } from './decision-ledger'
import { type Author, authored, authoredLocked } from './queries'
import type { Word } from './told-rules'

/**
 * The desk approves a registration, or an edit of one: it takes its places, all or none for each day, or stands in line
 * for what is full. Approved again, it stays as it is.
 * Refusals: not_found · wrong_status.
 */
export async function approve(
  author: Extract<Author, { by: 'desk' }>,
  now: Date,
  word: Word,
): Promise<Result<Decided>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const ledger = await openLedger(tx, author.summitId, now, word)
    await lockAsked(ledger, asked.value.registration)
    const found = await authoredLocked(tx, author, now)
    return found.ok ? approveOne({ ledger, ...found.value }) : found
  })
}
