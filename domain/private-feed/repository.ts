import type { AgendaOwner } from '@/domain/my-agenda/schema'
import type { Tx } from '@/domain/shared/db'
import type { FeedKey } from './link-rules'

export const findSummitId = (tx: Tx, slug: string) =>
  tx.summit.findUnique({ where: { slug }, select: { id: true } })

/** Whose feed: an account's where there is one, else that of a registration, which is of one summit. */
const ownerOf = ({ accountId, registrationId }: AgendaOwner) =>
  accountId === null ? { accountId, registrationId } : { accountId, registrationId: null }

/** The feed of somebody in a summit, made where there is none. */
export async function ensureFeed(tx: Tx, summitId: string, owner: AgendaOwner, createdAt: Date) {
  const own = { summitId, ...ownerOf(owner) }
  const { count } = await tx.privateFeed.createMany({ data: { ...own, createdAt }, skipDuplicates: true })
  const feed = await tx.privateFeed.findFirstOrThrow({ where: own, select: { id: true, number: true } })
  return { ...feed, made: count === 1 }
}

/** Makes every address of this number worthless. @returns false where it was so already */
export async function raiseNumber(tx: Tx, summitId: string, owner: AgendaOwner, number: number) {
  const { count } = await tx.privateFeed.updateMany({
    where: { summitId, ...ownerOf(owner), number },
    data: { number: { increment: 1 } },
  })
  return count === 1
}

export const findFeed = (tx: Tx, slug: string, owner: AgendaOwner): Promise<FeedKey | null> =>
  tx.privateFeed.findFirst({
    where: { summit: { slug }, ...ownerOf(owner) },
    select: { id: true, number: true },
  })

/** Whose feed an address opens; null once it has been replaced. */
export const feedOwner = (tx: Tx, { id, number }: FeedKey) =>
  tx.privateFeed.findFirst({
    where: { id, number },
    select: {
      ...{ accountId: true, registrationId: true },
      summit: { select: { slug: true } },
      account: { select: { language: true } },
      registration: { select: { accountId: true, language: true } },
    },
  })
