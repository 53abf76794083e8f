import { lockDraft } from '@/domain/change/repository'
import { lockWhole, openLedger } from '@/domain/quota/ledger'
import { lockSummit } from '@/domain/release/repository'
import { type Author, authored, authoredLocked, isOwn } from '@/domain/registration/queries'
import type { Word } from '@/domain/registration/told-rules'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { eraseParticipation } from './erasure-ledger'
import { allowErasure } from './repository'

/**
 * Erases what is held about one person's part in a summit (domain rule 11): places go back through the ledger and are passed on, the
 * pass ends, answers, stars, scans and the private calendar are deleted, names and words in the record and in letters give way to a mark,
 * and lists of guests lose them. That it was done, when and how stays. Nobody is told by mail: no address is left.
 * Refusals: not_found (also for whoever registered somebody else, and where it was done already) · link_expired, link_replaced.
 * @param reason how the person asked the desk; the person themselves gives none
 */
export async function erase(
  author: Author,
  { reason }: { reason?: string | undefined },
  now: Date,
  word: Word,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { id, summitId } = asked.value.registration
    await lockSummit(tx, summitId)
    await lockDraft(tx, summitId)
    const ledger = await openLedger(tx, summitId, now, word)
    await lockWhole(ledger, id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId, byDesk } = found.value
    if (!byDesk && !(await isOwn(tx, author, registration))) return refuse('not_found')
    await allowErasure(tx)
    await eraseParticipation(
      ledger,
      registration,
      byDesk ? { by: 'desk', accountId, reason } : { by: 'person' },
    )
    return ok({ id })
  })
}
