import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { FeedKey } from './link-rules'
import { ensureFeed, findSummitId } from './repository'
import type { OpenFeedInput } from './schema'

/** Gives the actor a calendar address of their own agenda of a summit. Asked again, it is the same. Refusal: not_found. */
export async function openFeed(actor: Actor, { slug }: OpenFeedInput, now: Date): Promise<Result<FeedKey>> {
  return inTransaction(async (tx) => {
    const summit = await findSummitId(tx, slug)
    if (!summit) return refuse('not_found')
    const { made, ...feed } = await ensureFeed(tx, summit.id, actor.accountId, now)
    if (made)
      await record(tx, {
        summitId: summit.id,
        accountId: actor.accountId,
        at: now,
        action: 'private_feed.opened',
        subject: 'private_feed',
        subjectId: feed.id,
      })
    return ok(feed)
  })
}
