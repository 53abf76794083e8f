import { Prisma } from '@/prisma/client/client'
import { json, type Tx } from '@/domain/shared/db'
import type { Entry, Limit, Priority, SeatHeld } from './schema'

/** The summit's advisory lock, shared: whoever takes or gives back a place waits for a release and for nobody else. */
export const lockSummitShared = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${summitId}, 0))`)

const limit = Prisma.sql`q.id::text, q.kind::text, q.subject, q.size, q.taken, q."closesAt", q."startsAt", q."endsAt",
  q."offerMinutes", q.version`

/** In the order of their ids, until the transaction ends (rule 3). Inserts that only refer to them go on meanwhile. */
const inOrder = Prisma.sql`ORDER BY q.id FOR NO KEY UPDATE OF q`

/** Locks these limits. Those of another summit are passed over. */
export const lockLimits = (tx: Tx, summitId: string, ids: readonly string[]): Promise<Limit[]> =>
  tx.$queryRaw<Limit[]>(Prisma.sql`
    SELECT ${limit} FROM "Quota" q
    WHERE q."summitId" = ${summitId}::uuid AND q.id = ANY (${[...ids]}::uuid[]) ${inOrder}`)

/**
 * Locks every limit of the summit but its sessions', and of those the ones that these registrations have or wait for a
 * seat in: whatever they give back can then be passed on, whoever waits for it with whatever else.
 */
export const lockParticipation = (
  tx: Tx,
  summitId: string,
  registrationIds: readonly string[],
): Promise<Limit[]> =>
  tx.$queryRaw<Limit[]>(Prisma.sql`
    SELECT ${limit} FROM "Quota" q
    WHERE q."summitId" = ${summitId}::uuid AND (q.kind <> 'session'
      OR q.id IN (SELECT s."quotaId" FROM "Seat" s WHERE s."registrationId" = ANY (${[...registrationIds]}::uuid[]))
      OR q.id IN (SELECT unnest(w."quotaIds") FROM "WaitingEntry" w
        WHERE w."registrationId" = ANY (${[...registrationIds]}::uuid[]) AND w.state IN ('waiting', 'offered')))
    ${inOrder}`)

/** Limits of taking part (all kinds but session), as they stand; not locked. */
export const participationLimits = (tx: Tx, summitId: string): Promise<Limit[]> =>
  tx.$queryRaw<Limit[]>(Prisma.sql`
    SELECT ${limit} FROM "Quota" q WHERE q."summitId" = ${summitId}::uuid AND q.kind <> 'session' ORDER BY q.id`)

/** The limit of a session's seats, not locked; null where it has none. */
export async function sessionLimit(tx: Tx, summitId: string, sessionId: string): Promise<Limit | null> {
  const rows = await tx.$queryRaw<Limit[]>(Prisma.sql`
    SELECT ${limit} FROM "Quota" q
    WHERE q."summitId" = ${summitId}::uuid AND q.kind = 'session' AND q.subject = ${sessionId}`)
  return rows[0] ?? null
}

/** A limit of this summit, not locked; null for another's. */
export async function findLimit(tx: Tx, summitId: string, id: string): Promise<Limit | null> {
  const rows = await tx.$queryRaw<Limit[]>(Prisma.sql`
    SELECT ${limit} FROM "Quota" q WHERE q."summitId" = ${summitId}::uuid AND q.id = ${id}::uuid`)
  return rows[0] ?? null
}

/** Makes a limit; null where there is one of the same already. */
export async function insertLimit(
  tx: Tx,
  row: Pick<Limit, 'kind' | 'subject' | 'size'> &
    Partial<Pick<Limit, 'closesAt' | 'offerMinutes'>> & { summitId: string },
): Promise<string | null> {
  const [made] = await tx.quota.createManyAndReturn({ data: row, skipDuplicates: true, select: { id: true } })
  return made?.id ?? null
}

export const writeSize = (tx: Tx, id: string, size: number) =>
  tx.quota.update({ where: { id }, data: { size, version: { increment: 1 } }, select: { id: true } })

export const writeTerms = (tx: Tx, id: string, terms: Pick<Limit, 'closesAt' | 'offerMinutes'>) =>
  tx.quota.update({ where: { id }, data: { ...terms, version: { increment: 1 } }, select: { id: true } })

/** A place to be taken. */
export type NewSeat =
  | { quotaId: string; registrationId: string; state: 'confirmed' }
  | { quotaId: string; registrationId: string; state: 'offered'; entryId: string }
  | { quotaId: string; state: 'held'; heldFor: string }

/** Writes all of them in one statement; the database counts them. */
export const insertSeats = (tx: Tx, summitId: string, seats: readonly NewSeat[], at: Date) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Seat" (id, "summitId", "quotaId", "registrationId", state, "entryId", "heldFor", at)
    SELECT gen_random_uuid(), ${summitId}::uuid, s."quotaId", s."registrationId", s.state::"SeatState", s."entryId", s."heldFor", ${at}
    FROM jsonb_to_recordset(${json(seats)}::jsonb)
      s ("quotaId" uuid, "registrationId" uuid, state text, "entryId" uuid, "heldFor" text)`)

export const deleteSeats = (tx: Tx, ids: readonly string[]) =>
  tx.seat.deleteMany({ where: { id: { in: [...ids] } } })

/** Makes offered seats confirmed, or those of another offer. */
export const moveSeats = (tx: Tx, ids: readonly string[], entryId: string | null) =>
  tx.seat.updateMany({
    where: { id: { in: [...ids] } },
    data: { entryId, state: entryId === null ? 'confirmed' : 'offered' },
  })

const seat = Prisma.sql`s.id::text, s."quotaId"::text, q.kind::text, q.subject, s."registrationId"::text,
  s.state::text, s."entryId"::text`

/** Every place of a registration. */
export const seatsOf = (tx: Tx, registrationId: string): Promise<SeatHeld[]> =>
  tx.$queryRaw<SeatHeld[]>(Prisma.sql`
    SELECT ${seat} FROM "Seat" s JOIN "Quota" q ON q.id = s."quotaId"
    WHERE s."registrationId" = ${registrationId}::uuid ORDER BY s.id`)

/** Seats in sessions, with when those take place. */
export type SessionSeat = SeatHeld & { startsAt: Date | null; endsAt: Date | null }

export const sessionSeatsOf = (tx: Tx, registrationId: string): Promise<SessionSeat[]> =>
  tx.$queryRaw<SessionSeat[]>(Prisma.sql`
    SELECT ${seat}, q."startsAt", q."endsAt" FROM "Seat" s JOIN "Quota" q ON q.id = s."quotaId"
    WHERE s."registrationId" = ${registrationId}::uuid AND q.kind = 'session' ORDER BY q."startsAt", s.id`)

/** Places of a limit that these registrations have. */
export const seatsIn = (tx: Tx, quotaId: string, registrationIds: readonly string[]): Promise<SeatHeld[]> =>
  tx.$queryRaw<SeatHeld[]>(Prisma.sql`
    SELECT ${seat} FROM "Seat" s JOIN "Quota" q ON q.id = s."quotaId"
    WHERE s."quotaId" = ${quotaId}::uuid AND s."registrationId" = ANY (${[...registrationIds]}::uuid[]) ORDER BY s.id`)

/** Places that the staff hold for this, the latest first. */
export const heldSeats = (tx: Tx, quotaId: string, heldFor: string) =>
  tx.seat.findMany({
    where: { quotaId, state: 'held', heldFor, memberId: null },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })

const entry = Prisma.sql`w.id::text, w."registrationId"::text, w.subject, w."quotaIds"::text[], w.state::text,
  w.priority::text, w.turn, w."joinedAt", w."offeredUntil"`

/** What a registration waits for or is offered. */
export const entriesOf = (tx: Tx, registrationId: string): Promise<Entry[]> =>
  tx.$queryRaw<Entry[]>(Prisma.sql`
    SELECT ${entry} FROM "WaitingEntry" w
    WHERE w."registrationId" = ${registrationId}::uuid AND w.state IN ('waiting', 'offered')
    ORDER BY w.priority, w.turn`)

/** An entry of this summit, whatever became of it. */
export const findEntry = (tx: Tx, summitId: string, id: string) =>
  tx.waitingEntry.findFirst({
    where: { id, summitId },
    select: {
      id: true,
      registrationId: true,
      subject: true,
      quotaIds: true,
      state: true,
      priority: true,
      turn: true,
      offeredUntil: true,
    },
  })

/**
 * Those in line whom these limits could serve, in order, at most `most`. Whoever takes no part any more is in no line;
 * where the category is closed, nobody waits to take part.
 */
export const lineFor = (
  tx: Tx,
  summitId: string,
  quotaIds: readonly string[],
  clock: Date,
  most: number,
): Promise<(Entry & { categoryClosesAt: Date | null })[]> =>
  tx.$queryRaw(Prisma.sql`
    SELECT ${entry}, CASE WHEN w.subject LIKE 'session %' THEN NULL ELSE c."closesAt" END AS "categoryClosesAt"
    FROM "WaitingEntry" w
    JOIN "Registration" r ON r.id = w."registrationId"
    JOIN "RegistrationCategory" c ON c.id = r."categoryId"
    WHERE w."summitId" = ${summitId}::uuid AND w.state = 'waiting'
      AND w."quotaIds" <@ ${[...quotaIds]}::uuid[]
      AND r.status IN ('waiting', 'approved', 'confirmed', 'checked_in')
      AND (w.subject LIKE 'session %' OR c."closesAt" IS NULL OR c."closesAt" > ${clock})
    ORDER BY w.priority, w.turn LIMIT ${most}`)

/** A place in line. Its turn is that of the moment: whoever writes it has the limits locked. */
export type NewEntry = {
  registrationId: string
  subject: string
  quotaIds: string[]
  priority?: Priority
  priorityReason?: string
}

export async function insertEntry(tx: Tx, summitId: string, row: NewEntry, joinedAt: Date): Promise<string> {
  const made = await tx.waitingEntry.create({ data: { ...row, summitId, joinedAt }, select: { id: true } })
  return made.id
}

/** Several, whose turns are in this order. */
export const insertEntries = (tx: Tx, summitId: string, rows: readonly (NewEntry & { joinedAt: Date })[]) =>
  tx.waitingEntry.createMany({ data: rows.map((row) => ({ ...row, summitId })) })

export const writeNeeds = (tx: Tx, id: string, quotaIds: string[]) =>
  tx.waitingEntry.update({ where: { id }, data: { quotaIds }, select: { id: true } })

/** Others of the same person need what they have been offered no more. */
export const dropNeeds = (tx: Tx, registrationId: string, quotaIds: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "WaitingEntry" SET "quotaIds" = ARRAY(
      SELECT need FROM unnest("quotaIds") need WHERE NOT (need = ANY (${[...quotaIds]}::uuid[])))
    WHERE "registrationId" = ${registrationId}::uuid AND state = 'waiting'
      AND "quotaIds" && ${[...quotaIds]}::uuid[] AND NOT ("quotaIds" <@ ${[...quotaIds]}::uuid[])`)

export const markOffered = (tx: Tx, id: string, offeredAt: Date, offeredUntil: Date) =>
  tx.waitingEntry.update({
    where: { id },
    data: { state: 'offered', offeredAt, offeredUntil },
    select: { id: true },
  })

export const endEntries = (
  tx: Tx,
  ids: readonly string[],
  state: 'served' | 'declined' | 'expired' | 'left' | 'closed',
  endedAt: Date,
) =>
  tx.waitingEntry.updateMany({
    where: { id: { in: [...ids] }, state: { in: ['waiting', 'offered'] } },
    data: { state, endedAt },
  })

export const writePriority = (tx: Tx, ids: readonly string[], priority: Priority, priorityReason: string) =>
  tx.waitingEntry.updateMany({ where: { id: { in: [...ids] } }, data: { priority, priorityReason } })

/** Offers that have lapsed in any summit, by its own clock; those first that lapsed first. */
export const lapsedOffers = (tx: Tx, now: Date, most: number) =>
  tx.$queryRaw<{ id: string; summitId: string; registrationId: string }[]>(Prisma.sql`
    SELECT w.id::text, w."summitId"::text, w."registrationId"::text FROM "WaitingEntry" w
    JOIN "Summit" m ON m.id = w."summitId"
    WHERE w.state = 'offered' AND w."offeredUntil" <= ${now}::timestamptz + make_interval(secs => m."clockOffset")
    ORDER BY w."offeredUntil" LIMIT ${most}`)

/** How many are in line before an entry: those who need one of the same limits and come first. */
export async function countBefore(
  tx: Tx,
  one: Pick<Entry, 'quotaIds' | 'priority' | 'turn'>,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ before: number }[]>(Prisma.sql`
    SELECT count(DISTINCT w."registrationId")::int AS before FROM "WaitingEntry" w
    WHERE w.state = 'waiting' AND w."quotaIds" && ${one.quotaIds}::uuid[]
      AND (w.priority, w.turn) < (${one.priority}::"WaitingPriority", ${one.turn}::int)`)
  return row?.before ?? 0
}

/** Where these registrations stand in line, from 1, for what comes first of what they wait for; none for who waits for nothing. */
export async function positionsOf(tx: Tx, registrationIds: readonly string[]): Promise<Map<string, number>> {
  if (registrationIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; position: number }[]>(Prisma.sql`
    SELECT e."registrationId"::text AS id, 1 + (
      SELECT count(DISTINCT w."registrationId")::int FROM "WaitingEntry" w
      WHERE w.state = 'waiting' AND w."quotaIds" && e."quotaIds" AND (w.priority, w.turn) < (e.priority, e.turn)) AS position
    FROM (
      SELECT DISTINCT ON ("registrationId") * FROM "WaitingEntry"
      WHERE "registrationId" = ANY (${[...registrationIds]}::uuid[]) AND state IN ('waiting', 'offered')
      ORDER BY "registrationId", priority, turn) e`)
  return new Map(rows.map(({ id, position }) => [id, position]))
}

/** What a session is called in the latest release, and its code. */
export async function sessionNamed(tx: Tx, summitId: string, sessionId: string) {
  const session = await tx.session.findFirst({ where: { id: sessionId, summitId }, select: { code: true } })
  const titles = await tx.searchEntry.findMany({
    where: { summitId, sessionId },
    select: { language: true, title: true },
  })
  return (
    session && {
      code: session.code,
      title: Object.fromEntries(titles.map((row) => [row.language, row.title])),
    }
  )
}

/** The summit's advisory lock, exclusive, for whoever takes places away: as publishing has it. */
export const lockSummitAlone = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${summitId}, 0))`)

/** Limits with room for which somebody waits who waits for nothing else, in any summit. */
export const unservedLimits = (tx: Tx, now: Date) =>
  tx.$queryRaw<{ id: string; summitId: string; kind: string }[]>(Prisma.sql`
    SELECT DISTINCT ON (q."summitId", q.kind = 'session', CASE WHEN q.kind = 'session' THEN q.id END)
      q.id::text, q."summitId"::text, q.kind::text
    FROM "WaitingEntry" w
    JOIN "Summit" m ON m.id = w."summitId"
    JOIN "Quota" q ON q.id = w."quotaIds"[1]
    WHERE w.state = 'waiting' AND NOT EXISTS (
      SELECT 1 FROM "Quota" f WHERE f.id = ANY (w."quotaIds") AND (f.taken >= f.size
        OR f."closesAt" <= ${now}::timestamptz + make_interval(secs => m."clockOffset")))
    LIMIT 100`)
