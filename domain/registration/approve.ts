import { carryOut, lockAsked, note, openLedger, planFirst, tell } from '@/domain/quota/ledger'
import { countBefore, entriesOf } from '@/domain/quota/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { countCode, writeRegistration } from './repository'
import { whyNotNow } from './rules'
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
): Promise<Result<{ id: string; status: 'approved' | 'waiting' | 'confirmed' }>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const ledger = await openLedger(tx, author.summitId, now, word)
    await lockAsked(ledger, asked.value.registration)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId } = found.value
    const { id, status, reviewSince } = registration
    const { clock } = ledger
    const refusal = whyNotNow('approve', status)
    if (refusal) return refusal
    if (status === 'approved' || status === 'confirmed' || status === 'waiting') {
      if (reviewSince === null) return ok({ id, status })
      await writeRegistration(tx, id, { reviewSince: null, decidedAt: clock }, clock)
      await note(ledger, 'registration.edit_approved', id, { accountId, before: { reviewSince } })
      await tell(ledger, id, { kind: 'changed' })
      return ok({ id, status })
    }
    await lockAsked(ledger, registration)
    const plan = planFirst(ledger, registration)
    const next = plan.placed ? 'approved' : 'waiting'
    await writeRegistration(tx, id, { status: next, decidedAt: clock, reviewSince: null }, clock)
    await carryOut(ledger, id, plan)
    if (status === 'declined' && registration.codeId !== null) await countCode(tx, registration.codeId, 1)
    await note(ledger, 'registration.approved', id, {
      accountId,
      before: { status },
      after: { status: next },
    })
    const [first] = plan.placed ? [] : await entriesOf(tx, id)
    await tell(
      ledger,
      id,
      first ? { kind: 'waiting', position: 1 + (await countBefore(tx, first)) } : { kind: 'approved' },
    )
    return ok({ id, status: next })
  })
}
