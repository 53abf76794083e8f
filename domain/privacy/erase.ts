import { leaveAll, lockWhole, note, openLedger, serveList } from '@/domain/quota/ledger'
import { type Author, authored, authoredLocked, isOwn } from '@/domain/registration/queries'
import { countCode, mergedInto, type RegistrationFound } from '@/domain/registration/repository'
import type { Word } from '@/domain/registration/told-rules'
import { inTransaction, type Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import {
  allowErasure,
  deleteAbout,
  earlierHolders,
  emptyRegistration,
  eraseDeskActs,
  eraseLetters,
  eraseRecord,
} from './repository'

/**
 * Erases what is held about one person's part in a summit (domain rule 11): places go back through the ledger and are passed on, the
 * pass ends, answers, stars, scans and the private calendar are deleted, names and words in the record and in letters give way to a mark. That it
 * was done, when and how stays. Nobody is told by mail: no address is left.
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
    const ledger = await openLedger(tx, summitId, now, word)
    await lockWhole(ledger, id)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId, byDesk } = found.value
    if (!byDesk && !(await isOwn(tx, author, registration))) return refuse('not_found')
    const { status, codeId, category } = registration
    await leaveAll(ledger, id)
    if (codeId !== null && category.entry !== 'open' && !['draft', 'cancelled'].includes(status))
      await countCode(tx, codeId, -1)
    await allowErasure(tx)
    let letters = 0
    // Those that went into this one are of the same person.
    for (const one of [registration, ...(await mergedInto(tx, id))]) letters += await eraseOne(tx, one, now)
    await note(ledger, 'registration.erased', id, {
      accountId: byDesk ? accountId : null,
      after: { was: status, letters, by: byDesk ? 'desk' : 'person' },
      reason,
    })
    await serveList(ledger)
    return ok({ id })
  })
}

/** @returns how many letters lost their words */
async function eraseOne(tx: Tx, registration: RegistrationFound, now: Date): Promise<number> {
  const { id, summitId, name, email, accountId } = registration
  const earlier = await earlierHolders(tx, id)
  const person = {
    id,
    names: [...new Set([name, ...earlier.names])],
    emails: [...new Set([email, ...earlier.emails])],
  }
  await deleteAbout(tx, registration)
  const letters = await eraseLetters(tx, summitId, person)
  await eraseRecord(tx, summitId, person, accountId)
  await eraseDeskActs(tx, person)
  await emptyRegistration(tx, registration, now)
  return letters
}
