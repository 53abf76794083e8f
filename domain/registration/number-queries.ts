import { Prisma } from '@/prisma/client/client'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import type { Status } from './schema'

/** Counts of a summit's registrations, grouped by the database; drafts are in none of them but by status. */
export type DeskNumbers = {
  total: number
  /** Sent on each calendar day of the summit's zone, and until then, from the first to the last. */
  overTime: { date: string; count: number; sum: number }[]
  byStatus: { status: Status; count: number }[]
  /** Of each category, how many take part, wait, are to be decided, and are declined or cancelled. */
  byCategory: { name: Text; placed: number; waiting: number; undecided: number; over: number }[]
  /** Of each of the summit's days, how many asked for it of those who are not declined or cancelled, and its places. */
  byDay: { date: string; asked: number; taken: number | null; size: number | null }[]
  /** By country, most first; null is not stated. Of those who are not declined or cancelled, as by language. */
  byState: { state: string | null; count: number }[]
  byLanguage: { language: string; count: number }[]
}

const live = Prisma.sql`r.status NOT IN ('draft', 'declined', 'cancelled')`

/** How many there are, by everything that the desk asks about; null for anybody but the desk. Six queries. */
export async function deskNumbers(
  actor: Actor | null,
  summit: { id: string; timeZone: string },
): Promise<DeskNumbers | null> {
  if (!mayRegisterOthers(actor, summit.id)) return null
  const of = Prisma.sql`"Registration" r WHERE r."summitId" = ${summit.id}::uuid`
  const byStatus = await db().$queryRaw<DeskNumbers['byStatus']>(Prisma.sql`
    SELECT r.status::text, count(*)::int AS count FROM ${of} GROUP BY r.status ORDER BY r.status`)
  const overTime = await db().$queryRaw<DeskNumbers['overTime']>(Prisma.sql`
    WITH sent AS (
      SELECT (r."submittedAt" AT TIME ZONE ${summit.timeZone})::date AS date, count(*)::int AS count
      FROM ${of} AND r.status <> 'draft' AND r."submittedAt" IS NOT NULL GROUP BY 1)
    SELECT d.date::date::text AS date, coalesce(s.count, 0) AS count,
      (sum(s.count) OVER (ORDER BY d.date))::int AS sum
    FROM generate_series((SELECT min(date) FROM sent)::timestamp, (SELECT max(date) FROM sent)::timestamp, '1 day') d(date)
    LEFT JOIN sent s ON s.date = d.date::date ORDER BY 1`)
  const byCategory = await db().$queryRaw<(DeskNumbers['byCategory'][number] & { name: unknown })[]>(
    Prisma.sql`
    SELECT c.name, count(r.id) FILTER (WHERE r.status IN ('approved', 'confirmed', 'checked_in'))::int AS placed,
      count(r.id) FILTER (WHERE r.status = 'waiting')::int AS waiting,
      count(r.id) FILTER (WHERE r.status = 'submitted')::int AS undecided,
      count(r.id) FILTER (WHERE r.status IN ('declined', 'cancelled'))::int AS over
    FROM "RegistrationCategory" c LEFT JOIN "Registration" r ON r."categoryId" = c.id
    WHERE c."summitId" = ${summit.id}::uuid GROUP BY c.id ORDER BY c.position, c.code`,
  )
  const byDay = await db().$queryRaw<DeskNumbers['byDay']>(Prisma.sql`
    SELECT d.date::text, coalesce(a.asked, 0)::int AS asked, q.taken, q.size
    FROM "SummitDay" d
    LEFT JOIN (SELECT day, count(*) AS asked FROM "Registration" r, unnest(r.days) day
      WHERE r."summitId" = ${summit.id}::uuid AND ${live} GROUP BY day) a ON a.day = d.date
    LEFT JOIN "Quota" q ON q."summitId" = d."summitId" AND q.kind = 'day' AND q.subject = d.date::text
    WHERE d."summitId" = ${summit.id}::uuid ORDER BY d.date`)
  const byState = await db().$queryRaw<DeskNumbers['byState']>(Prisma.sql`
    SELECT r.state, count(*)::int AS count FROM ${of} AND ${live} GROUP BY r.state ORDER BY 2 DESC, 1`)
  const byLanguage = await db().$queryRaw<DeskNumbers['byLanguage']>(Prisma.sql`
    SELECT r.language, count(*)::int AS count FROM ${of} AND ${live} GROUP BY r.language ORDER BY 2 DESC`)
  const total = byStatus.reduce((sum, { status, count }) => sum + (status === 'draft' ? 0 : count), 0)
  return {
    ...{ total, overTime, byStatus, byDay, byState, byLanguage },
    byCategory: byCategory.map(({ name, ...row }) => ({ ...row, name: text.parse(name) })),
  }
}
