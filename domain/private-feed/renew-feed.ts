import { agendaOwner } from '@/domain/my-agenda/queries'
import type { Stargazer } from '@/domain/registration/star-rules'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { FeedKey } from './link-rules'
import { ensureFeed, findSummitId, raiseNumber } from './repository'

/**
 * Replaces a calendar address by a new one: whoever had it reads no more. Pressed again on the same page, it is replaced
 * once. Refusals: not_found · link_expired, link_replaced.
 */
export async function renewFeed(
  who: Stargazer,
  { slug, number }: { slug: string; number: number },
  now: Date,
): Promise<Result<FeedKey>> {
  return inTransaction(async (tx) => {
    const found = await agendaOwner(tx, who, now)
    if (!found.ok) return found
    const { owner, slug: own } = found.value
    const summit = own === null || own === slug ? await findSummitId(tx, slug) : null
    if (!summit) return refuse('not_found')
    const renewed = await raiseNumber(tx, summit.id, owner, number)
    const { id, number: next } = await ensureFeed(tx, summit.id, owner, now)
    if (renewed)
      await record(tx, {
        summitId: summit.id,
        accountId: who.by === 'account' ? owner.accountId : null,
        at: now,
        action: 'private_feed.renewed',
        subject: 'private_feed',
        subjectId: id,
        before: { number },
        after: { number: next },
      })
    return ok({ id, number: next })
  })
}
