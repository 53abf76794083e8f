import { type Author, authored, authoredLocked } from '@/domain/registration/queries'
import type { Word } from '@/domain/registration/told-rules'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { endOffer, lockWhole, openLedger } from './ledger'
import { findEntry } from './repository'

/**
 * Says no to what was offered: it goes to whoever is next, at once. Declined again, it is declined once.
 * Refusals: not_found · link_expired, link_replaced · not_offered (`state`: what became of it).
 */
export async function declineOffer(
  author: Author,
  { entryId }: { entryId: string },
  now: Date,
  word: Word,
): Promise<Result<{ entryId: string }>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { id, summitId } = asked.value.registration
    const ledger = await openLedger(tx, summitId, now, word)
    await lockWhole(ledger, id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const entry = await findEntry(tx, summitId, entryId)
    if (entry?.registrationId !== id) return refuse('not_found')
    if (entry.state === 'declined') return ok({ entryId })
    if (entry.state !== 'offered') return refuse('not_offered', { state: entry.state })
    await endOffer(ledger, found.value.registration, entry, 'declined', found.value.accountId)
    return ok({ entryId })
  })
}
