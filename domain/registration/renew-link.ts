import { openLedger, tell } from '@/domain/quota/ledger'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { SignedLink } from '@/domain/shared/signed-link'
import { linkWindowStart } from './link-rules'
import { countLinksTo, findRegistrationById, lockLinksTo } from './repository'
import { LINK_LIMIT } from './schema'
import type { Word } from './told-rules'

/**
 * Mails a new link in the place of one that has ended, to the address that the registration has by now; whoever asks is
 * told no address. Refusals: not_found · too_many_links (`links` in `minutes`).
 * @param link signed here, whether or not it still counts
 */
export async function renewLink(
  link: Pick<SignedLink, 'id'>,
  now: Date,
  word: Word,
): Promise<Result<{ sent: true }>> {
  return inTransaction(async (tx) => {
    const registration = await findRegistrationById(tx, link.id)
    if (!registration) return refuse('not_found')
    const { id, summitId, email } = registration
    const ledger = await openLedger(tx, summitId, now, word)
    await lockLinksTo(tx, email)
    if ((await countLinksTo(tx, email, linkWindowStart(now))) >= LINK_LIMIT.links)
      return refuse('too_many_links', { ...LINK_LIMIT })
    await tell(ledger, id, { kind: 'own_link' })
    return ok({ sent: true })
  })
}
