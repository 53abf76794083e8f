import { leaveAll, lockWhole, note, openLedger, serveList, tell } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { countCode, writeRegistration } from './repository'
import { whyNotNow } from './rules'
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
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { registration: before } = asked.value
    const ledger = await openLedger(tx, before.summitId, now, word)
    await lockWhole(ledger, before.id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId } = found.value
    const { id, status, codeId, category } = registration
    if (status === 'cancelled') return ok({ id })
    const refusal = whyNotNow('cancel', status)
    if (refusal) return refusal
    await leaveAll(ledger, id)
    await writeRegistration(tx, id, { status: 'cancelled', reviewSince: null }, ledger.clock)
    if (codeId !== null && category.entry !== 'open' && status !== 'draft') await countCode(tx, codeId, -1)
    await note(ledger, 'registration.cancelled', id, {
      accountId,
      before: { status },
      after: { status: 'cancelled' },
      reason: reason === '' ? undefined : reason,
    })
    if (status !== 'draft') await tell(ledger, id, { kind: 'cancelled', reason })
    await serveList(ledger)
    return ok({ id })
  })
}
