import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import type { Limit } from './schema'

/** The registrations `r` that a limit is about. */
const peopleOf = ({ kind, subject }: Pick<Limit, 'kind' | 'subject'>): Prisma.Sql => {
  switch (kind) {
    case 'summit':
      return Prisma.sql`TRUE`
    case 'category':
      return Prisma.sql`r."categoryId"::text = ${subject}`
    case 'delegation':
      return Prisma.sql`r.delegation = ${subject}`
    case 'day':
      return Prisma.sql`${subject}::date = ANY (r.days)`
    case 'session':
      return Prisma.sql`FALSE`
  }
}

/** Their entries `w` that need a place in it: a day without a limit comes with taking part. */
const entriesFor = ({ kind, subject }: Pick<Limit, 'kind' | 'subject'>): Prisma.Sql =>
  kind === 'day'
    ? Prisma.sql`w.subject IN ('participation', ${`day ${subject}`})`
    : Prisma.sql`w.subject NOT LIKE 'session %'`

/**
 * Who takes part in what a limit is about, with the offer by which they do where it is not settled yet: whoever waits for
 * all of it has no place.
 */
const takingPart = (summitId: string, limit: Pick<Limit, 'kind' | 'subject'>) => Prisma.sql`
  SELECT p.id, CASE WHEN p.settled THEN NULL ELSE p.offer END AS offer FROM (
    SELECT r.id, r.status IN ('approved', 'confirmed', 'checked_in') AS settled, (
      SELECT w.id FROM "WaitingEntry" w WHERE w."registrationId" = r.id AND w.state = 'offered' AND ${entriesFor(limit)}
      ORDER BY w.turn LIMIT 1) AS offer
    FROM "Registration" r WHERE r."summitId" = ${summitId}::uuid AND ${peopleOf(limit)}
      AND r.status IN ('waiting', 'approved', 'confirmed', 'checked_in')) p
  WHERE p.settled OR p.offer IS NOT NULL`

/** How many would have a place in a limit that is not there yet. */
export async function countThose(
  tx: Tx,
  summitId: string,
  limit: Pick<Limit, 'kind' | 'subject'>,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ taken: number }[]>(Prisma.sql`
    SELECT count(*)::int AS taken FROM (${takingPart(summitId, limit)}) those`)
  return row?.taken ?? 0
}

/** Gives them their place in a limit that was just made, and lets those who wait wait for it too, as they stand in line. */
export async function seatThose(
  tx: Tx,
  summitId: string,
  limit: Pick<Limit, 'id' | 'kind' | 'subject'>,
  at: Date,
): Promise<void> {
  const { id, kind, subject } = limit
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Seat" (id, "summitId", "quotaId", "registrationId", state, "entryId", at)
    SELECT gen_random_uuid(), ${summitId}::uuid, ${id}::uuid, those.id,
      (CASE WHEN those.offer IS NULL THEN 'confirmed' ELSE 'offered' END)::"SeatState", those.offer, ${at}
    FROM (${takingPart(summitId, limit)}) those`)
  const waits = Prisma.sql`r."summitId" = ${summitId}::uuid AND w.state = 'waiting' AND ${peopleOf(limit)}
    AND NOT EXISTS (SELECT 1 FROM "Seat" s WHERE s."quotaId" = ${id}::uuid AND s."registrationId" = r.id)`
  if (kind !== 'day') {
    await tx.$executeRaw(Prisma.sql`
      UPDATE "WaitingEntry" w SET "quotaIds" = w."quotaIds" || ${id}::uuid FROM "Registration" r
      WHERE r.id = w."registrationId" AND ${entriesFor(limit)} AND ${waits}`)
    return
  }
  // A limited day is waited for by itself. Its entry is a new one while other days come with taking part, else that one.
  const allLimited = Prisma.sql`NOT EXISTS (SELECT 1 FROM unnest(r.days) d WHERE NOT EXISTS (
    SELECT 1 FROM "Quota" q WHERE q."summitId" = r."summitId" AND q.kind = 'day' AND q.subject = d::text))`
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "WaitingEntry" (id, "summitId", "registrationId", subject, "quotaIds", priority, "priorityReason", "joinedAt")
    SELECT gen_random_uuid(), w."summitId", r.id, ${`day ${subject}`}, w."quotaIds" || ${id}::uuid, w.priority,
      w."priorityReason", w."joinedAt"
    FROM "WaitingEntry" w JOIN "Registration" r ON r.id = w."registrationId"
    WHERE w.subject = 'participation' AND ${waits} AND NOT ${allLimited} ORDER BY w.turn`)
  await tx.$executeRaw(Prisma.sql`
    UPDATE "WaitingEntry" w SET subject = ${`day ${subject}`}, "quotaIds" = w."quotaIds" || ${id}::uuid FROM "Registration" r
    WHERE r.id = w."registrationId" AND w.subject = 'participation' AND ${waits} AND ${allLimited}`)
}
