import { db } from '@/domain/shared/db'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok } from '@/domain/shared/result'
import { summitNow } from '@/domain/shared/time'
import { Prisma } from '@/prisma/client/client'
import { sessionSubject } from '@/domain/registration/participation-rules'
import { type Author, authored } from '@/domain/registration/queries'
import { starsOf } from '@/domain/registration/repository'
import { whyNotNow } from '@/domain/registration/rules'
import { whyNoSeat } from '@/domain/registration/seat-rules'
import { countBefore, entriesOf, sessionLimit, sessionSeatsOf } from './repository'
import { isClosed, phaseOf, roomIn } from './rules'
import type { Phase, Priority, QuotaKind } from './schema'

/** What everybody may know of the limit of one session. */
export type SeatLabel = {
  code: string
  phase: Phase
  size: number
  left: number
  /** How many stand in line. */
  waiting: number
  closed: boolean
}

/**
 * How it stands with every limited session that a summit's latest release shows, by its slug; empty where none is limited
 * or the summit is not there: a private session is limited too, and nobody hears of it. One query, whatever the size of
 * the summit: for the public JSON, which is made at most once a second.
 */
export async function seatLabels(slug: string, now: Date): Promise<SeatLabel[]> {
  const rows = await db().$queryRaw<
    {
      code: string
      size: number
      taken: number
      closesAt: Date | null
      clockOffset: number
      waiting: number
    }[]
  >(Prisma.sql`
    SELECT s.code, q.size, q.taken, q."closesAt", m."clockOffset", coalesce(w.waiting, 0)::int AS waiting
    FROM "Summit" m
    JOIN "Quota" q ON q."summitId" = m.id AND q.kind = 'session'
    JOIN "Session" s ON s."summitId" = m.id AND s.id::text = q.subject
    LEFT JOIN (
      SELECT e."summitId", need, count(*) AS waiting FROM "WaitingEntry" e, unnest(e."quotaIds") need
      WHERE e.state = 'waiting' GROUP BY e."summitId", need) w ON w."summitId" = m.id AND w.need = q.id
    WHERE m.slug = ${slug}
      AND EXISTS (SELECT FROM "SearchEntry" e WHERE e."summitId" = m.id AND e."sessionId" = s.id)
    ORDER BY s.code`)
  return rows.map(({ code, clockOffset, waiting, ...limit }) => ({
    code,
    phase: phaseOf(limit, waiting),
    size: limit.size,
    left: roomIn(limit),
    waiting,
    closed: isClosed(limit, summitNow(now, clockOffset)),
  }))
}

/** A limit as the desk sees it. */
export type QuotaLine = {
  id: string
  kind: QuotaKind
  subject: string
  /** Of a category or a session; empty for the others, whose subject says it. */
  name: Text
  size: number
  taken: number
  /** Of those taken. */
  offered: number
  held: number
  /** People, however many of their days they wait for. */
  waiting: number
  phase: Phase
  closesAt: Date | null
  version: number
}

/** All limits of a summit with their numbers, for the desk; null for anybody else. One query. */
export async function quotaLines(actor: Actor | null, summitId: string): Promise<QuotaLine[] | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const rows = await db().$queryRaw<(Omit<QuotaLine, 'phase' | 'name'> & { name: unknown })[]>(Prisma.sql`
    SELECT q.id::text, q.kind::text, q.subject, q.size, q.taken, q."closesAt", q.version,
      coalesce(c.name, s.title, d."shortName", '{}') AS name, coalesce(n.offered, 0)::int AS offered,
      coalesce(n.held, 0)::int AS held, coalesce(w.waiting, 0)::int AS waiting
    FROM "Quota" q
    LEFT JOIN "RegistrationCategory" c ON q.kind = 'category' AND c.id::text = q.subject
    LEFT JOIN "Session" s ON q.kind = 'session' AND s.id::text = q.subject
    LEFT JOIN "Delegation" d ON q.kind = 'delegation' AND d.id::text = q.subject
    LEFT JOIN (
      SELECT "quotaId", count(*) FILTER (WHERE state = 'offered') AS offered,
        count(*) FILTER (WHERE state = 'held') AS held
      FROM "Seat" WHERE "summitId" = ${summitId}::uuid GROUP BY "quotaId") n ON n."quotaId" = q.id
    LEFT JOIN (
      SELECT need, count(DISTINCT e."registrationId") AS waiting FROM "WaitingEntry" e, unnest(e."quotaIds") need
      WHERE e."summitId" = ${summitId}::uuid AND e.state = 'waiting' GROUP BY need) w ON w.need = q.id
    WHERE q."summitId" = ${summitId}::uuid ORDER BY q.kind, q."startsAt" NULLS FIRST, q.subject`)
  return rows.map((row) => ({ ...row, name: text.parse(row.name), phase: phaseOf(row, row.waiting) }))
}

/** Somebody in line, as the desk sees them. */
export type InLine = {
  entryId: string
  registrationId: string
  name: string
  email: string
  subject: string
  state: 'waiting' | 'offered'
  priority: Priority
  priorityReason: string | null
  joinedAt: Date
  offeredUntil: Date | null
}

/** Who waits for a place in a limit or has an offer of one, in order; null for anybody but the desk. One query. */
export async function lineOf(
  actor: Actor | null,
  summitId: string,
  quotaId: string,
  most = 10_000,
): Promise<InLine[] | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  return db().$queryRaw<InLine[]>(Prisma.sql`
    SELECT w.id::text AS "entryId", r.id::text AS "registrationId", r.name, r.email, w.subject, w.state::text,
      w.priority::text, w."priorityReason", w."joinedAt", w."offeredUntil"
    FROM "WaitingEntry" w JOIN "Registration" r ON r.id = w."registrationId"
    WHERE w."summitId" = ${summitId}::uuid AND w.state IN ('waiting', 'offered')
      AND w."quotaIds" @> ARRAY[${quotaId}::uuid]
    ORDER BY w.state DESC, w.priority, w.turn LIMIT ${most}`)
}

/** A session's seats as one person sees them. */
export type SeatView = {
  sessionId: string
  /** Null where seats are not limited: nothing has to be taken. */
  phase: Phase | null
  size: number
  left: number
  closesAt: Date | null
  mine: 'confirmed' | 'offered' | 'waiting' | null
  /** Place in line, from 1, while waiting. */
  position: number | null
  /** Of the offer, and until when it stands. */
  offer: { entryId: string; until: Date | null } | null
  starred: boolean
  /** Why a seat cannot be taken now, with details as `takeSeat` would refuse; null where it can, or is there. */
  refusal: { code: string; details: Record<string, unknown> } | null
  /** Seats of the person at that time, which could be given for it. */
  clashes: { sessionId: string; code: string; title: Text }[]
}

/** The seat view of one session for one registration. Refusals: those of `authored`. */
export async function seatView(author: Author, sessionId: string, now: Date): Promise<Result<SeatView>> {
  const tx = db()
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { id, summitId, status, accountId } = found.value.registration
  const starred = (await starsOf(tx, summitId, { accountId, registrationId: id })).includes(sessionId)
  const limit = await sessionLimit(tx, summitId, sessionId)
  const nothing = { mine: null, position: null, offer: null, refusal: null, clashes: [], starred }
  if (!limit) return ok({ sessionId, phase: null, size: 0, left: 0, closesAt: null, ...nothing })
  const { clockOffset } = await tx.summit.findUniqueOrThrow({
    where: { id: summitId },
    select: { clockOffset: true },
  })
  const seats = await sessionSeatsOf(tx, id)
  const own = seats.find(({ quotaId }) => quotaId === limit.id)
  const entry = (await entriesOf(tx, id)).find(({ subject }) => subject === sessionSubject(sessionId))
  const waiting = await tx.waitingEntry.count({
    where: { summitId, state: 'waiting', quotaIds: { has: limit.id } },
  })
  const refusal = own
    ? null
    : (whyNotNow('take_seat', status) ?? whyNoSeat(limit, seats, summitNow(now, clockOffset)))
  const clashing = refusal?.code === 'clash' ? (refusal.details['sessions'] as string[]) : [] // as whyNoSeat gives them
  return ok({
    sessionId,
    phase: phaseOf(limit, waiting),
    size: limit.size,
    left: roomIn(limit),
    closesAt: limit.closesAt,
    starred,
    mine: own?.state ?? (entry ? 'waiting' : null),
    position: entry?.state === 'waiting' ? 1 + (await countBefore(tx, entry)) : null,
    offer: entry?.state === 'offered' ? { entryId: entry.id, until: entry.offeredUntil } : null,
    refusal: refusal && { code: refusal.code, details: refusal.details },
    clashes: await named(summitId, clashing),
  })
}

async function named(summitId: string, ids: readonly string[]): Promise<SeatView['clashes']> {
  if (ids.length === 0) return []
  const rows = await db().session.findMany({
    where: { summitId, id: { in: [...ids] } },
    select: { id: true, code: true },
  })
  const titles = await db().searchEntry.findMany({
    where: { summitId, sessionId: { in: [...ids] } },
    select: { sessionId: true, language: true, title: true },
  })
  return rows.map(({ id, code }) => ({
    sessionId: id,
    code,
    title: Object.fromEntries(
      titles.filter((row) => row.sessionId === id).map((row) => [row.language, row.title]),
    ),
  }))
}
