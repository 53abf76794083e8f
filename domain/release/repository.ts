import { Prisma } from '@/prisma/client/client'
import { readDraft as readDraftRows } from '@/domain/change/repository'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { type Booking, bookingsOf } from './rules'
import {
  type Attendee,
  type ReleaseChange,
  type ReleaseContent,
  type SeatOpening,
  type SeatPlan,
  type SeatsStanding,
  type SessionQuota,
  releaseDocument,
  releasePrivatePart,
} from './schema'
import { type SearchRow, searchRows } from './search-document'

/** The summit's advisory lock, exclusive: publishing and displacing wait for each other and for whoever holds it shared. */
export const lockSummit = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${summitId}, 0))`)

const byPosition = { position: 'asc' } as const

/**
 * Every draft row that a release is made from, and the draft as its conflicts are found in; a fixed number of queries,
 * whatever the size of the summit.
 */
export async function readDraft(tx: Tx, summitId: string) {
  const of = { summitId }
  const summit = await tx.summit.findUniqueOrThrow({
    where: { id: summitId },
    include: { series: { include: { members: { orderBy: [{ fromYear: 'asc' }, { state: 'asc' }] } } } },
  })
  const days = await tx.summitDay.findMany({ where: of, orderBy: { date: 'asc' } })
  const venues = await tx.venue.findMany({ where: of, orderBy: [byPosition, { id: 'asc' }] })
  const rooms = await tx.room.findMany({ where: of, orderBy: [byPosition, { id: 'asc' }] })
  const tracks = await tx.track.findMany({
    where: of,
    orderBy: [byPosition, { id: 'asc' }],
    include: { topics: { orderBy: [byPosition, { id: 'asc' }] } },
  })
  const organisations = await tx.organisation.findMany({ where: of, orderBy: { id: 'asc' } })
  const photos = await tx.speakerPhoto.findMany({
    where: { ...of, replacedAt: null },
    select: { speakerId: true, digest: true },
  })
  const photoOf = new Map(photos.map(({ speakerId, digest }) => [speakerId, digest]))
  const speakers = (await tx.speaker.findMany({ where: of, orderBy: { slug: 'asc' } })).map((speaker) => ({
    ...speaker,
    photo: photoOf.get(speaker.id) ?? null,
  }))
  const materials = await tx.material.findMany({
    where: { ...of, sessionId: null },
    orderBy: [byPosition, { id: 'asc' }],
  })
  const credits = await tx.credit.findMany({
    where: { ...of, sessionId: null },
    orderBy: [byPosition, { id: 'asc' }],
  })
  const sessions = await tx.session.findMany({
    where: of,
    orderBy: { number: 'asc' },
    include: {
      day: { select: { date: true } },
      speakers: { orderBy: [byPosition, { id: 'asc' }] },
      organisations: { orderBy: [byPosition, { id: 'asc' }] },
      materials: { orderBy: [byPosition, { id: 'asc' }] },
      credits: { orderBy: [byPosition, { id: 'asc' }] },
    },
  })
  const { draft } = await readDraftRows(tx, summitId)
  return { summit, days, venues, rooms, tracks, organisations, speakers, materials, credits, sessions, draft }
}
export type DraftRows = Awaited<ReturnType<typeof readDraft>>

/** A release's number and content. */
export type ReleaseRow = { number: number; publishedAt: Date } & ReleaseContent

const content = { number: true, publishedAt: true, document: true, privatePart: true } as const

const parsed = (row: {
  number: number
  publishedAt: Date
  document: unknown
  privatePart: unknown
}): ReleaseRow => ({
  number: row.number,
  publishedAt: row.publishedAt,
  document: releaseDocument.parse(row.document),
  privatePart: releasePrivatePart.parse(row.privatePart),
})

export async function lastRelease(tx: Tx, summitId: string): Promise<ReleaseRow | null> {
  const row = await tx.release.findFirst({
    where: { summitId },
    orderBy: { number: 'desc' },
    select: content,
  })
  return row && parsed(row)
}

export async function findRelease(tx: Tx, summitId: string, number: number): Promise<ReleaseRow | null> {
  const row = await tx.release.findUnique({
    where: { summitId_number: { summitId, number } },
    select: content,
  })
  return row && parsed(row)
}

/**
 * Gives back the rooms that the release before held and the next does not, then takes what is new; an interval that
 * stays is not touched. Fails on the exclusion constraint.
 */
async function replaceBookings(tx: Tx, summitId: string, bookings: readonly Booking[]) {
  const key = (booking: { sessionId: string | null; roomId: string; startsAt: Date; endsAt: Date }) =>
    [booking.sessionId, booking.roomId, +booking.startsAt, +booking.endsAt].join(' ')
  const held = await tx.roomBooking.findMany({
    where: { summitId, sessionId: { not: null } },
    select: { id: true, sessionId: true, roomId: true, startsAt: true, endsAt: true },
  })
  const wanted = new Set(bookings.map(key))
  const kept = new Set(held.map(key))
  await tx.roomBooking.deleteMany({
    where: { id: { in: held.filter((booking) => !wanted.has(key(booking))).map(({ id }) => id) } },
  })
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "RoomBooking" (id, "summitId", "roomId", "sessionId", "startsAt", "endsAt")
    SELECT gen_random_uuid(), ${summitId}::uuid, b."roomId", b."sessionId", b."startsAt", b."endsAt"
    FROM jsonb_to_recordset(${JSON.stringify(bookings.filter((booking) => !kept.has(key(booking))))}::jsonb)
      AS b("roomId" uuid, "sessionId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)`)
}

/** A release as it is written. */
export type NewRelease = ReleaseContent & {
  summitId: string
  number: number
  publishedAt: Date
  /** Null where the system made it by itself. */
  publishedById: string | null
  note: Record<string, string>
  restores: number | null
  overrideReason: string | null
  changes: ReleaseChange[]
}

/**
 * Writes the release that follows `last` with what hangs on it: the rooms it takes, the seats of its sessions, the search
 * index, the summit's publication number. Fails on the exclusion constraint (`isRoomTaken`) where something else holds a room.
 */
export async function writeRelease(
  tx: Tx,
  release: NewRelease,
  last: ReleaseRow | null,
  seats: SeatPlan,
): Promise<void> {
  const { summitId, document, publishedAt } = release
  await replaceBookings(tx, summitId, bookingsOf(release))
  await writeSeats(tx, summitId, seats, publishedAt)
  await insertRelease(tx, release)
  await replaceSearchEntries(tx, summitId, last ? searchRows(last.document) : [], searchRows(document))
}

/**
 * Who has a seat in these sessions, waits for one or has a star on them, the oldest first, and every limit of seats. Three
 * queries, whatever the size of the summit.
 */
export async function readSeats(
  tx: Tx,
  summitId: string,
  sessionIds: readonly string[],
): Promise<SeatsStanding> {
  const quotas = await tx.$queryRaw<SessionQuota[]>(Prisma.sql`
    SELECT id::text, subject AS "sessionId", size, taken, "startsAt", "endsAt" FROM "Quota"
    WHERE "summitId" = ${summitId}::uuid AND kind = 'session' ORDER BY id`)
  if (sessionIds.length === 0) return { quotas, attendees: [], busy: [] }
  const ids = [...sessionIds]
  const attendees = await tx.$queryRaw<Attendee[]>(Prisma.sql`
    SELECT x."sessionId", x."as", x."registrationId"::text, x."accountId"::text,
      coalesce(r.status IN ('approved', 'confirmed', 'checked_in'), false) AS "mayHaveSeat",
      coalesce(nullif(r.name, ''), nullif(a.name, ''), r.email, a.email) AS name,
      coalesce(r.email, a.email) AS email, coalesce(r.language, a.language) AS language
    FROM (
      SELECT q.subject AS "sessionId", 'seat' AS "as", s."registrationId", NULL::uuid AS "accountId", s.at, s.id
      FROM "Seat" s JOIN "Quota" q ON q.id = s."quotaId"
      WHERE q."summitId" = ${summitId}::uuid AND q.kind = 'session' AND q.subject = ANY (${ids})
        AND s."registrationId" IS NOT NULL
      UNION ALL
      SELECT substr(w.subject, 9), 'waiting', w."registrationId", NULL, w."joinedAt", w.id FROM "WaitingEntry" w
      WHERE w."summitId" = ${summitId}::uuid AND w.state = 'waiting'
        AND w.subject = ANY (SELECT 'session ' || one FROM unnest(${ids}::text[]) one)
      UNION ALL
      SELECT t."sessionId"::text, 'star', coalesce(t."registrationId", o.id), t."accountId", t."savedAt", t.id
      FROM "StarredSession" t
      LEFT JOIN LATERAL (
        SELECT r.id FROM "Registration" r
        WHERE r."summitId" = t."summitId" AND r."accountId" = t."accountId" AND r.status NOT IN ('cancelled', 'declined')
        ORDER BY r."submittedAt" NULLS LAST, r.id LIMIT 1) o ON true
      WHERE t."summitId" = ${summitId}::uuid AND t."sessionId" = ANY (${ids}::uuid[])
    ) x
    LEFT JOIN "Registration" r ON r.id = x."registrationId"
    LEFT JOIN "Account" a ON a.id = coalesce(x."accountId", r."accountId")
    WHERE r.status IS NULL OR r.status NOT IN ('cancelled', 'declined') OR x."accountId" IS NOT NULL
    ORDER BY x.at, x.id`)
  const busy = await tx.$queryRaw<SeatsStanding['busy']>(Prisma.sql`
    SELECT s."registrationId"::text, q."startsAt", q."endsAt" FROM "Seat" s JOIN "Quota" q ON q.id = s."quotaId"
    WHERE q."summitId" = ${summitId}::uuid AND q.kind = 'session'
      AND s."registrationId" = ANY (${attendees.flatMap(({ registrationId }) => registrationId ?? [])}::uuid[])`)
  return { quotas, attendees, busy }
}

/**
 * The seats of a release's sessions: nobody else takes or gives any while the summit's lock is held. A fixed number of
 * statements, however many sessions there are.
 */
async function writeSeats(tx: Tx, summitId: string, { open, change, close }: SeatPlan, at: Date) {
  if (close.length > 0) await closeSeats(tx, summitId, close, at)
  if (change.length > 0)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "Quota" q SET size = c.size, "startsAt" = c."startsAt", "endsAt" = c."endsAt", "closesAt" = c."startsAt",
        version = q.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(change)}::jsonb)
        AS c("quotaId" uuid, size int, "startsAt" timestamptz, "endsAt" timestamptz)
      WHERE q.id = c."quotaId"`)
  if (open.length > 0) await openSeats(tx, summitId, open, at)
}

async function closeSeats(tx: Tx, summitId: string, close: SeatPlan['close'], at: Date) {
  const quotaIds = close.map(({ quotaId }) => quotaId)
  const subjects = close.map(({ sessionId }) => `session ${sessionId}`)
  const starred = close.flatMap(({ sessionId, toStars }) => (toStars ? [sessionId] : []))
  if (starred.length > 0)
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "StarredSession" (id, "summitId", "sessionId", "registrationId", "savedAt")
      SELECT gen_random_uuid(), ${summitId}::uuid, p.session::uuid, p.id, min(p.at) FROM (
        SELECT q.subject AS session, s."registrationId" AS id, s.at FROM "Seat" s JOIN "Quota" q ON q.id = s."quotaId"
        WHERE q.id = ANY (${quotaIds}::uuid[]) AND s."registrationId" IS NOT NULL
        UNION ALL
        SELECT substr(w.subject, 9), w."registrationId", w."joinedAt" FROM "WaitingEntry" w
        WHERE w."summitId" = ${summitId}::uuid AND w.subject = ANY (${subjects}) AND w.state = 'waiting') p
      WHERE p.session = ANY (${starred})
      GROUP BY p.session, p.id ON CONFLICT DO NOTHING`)
  await tx.seat.deleteMany({ where: { quotaId: { in: quotaIds } } })
  await tx.waitingEntry.updateMany({
    where: { summitId, subject: { in: subjects }, state: { in: ['waiting', 'offered'] } },
    data: { state: 'closed', endedAt: at },
  })
  await tx.quota.deleteMany({ where: { id: { in: quotaIds } } })
}

/** A seat for each who is seated, a place in line for the others, in the order given. */
async function openSeats(tx: Tx, summitId: string, open: readonly SeatOpening[], at: Date) {
  const quotas = await tx.quota.createManyAndReturn({
    data: open.map(({ sessionId, size, startsAt, endsAt }) => ({
      ...{ summitId, kind: 'session' as const, subject: sessionId, size },
      ...{ startsAt, endsAt, closesAt: startsAt },
    })),
    select: { id: true, subject: true },
  })
  const quotaOf = new Map(quotas.map(({ id, subject }) => [subject, id]))
  const people = (of: 'seated' | 'waits') =>
    open.flatMap(({ sessionId, ...one }) =>
      one[of].map((registrationId) => ({ sessionId, registrationId, quotaId: quotaOf.get(sessionId) ?? '' })),
    )
  const seats = people('seated').map(({ quotaId, registrationId }) => ({ quotaId, registrationId }))
  if (seats.length > 0)
    await tx.seat.createMany({
      data: seats.map((seat) => ({ ...seat, summitId, state: 'confirmed' as const, at })),
    })
  const waits = people('waits')
  // One statement in this order: turns are given as the rows come.
  if (waits.length > 0)
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "WaitingEntry" (id, "summitId", "registrationId", subject, "quotaIds", "joinedAt")
      SELECT gen_random_uuid(), ${summitId}::uuid, (one.row->>'registrationId')::uuid, 'session ' || (one.row->>'sessionId'),
        ARRAY[(one.row->>'quotaId')::uuid], ${at}
      FROM jsonb_array_elements(${JSON.stringify(waits)}::jsonb) WITH ORDINALITY AS one(row, place) ORDER BY one.place`)
}

/** The exclusion constraint: a room is held by something that is no session of the release. */
export const isRoomTaken = (fault: unknown) =>
  fault instanceof Error && fault.message.includes('RoomBooking_one_at_a_time')

async function insertRelease(tx: Tx, release: NewRelease) {
  await tx.release.create({ data: release, select: { id: true } })
  await tx.session.updateMany({
    where: {
      summitId: release.summitId,
      firstRelease: null,
      id: {
        in: [...release.document.sessions, ...release.privatePart.sessions].map((session) => session.id),
      },
    },
    data: { firstRelease: release.number },
  })
  await tx.summit.update({
    where: { id: release.summitId },
    data: { publication: { increment: 1 } },
    select: { id: true },
  })
}

/**
 * Brings the search index from the rows of the release before to those of the next: titles weigh most, then texts,
 * then names; words between angle brackets are words, no markup. Only rows that differ are written, all of them in one statement.
 */
export async function replaceSearchEntries(
  tx: Tx,
  summitId: string,
  before: readonly SearchRow[],
  next: readonly SearchRow[],
) {
  const key = (row: SearchRow) =>
    JSON.stringify([row.sessionId, row.language, row.title, row.body, row.extra])
  const had = new Set(before.map(key))
  const has = new Set(next.map(key))
  const gone = before.filter((row) => !has.has(key(row)))
  const added = next.filter((row) => !had.has(key(row)))
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "SearchEntry" e
    USING jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) AS g("sessionId" uuid, language text)
    WHERE e."summitId" = ${summitId}::uuid AND e."sessionId" = g."sessionId" AND e.language = g.language`)
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "SearchEntry" ("summitId", "sessionId", language, title, body, vector)
    SELECT ${summitId}::uuid, e."sessionId", e.language, e.title, e.body,
      setweight(to_tsvector(c.config, translate(e.title, '<>', '  ')), 'A') ||
      setweight(to_tsvector(c.config, translate(e.body, '<>', '  ')), 'B') ||
      setweight(to_tsvector(c.config, translate(e.extra, '<>', '  ')), 'C')
    FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      AS e("sessionId" uuid, language text, title text, body text, extra text),
      LATERAL (SELECT (CASE e.language WHEN 'fr' THEN 'plenum_fr' ELSE 'plenum_en' END)::regconfig AS config) c`)
}

/** A release that waits for its time. */
export type PlannedRow = {
  id: string
  at: Date
  plannedAt: Date
  plannedById: string | null
  note: Record<string, string>
  overrideReason: string | null
  restores: number | null
  content: ReleaseContent
}

export async function insertPlanned(
  tx: Tx,
  { content: planned, ...row }: Omit<PlannedRow, 'id'> & { summitId: string },
): Promise<string> {
  const { document, privatePart } = planned
  const made = await tx.plannedRelease.create({
    data: { ...row, document, privatePart },
    select: { id: true },
  })
  return made.id
}

const waiting = { releaseNumber: null, cancelledAt: null, failure: null }

/** A planned release that is still to be made; null when it was made, cancelled or has failed. */
export async function findPlanned(tx: Tx, summitId: string, id: string): Promise<PlannedRow | null> {
  const row = await tx.plannedRelease.findFirst({ where: { id, summitId, ...waiting } })
  if (!row) return null
  const { document, privatePart, note, ...rest } = row
  return {
    ...rest,
    note: text.parse(note),
    content: {
      document: releaseDocument.parse(document),
      privatePart: releasePrivatePart.parse(privatePart),
    },
  }
}

/**
 * The number of a release that somebody made after this one was planned, and without knowing that it was; null when there
 * is none. What the worker made since does not count: ended embargoes, and releases that had been planned before this one.
 */
export async function overtakenBy(tx: Tx, summitId: string, planned: PlannedRow): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>(Prisma.sql`
    SELECT r.number FROM "Release" r
    WHERE r."summitId" = ${summitId}::uuid AND r."publishedAt" > ${planned.plannedAt}
      AND r."publishedById" IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM "PlannedRelease" p
        WHERE p."summitId" = r."summitId" AND p."releaseNumber" = r.number AND p."plannedAt" <= ${planned.plannedAt})
    ORDER BY r.number DESC LIMIT 1`)
  return row?.number ?? null
}

/** What has become of a planned release so far; null for another summit's. */
export const plannedState = (tx: Tx, summitId: string, id: string) =>
  tx.plannedRelease.findFirst({
    where: { id, summitId },
    select: { at: true, releaseNumber: true, cancelledAt: true, failure: true },
  })

/** Says what became of a planned release. */
export const settlePlanned = (
  tx: Tx,
  id: string,
  data: { releaseNumber: number } | { cancelledAt: Date } | { failure: string },
) => tx.plannedRelease.update({ where: { id }, data, select: { id: true } })

/** Who planned a release, as they are written to. */
export const findPlanner = (tx: Tx, accountId: string) =>
  tx.account.findUnique({ where: { id: accountId }, select: { email: true, language: true } })
