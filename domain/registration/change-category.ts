import { lockWhole, openLedger, serveList } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, refuse } from '@/domain/shared/result'
import { type Decided, moveOne } from './decision-ledger'
import { type Author, authored, authoredLocked } from './queries'
import { findCategory } from './repository'
import { changeCategoryInput } from './schema'
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
): Promise<Result<Decided>> {
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
    const moved = await moveOne({ ledger, ...found.value }, category, reason)
    if (moved.ok && moved.value.changed) await serveList(ledger)
    return moved
  })
}
