import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authoredLocked, isOwn } from '@/domain/registration/queries'
import { stopView } from './queries'
import { writeOptionalMail } from './repository'
import type { SignedLink } from '@/domain/shared/signed-link'

/**
 * Whether somebody wants letters that nothing depends on: messages of the organisers, reminders. What waits to be sent of them
 * is stopped at once; letters about places and decisions always go. Chosen again, nothing changes.
 * Refusals: link_expired (also where nobody is registered any more) · not_found, link_replaced.
 * @param who the link that stands under such a letter, or the person on their own page
 */
export async function chooseLetters(
  who: { by: 'letter'; link: SignedLink } | { by: 'person'; author: Author },
  wanted: boolean,
  now: Date,
): Promise<Result<{ wanted: boolean }>> {
  return inTransaction(async (tx) => {
    if (who.by === 'letter') {
      if (!(await stopView(who.link, now))) return refuse('link_expired')
      await writeOptionalMail(tx, who.link.id, wanted)
      return ok({ wanted })
    }
    const found = await authoredLocked(tx, who.author, now)
    if (!found.ok) return found
    const { registration, accountId } = found.value
    if (!(await isOwn(tx, who.author, registration))) return refuse('not_found')
    await writeOptionalMail(tx, registration.id, wanted)
    await record(tx, {
      ...{ summitId: registration.summitId, accountId, at: now, action: 'registration.letters_chosen' },
      ...{ subject: 'registration', subjectId: registration.id, after: { wanted } },
    })
    return ok({ wanted })
  })
}
