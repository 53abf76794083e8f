import { note, openLedger, tell } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { countLinksTo, lockLinksTo, raiseLinkNumber, writeRegistration } from './repository'
import { linkWindowStart } from './link-rules'
import { type ChangeEmailInput, LINK_LIMIT, changeEmailInput } from './schema'
import type { Word } from './told-rules'

/**
 * Gives a registration another address. Links sent before are worthless from then on, and a new one goes to the new address:
 * whoever cannot read mail there goes on with nothing, in a group neither.
 * Refusals: not_found · link_expired, link_replaced · too_many_links (`field`, `links` in `minutes`).
 */
export async function changeEmail(
  author: Author,
  input: ChangeEmailInput,
  now: Date,
  word: Word,
): Promise<Result<{ id: string }>> {
  const { id, email } = changeEmailInput.parse(input)
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    if (asked.value.registration.id !== id) return refuse('not_found')
    const ledger = await openLedger(tx, asked.value.registration.summitId, now, word)
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId } = found.value
    if (registration.email === email) return ok({ id })
    await lockLinksTo(tx, email)
    if ((await countLinksTo(tx, email, linkWindowStart(now))) >= LINK_LIMIT.links)
      return refuse('too_many_links', { ...LINK_LIMIT, field: 'email' })
    await raiseLinkNumber(tx, id)
    await writeRegistration(tx, id, { email }, ledger.clock)
    await note(ledger, 'registration.email_changed', id, {
      accountId,
      before: { email: registration.email },
      after: { email },
    })
    await tell(ledger, id, { kind: 'own_link' })
    return ok({ id })
  })
}
