import { countTry, whyNotTried } from '@/domain/attempt/repository'
import type { Trier } from '@/domain/attempt/schema'
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
 * Refusals: not_found (no such summit) · too_many_tries (`minutes`, `field`: asked by one person, or by a whole network of visitors).
 */
export async function sendLink(
  input: SendLinkInput,
  now: Date,
  word: Word,
  trier?: Trier,
): Promise<Result<{ sent: true }>> {
  const { summitId, email } = sendLinkInput.parse(input)
  return inTransaction(async (tx) => {
    if (!(await hasSummit(tx, summitId))) return refuse('not_found')
    if (trier) {
      const tooMany = await whyNotTried(tx, 'link', trier, now)
      if (tooMany) return refuse(tooMany.code, { ...tooMany.details, field: 'address' })
      await countTry(tx, 'link', trier, now)
    }
    const ledger = await openLedger(tx, summitId, now, word)
    await lockLinksTo(tx, email)
    const left = LINK_LIMIT.links - (await countLinksTo(tx, email, linkWindowStart(now)))
    const registrations = await registrationsTo(tx, summitId, email)
    for (const { id } of registrations.slice(0, Math.max(0, left)))
      await tell(ledger, id, { kind: 'own_link' })
    return ok({ sent: true })
  })
}
