import { Prisma } from '@/prisma/client/client'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type InLine, type QuotaLine, lineOf, quotaLines } from './queries'

/** Shown at most of those in line and of those with a place. */
const MOST = 200

/** One limit as the desk changes it. */
export type LimitView = QuotaLine & {
  /** How long an offer stands. */
  offerMinutes: number
  /** Places that the staff hold, by what for. */
  holds: { heldFor: string; places: number }[]
  /** The first in line, and those with an offer; each person once, by what of theirs comes first. */
  line: InLine[]
  /** The last who got a place: who would lose theirs first. */
  holders: { id: string; name: string; email: string; at: Date }[]
}

/** A limit of the summit with all that can be changed of it; null for anybody but the desk, and where there is none. */
export async function limitView(
  actor: Actor | null,
  summitId: string,
  quotaId: string,
): Promise<LimitView | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const line = (await quotaLines(actor, summitId))?.find(({ id }) => id === quotaId)
  if (!line) return null
  const { offerMinutes } = await db().quota.findUniqueOrThrow({
    where: { id: quotaId },
    select: { offerMinutes: true },
  })
  const holds = await db().$queryRaw<LimitView['holds']>(Prisma.sql`
    SELECT "heldFor", count(*)::int AS places FROM "Seat"
    WHERE "quotaId" = ${quotaId}::uuid AND state = 'held' AND "memberId" IS NULL GROUP BY "heldFor" ORDER BY "heldFor"`)
  const holders = await db().$queryRaw<LimitView['holders']>(Prisma.sql`
    SELECT r.id::text, r.name, r.email, s.at FROM "Seat" s JOIN "Registration" r ON r.id = s."registrationId"
    WHERE s."quotaId" = ${quotaId}::uuid ORDER BY s.at DESC, r.id LIMIT ${MOST}`)
  const waiting = (await lineOf(actor, summitId, quotaId, MOST)) ?? []
  const people = new Map(waiting.map((one) => [one.registrationId, one] as const).reverse())
  return {
    ...{ ...line, offerMinutes, holds, holders },
    line: waiting.filter((one) => people.get(one.registrationId) === one),
  }
}
