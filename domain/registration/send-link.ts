import { openLedger, tell } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { linkWindowStart } from './link-rules'
import { countLinksTo, hasSummit, lockLinksTo, registrationsTo } from './repository'
import { LINK_LIMIT, type SendLinkInput, sendLinkInput } from './schema'
import type { Word } from './told-rules'

/**
 * Mails the links to the registrations of an address once more, to that address alone. Whether there are any is not said, nor
 * that there were too many already.
 * Refusal: not_found (no such summit).
 */
export async function sendLink(input: SendLinkInput, now: Date, word: Word): Promise<Result<{ sent: true }>> {
  const { summitId, email } = sendLinkInput.parse(input)
  return inTransaction(async (tx) => {
    if (!(await hasSummit(tx, summitId))) return refuse('not_found')
    const ledger = await openLedger(tx, summitId, now, word)
    await lockLinksTo(tx, email)
    const left = LINK_LIMIT.links - (await countLinksTo(tx, email, linkWindowStart(now)))
    const registrations = await registrationsTo(tx, summitId, email)
    for (const { id } of registrations.slice(0, Math.max(0, left)))
      await tell(ledger, id, { kind: 'own_link' })
    return ok({ sent: true })
  })
}
