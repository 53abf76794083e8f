import { agendaOwner } from '@/domain/my-agenda/queries'
import type { Stargazer } from '@/domain/registration/star-rules'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { FeedKey } from './link-rules'
import { ensureFeed, findSummitId } from './repository'
import type { OpenFeedInput } from './schema'

/** Gives somebody a calendar address of their own agenda of a summit. Asked again, it is the same. Refusals: not_found · link_expired, link_replaced. */
export async function openFeed(who: Stargazer, { slug }: OpenFeedInput, now: Date): Promise<Result<FeedKey>> {
  return inTransaction(async (tx) => {
    const found = await agendaOwner(tx, who, now)
    if (!found.ok) return found
    const { owner, slug: own } = found.value
    const summit = own === null || own === slug ? await findSummitId(tx, slug) : null
    if (!summit) return refuse('not_found')
    const { made, ...feed } = await ensureFeed(tx, summit.id, owner, now)
    if (made)
      await record(tx, {
        summitId: summit.id,
        accountId: who.by === 'account' ? owner.accountId : null,
        at: now,
        action: 'private_feed.opened',
        subject: 'private_feed',
        subjectId: feed.id,
      })
    return ok(feed)
  })
}
