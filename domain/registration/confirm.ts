import { note, openLedger, tell } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { writeRegistration } from './repository'
import { whyNotNow } from './rules'
import type { Word } from './told-rules'

/**
 * The person says that they will come. Said again, it is said once.
 * Refusals: not_found · link_expired, link_replaced · wrong_status.
 */
export async function confirm(author: Author, now: Date, word: Word): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const ledger = await openLedger(tx, asked.value.registration.summitId, now, word)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { id, status } = found.value.registration
    if (status === 'confirmed' || status === 'checked_in') return ok({ id })
    const refusal = whyNotNow('confirm', status)
    if (refusal) return refusal
    await writeRegistration(tx, id, { status: 'confirmed' }, ledger.clock)
    await note(ledger, 'registration.confirmed', id, {
      accountId: found.value.accountId,
      before: { status },
      after: { status: 'confirmed' },
    })
    await tell(ledger, id, { kind: 'confirmed' })
    return ok({ id })
  })
}
