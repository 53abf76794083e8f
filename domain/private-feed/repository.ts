import type { Tx } from '@/domain/shared/db'
import type { FeedKey } from './link-rules'

export const findSummitId = (tx: Tx, slug: string) =>
  tx.summit.findUnique({ where: { slug }, select: { id: true } })

/** The feed of an account in a summit, made where there is none. */
export async function ensureFeed(tx: Tx, summitId: string, accountId: string, createdAt: Date) {
  const { count } = await tx.privateFeed.createMany({
    data: { summitId, accountId, createdAt },
    skipDuplicates: true,
  })
  const feed = await tx.privateFeed.findUniqueOrThrow({
    where: { summitId_accountId: { summitId, accountId } },
    select: { id: true, number: true },
  })
  return { ...feed, made: count === 1 }
}

/** Makes every address of this number worthless. @returns false where it was so already */
export async function raiseNumber(tx: Tx, summitId: string, accountId: string, number: number) {
  const { count } = await tx.privateFeed.updateMany({
    where: { summitId, accountId, number },
    data: { number: { increment: 1 } },
  })
  return count === 1
}

export const findFeed = (tx: Tx, slug: string, accountId: string): Promise<FeedKey | null> =>
  tx.privateFeed.findFirst({ where: { summit: { slug }, accountId }, select: { id: true, number: true } })

/** Whose feed an address opens; null once it has been replaced. */
export const feedOwner = (tx: Tx, { id, number }: FeedKey) =>
  tx.privateFeed.findFirst({
    where: { id, number },
    select: { accountId: true, summit: { select: { slug: true } }, account: { select: { language: true } } },
  })
