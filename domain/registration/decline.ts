import { leaveAll, lockWhole, note, openLedger, serveList, tell } from '@/domain/quota/ledger'
import { REASON_LENGTH } from '@/domain/quota/schema'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { countCode, writeRegistration } from './repository'
import { whyNotNow } from './rules'
import type { Word } from './told-rules'

/**
 * The desk declines a registration, with a reason that the person is told; what it had goes back and is passed on.
 * Declined again, it stays declined.
 * Refusals: not_found · wrong_status · too_short (`field`, `min`: the reason).
 */
export async function decline(
  author: Extract<Author, { by: 'desk' }>,
  { reason }: { reason: string },
  now: Date,
  word: Word,
): Promise<Result<{ id: string }>> {
  if (reason.trim().length < REASON_LENGTH)
    return refuse('too_short', { field: 'reason', min: REASON_LENGTH })
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const ledger = await openLedger(tx, author.summitId, now, word)
    await lockWhole(ledger, author.id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId } = found.value
    const { id, status, codeId, category } = registration
    if (status === 'declined') return ok({ id })
    const refusal = whyNotNow('decline', status)
    if (refusal) return refusal
    await leaveAll(ledger, id)
    await writeRegistration(
      tx,
      id,
      { status: 'declined', decidedAt: ledger.clock, reviewSince: null },
      ledger.clock,
    )
    if (codeId !== null && category.entry !== 'open') await countCode(tx, codeId, -1)
    await note(ledger, 'registration.declined', id, {
      accountId,
      before: { status },
      after: { status: 'declined' },
      reason,
    })
    await tell(ledger, id, { kind: 'declined', reason })
    await serveList(ledger)
    return ok({ id })
  })
}
