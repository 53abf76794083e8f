import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { authored } from './queries'
import { deleteStar, findSummitTold, insertStar, isPublicSession, registrationOfAccount } from './repository'
import { starInput } from './schema'
import type { Stargazer } from './star-rules'

/**
 * Puts a star on a session, which stands on the person's own agenda from then on, or takes it off (`on` false). Twice is once,
 * and the first time counts.
 * Refusals: not_found (no such session in the latest release, or nobody to have a star) · link_expired, link_replaced.
 */
export async function star(
  who: Stargazer,
  input: { summitId: string; sessionId: string },
  on: boolean,
  now: Date,
): Promise<Result<{ sessionId: string; starred: boolean }>> {
  const { summitId, sessionId } = starInput.parse(input)
  return inTransaction(async (tx) => {
    const owner = await ownerOf()
    if (!owner.ok) return owner
    if (!(await isPublicSession(tx, summitId, sessionId))) return refuse('not_found')
    const { clock } = await findSummitTold(tx, summitId, now)
    if (on) await insertStar(tx, summitId, sessionId, owner.value, clock)
    else await deleteStar(tx, sessionId, owner.value)
    return ok({ sessionId, starred: on })

    async function ownerOf() {
      if (who.by === 'account') {
        if (!who.actor) return refuse('not_found')
        const { accountId } = who.actor
        const own = await registrationOfAccount(tx, summitId, accountId)
        return ok({ accountId, registrationId: own?.id ?? null })
      }
      const found = await authored(tx, who, now)
      if (!found.ok) return found
      const { id, accountId, summitId: theirs } = found.value.registration
      return theirs === summitId ? ok({ accountId, registrationId: id }) : refuse('not_found')
    }
  })
}
