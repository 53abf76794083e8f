import {
  carryOut,
  leaveSessions,
  lockWhole,
  note,
  openLedger,
  planFor,
  serveList,
  tell,
} from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { findCategory, writeRegistration } from './repository'
import { statusAfter, whyNotNow } from './rules'
import { type Status, changeCategoryInput } from './schema'
import type { Word } from './told-rules'

/**
 * The desk moves a registration to another category: its place in the old one goes back and is passed on, one in the new
 * one is taken; where that is full, the whole registration waits for it. Its answers stay.
 * Refusals: not_found · wrong_status.
 */
export async function changeCategory(
  author: Extract<Author, { by: 'desk' }>,
  input: { id: string; categoryId: string; reason?: string },
  now: Date,
  word: Word,
): Promise<Result<{ id: string; status: Status }>> {
  const { id, categoryId, reason } = changeCategoryInput.parse(input)
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    if (asked.value.registration.id !== id) return refuse('not_found')
    const ledger = await openLedger(tx, author.summitId, now, word)
    await lockWhole(ledger, id)
    const found = await authoredLocked(tx, author, now)
    const category = await findCategory(tx, author.summitId, categoryId)
    if (!found.ok || !category || category.retiredAt) return refuse('not_found')
    const { registration, accountId } = found.value
    const { status } = registration
    if (registration.categoryId === categoryId) return ok({ id, status })
    const refusal = whyNotNow('change_category', status)
    if (refusal) return refusal
    const plan = status === 'submitted' ? null : await planFor(ledger, { ...registration, categoryId }, true)
    const after = plan ? statusAfter(status, plan.placed) : status
    await writeRegistration(tx, id, { categoryId, status: after }, ledger.clock)
    if (plan) {
      await carryOut(ledger, id, plan)
      if (!plan.placed) await leaveSessions(ledger, id)
    }
    await note(ledger, 'registration.category_changed', id, {
      accountId,
      before: { category: registration.category.code, status },
      after: { category: category.code, status: after },
      reason: reason === '' ? undefined : reason,
    })
    await tell(ledger, id, { kind: 'changed' })
    await serveList(ledger)
    return ok({ id, status: after })
  })
}
