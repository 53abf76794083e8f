import { delegationName } from '@/domain/delegation/schema'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import type { InterpretedMeeting } from './interpreter-told-rules'

const named = {
  select: { id: true, kind: true, countryCode: true, shortName: true, longName: true },
} as const
const meeting = {
  select: {
    ...{ id: true, startsAt: true, endsAt: true, roomId: true, hostAddress: true, languages: true },
    ...{ room: { select: { name: true } }, asking: named, asked: named },
  },
} as const

const shown = (
  row: Prisma.BilateralGetPayload<typeof meeting>,
): Omit<InterpretedMeeting, 'startsAt' | 'endsAt'> => ({
  ...{ bilateralId: row.id, place: row.roomId ?? row.hostAddress, languages: row.languages },
  room: row.room ? text.parse(row.room.name) : { en: row.hostAddress, fr: row.hostAddress },
  ...{ asking: delegationName.parse(row.asking), asked: delegationName.parse(row.asked) },
})

/** What an interpreter holds that has not begun, in order of start. */
export async function heldBy(tx: Tx, interpreterId: string, clock: Date): Promise<InterpretedMeeting[]> {
  const rows = await tx.interpreterBooking.findMany({
    where: { interpreterId, bilateral: { startsAt: { gt: clock } } },
    orderBy: { startsAt: 'asc' },
    select: { bilateral: meeting },
  })
  return rows.flatMap(({ bilateral: row }) => {
    const { startsAt, endsAt } = row
    return startsAt && endsAt ? [{ ...shown(row), startsAt, endsAt }] : []
  })
}

/** What an interpreter was told of what has not begun, as it was told. */
export async function toldTo(tx: Tx, interpreterId: string, clock: Date): Promise<InterpretedMeeting[]> {
  const rows = await tx.interpreterTold.findMany({
    where: { interpreterId, startsAt: { gt: clock } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true, endsAt: true, place: true, bilateral: meeting },
  })
  return rows.map(({ bilateral, ...as }) => ({ ...shown(bilateral), ...as }))
}

/** Keeps what an interpreter is told now. What is over by then is kept no longer. */
export async function keepTold(
  tx: Tx,
  { id, summitId }: { id: string; summitId: string },
  held: readonly InterpretedMeeting[],
): Promise<void> {
  await tx.interpreterTold.deleteMany({ where: { interpreterId: id } })
  await tx.interpreterTold.createMany({
    data: held.map(({ bilateralId, startsAt, endsAt, place }) => ({
      ...{ summitId, interpreterId: id, bilateralId, startsAt, endsAt, place },
    })),
  })
}

/** Interpreters with an address whose meetings to come are not as they were told, by the clocks of their summits. */
export const interpretersToTell = (tx: Tx, now: Date, most: number) =>
  tx.$queryRaw<{ id: string; summitId: string }[]>(Prisma.sql`
    SELECT i.id::text, i."summitId"::text FROM "Interpreter" i JOIN "Summit" m ON m.id = i."summitId",
      LATERAL (SELECT ${now}::timestamptz + make_interval(secs => m."clockOffset") AS clock) c
    WHERE i.email IS NOT NULL AND EXISTS (
      SELECT FROM (
        SELECT b.id, b."startsAt", b."endsAt", coalesce(b."roomId"::text, b."hostAddress") AS place
        FROM "InterpreterBooking" k JOIN "Bilateral" b ON b.id = k."bilateralId"
        WHERE k."interpreterId" = i.id AND b."startsAt" > c.clock) held
      FULL JOIN (
        SELECT t."bilateralId" AS id, t."startsAt", t."endsAt", t.place FROM "InterpreterTold" t
        WHERE t."interpreterId" = i.id AND t."startsAt" > c.clock) told
      ON held.id = told.id
      WHERE (held."startsAt", held."endsAt", held.place) IS DISTINCT FROM (told."startsAt", told."endsAt", told.place))
    ORDER BY i.id LIMIT ${most}`)

/** The row, so that nobody else tells the same; null where another does, or where it is gone or cannot be written to. */
export async function lockToTell(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<
    { id: string; summitId: string; name: string; email: string; language: string }[]
  >(
    Prisma.sql`
      SELECT id::text, "summitId"::text, name, email, language FROM "Interpreter"
      WHERE id = ${id}::uuid AND email IS NOT NULL FOR NO KEY UPDATE SKIP LOCKED`,
  )
  return row ?? null
}
