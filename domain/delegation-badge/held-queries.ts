import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import type { Prisma } from '@/prisma/client/client'

/** Badges of a delegation that somebody has collected, as they take it away: how many, not whose; the instant in ISO 8601, UTC. */
export type BadgesCollected = { summit: string; delegation: Text; at: string; badges: number }

/** Collections that fit, the earliest first. */
export async function badgesCollected(where: Prisma.BadgeReceiptWhereInput): Promise<BadgesCollected[]> {
  const rows = await db().badgeReceipt.findMany({
    where,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...{ at: true, summit: { select: { slug: true } }, delegation: { select: { shortName: true } } },
      _count: { select: { badges: true } },
    },
  })
  return rows.map(({ at, summit, delegation, _count }) => ({
    ...{ summit: summit.slug, delegation: text.parse(delegation.shortName) },
    ...{ at: at.toISOString(), badges: _count.badges },
  }))
}
