import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { FeedKey } from './link-rules'
import { ensureFeed, findSummitId, raiseNumber } from './repository'

/**
 * Replaces a calendar address by a new one: whoever had it reads no more. Pressed again on the same page, it is replaced
 * once. Refusal: not_found.
 */
export async function renewFeed(
  actor: Actor,
  { slug, number }: { slug: string; number: number },
  now: Date,
): Promise<Result<FeedKey>> {
  return inTransaction(async (tx) => {
    const summit = await findSummitId(tx, slug)
    if (!summit) return refuse('not_found')
    const renewed = await raiseNumber(tx, summit.id, actor.accountId, number)
    const { id, number: next } = await ensureFeed(tx, summit.id, actor.accountId, now)
    if (renewed)
      await record(tx, {
        summitId: summit.id,
        accountId: actor.accountId,
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
