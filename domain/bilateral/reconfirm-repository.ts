import { delegationName } from '@/domain/delegation/schema'
import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import type { Reconfirmed } from './reconfirm-rules'
import { type Side, sides } from './schema'

type OfMeeting = { id: string; summitId: string; startsAt: Date }

/** Meetings of any summit of which both sides are to be asked again by its own clock, and have not been; the soonest first. */
export const dueReconfirmations = (tx: Tx, now: Date, most: number) =>
  tx.$queryRaw<{ id: string; summitId: string }[]>(Prisma.sql`
    SELECT b.id::text, b."summitId"::text FROM "Bilateral" b JOIN "Summit" m ON m.id = b."summitId"
    JOIN "BilateralSettings" s ON s."summitId" = b."summitId"
    CROSS JOIN LATERAL (SELECT ${now}::timestamptz + make_interval(secs => m."clockOffset") AS clock,
      b."startsAt" - make_interval(mins => s.reconfirm) AS due) t
    WHERE b.state = 'scheduled' AND t.due <= t.clock AND t.clock < b."startsAt"
      AND NOT EXISTS (SELECT FROM "BilateralStep" p WHERE p."bilateralId" = b.id AND p.at >= t.due)
      AND NOT EXISTS (SELECT FROM "Reconfirmation" r WHERE r."bilateralId" = b.id AND r."startsAt" = b."startsAt")
    ORDER BY b."startsAt", b.id LIMIT ${most}`)

/** When something was last done with a meeting, by the summit's clock. */
export async function lastStepAt(tx: Tx, bilateralId: string): Promise<Date | null> {
  const { _max } = await tx.bilateralStep.aggregate({ where: { bilateralId }, _max: { at: true } })
  return _max.at
}

/** @returns whether they had not been asked about the meeting at this time */
export async function insertAsked(
  tx: Tx,
  { id, summitId, startsAt }: OfMeeting,
  askedAt: Date,
): Promise<boolean> {
  const { count } = await tx.reconfirmation.createMany({
    data: sides.map((side) => ({ bilateralId: id, summitId, side, startsAt, askedAt })),
    skipDuplicates: true,
  })
  return count > 0
}

/** What both sides have said of the meeting at its time; null where they have not been asked. */
export async function reconfirmedOf(
  tx: Tx,
  { id, startsAt }: { id: string; startsAt: Date | null },
): Promise<Reconfirmed | null> {
  if (startsAt === null) return null
  const rows = await tx.reconfirmation.findMany({ where: { bilateralId: id, startsAt } })
  const of = (side: Side) => rows.find((row) => row.side === side)?.confirmedAt ?? null
  return rows.length === 0 ? null : { asking: of('asking'), asked: of('asked') }
}

/** Meetings of a summit that stand, are not over, and of which both sides have been asked at their time; in order of start. */
export async function meetingsAskedAgain(tx: Tx, summitId: string, clock: Date) {
  const named = {
    select: { id: true, kind: true, countryCode: true, shortName: true, longName: true },
  } as const
  const rows = await tx.bilateral.findMany({
    where: { summitId, state: 'scheduled', endsAt: { gt: clock }, reconfirmations: { some: {} } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, startsAt: true, endsAt: true, asking: named, asked: named, reconfirmations: true },
  })
  return rows.flatMap(({ id, startsAt, endsAt, reconfirmations, ...names }) => {
    const own = reconfirmations.filter((one) => +one.startsAt === +(startsAt ?? 0))
    if (!startsAt || !endsAt || own.length === 0) return []
    const of = (side: Side) => own.find((one) => one.side === side)?.confirmedAt ?? null
    const [asking, asked] = [delegationName.parse(names.asking), delegationName.parse(names.asked)]
    return [
      { id, startsAt, endsAt, asking, asked, reconfirmed: { asking: of('asking'), asked: of('asked') } },
    ]
  })
}

/** @returns false where the side has said so before */
export async function writeReconfirmed(
  tx: Tx,
  { id, startsAt }: { id: string; startsAt: Date },
  side: Side,
  confirmed: { confirmedAt: Date; accountId: string | null },
): Promise<boolean> {
  const { count } = await tx.reconfirmation.updateMany({
    where: { bilateralId: id, startsAt, side, confirmedAt: null },
    data: confirmed,
  })
  return count === 1
}
