import { Prisma } from '@/prisma/client/client'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { countriesIn } from '@/domain/shared/countries'
import { db } from '@/domain/shared/db'
import { type Language, type Text, text } from '@/domain/shared/language'
import { whereDesk } from './desk-repository'
import { PAGE_SIZE, narrows } from './desk-rules'
import type { DeskStatus, DeskView } from './desk-schema'
import type { Status } from './schema'

/** What the desk filters by, and what it moves people to. */
export type DeskChoices = {
  categories: { id: string; code: string; name: Text; retired: boolean }[]
  /** Calendar dates. */
  days: string[]
}

/** Categories and days of a summit; null for anybody but the desk. Two queries. */
export async function deskChoices(actor: Actor | null, summitId: string): Promise<DeskChoices | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const categories = await db().registrationCategory.findMany({
    where: { summitId },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { id: true, code: true, name: true, retiredAt: true },
  })
  const days = await db().summitDay.findMany({
    where: { summitId },
    orderBy: { date: 'asc' },
    select: { date: true },
  })
  return {
    categories: categories.map(({ name, retiredAt, ...category }) => ({
      ...category,
      name: text.parse(name),
      retired: retiredAt !== null,
    })),
    days: days.map(({ date }) => date.toISOString().slice(0, 10)),
  }
}

/** How many there are of each status, and how many wait for the desk. */
export type DeskCounts = Record<DeskStatus, number> & { all: number }

/** What somebody has or waits for on one of their days. */
export type DayStanding = 'placed' | 'offered' | 'waiting' | 'asked'

/** One person in the desk's table. */
export type DeskRow = {
  id: string
  name: string
  email: string
  organisation: string
  state: string | null
  category: Text
  language: string
  status: Status
  reviewSince: Date | null
  submittedAt: Date | null
  grouped: boolean
  days: { date: string; standing: DayStanding }[]
  /** What they wait for, or are offered, besides days: to take part, or seats in sessions, by the session's code. */
  waits: { of: 'participation' | 'session'; code: string; offered: boolean }[]
}

export type DeskList = {
  rows: DeskRow[]
  /** Registrations that fit the filter, on all pages together. */
  total: number
  counts: DeskCounts
  /** The page shown: the last one when a later was asked for. */
  page: number
  pages: number
}

/**
 * One page of the desk's table; null for anybody but the desk. The same number of queries for any summit; what is sorted
 * by name, organisation or arrival is read from an index, from whichever end is nearer.
 */
export async function deskList(
  actor: Actor | null,
  summitId: string,
  view: DeskView,
  language: Language,
): Promise<DeskList | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const [counts, found] = await Promise.all([
    deskCounts(summitId),
    narrows(view.filter) ? countFound(summitId, view) : null,
  ])
  const total = found ?? counts.all
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(view.page, pages)
  const offset = (page - 1) * PAGE_SIZE
  const length = Math.max(0, Math.min(PAGE_SIZE, total - offset))
  const backwards = offset > total / 2
  const ids = await pageOfIds(summitId, view, language, {
    backwards,
    length,
    offset: backwards ? total - offset - length : offset,
  })
  return { rows: await rowsOf(summitId, backwards ? ids.reverse() : ids), total, counts, page, pages }
}

async function deskCounts(summitId: string): Promise<DeskCounts> {
  const byStatus = await db().$queryRaw<{ status: Status; count: number }[]>(Prisma.sql`
    SELECT status::text, count(*)::int AS count FROM "Registration" WHERE "summitId" = ${summitId}::uuid GROUP BY status`)
  const [review] = await db().$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count FROM "Registration"
    WHERE "summitId" = ${summitId}::uuid AND "reviewSince" IS NOT NULL AND status <> 'submitted'`)
  const of = (status: Status) => byStatus.find((row) => row.status === status)?.count ?? 0
  const counts = {
    draft: of('draft'),
    submitted: of('submitted'),
    approved: of('approved'),
    declined: of('declined'),
    waiting: of('waiting'),
    confirmed: of('confirmed'),
    checked_in: of('checked_in'),
    cancelled: of('cancelled'),
  }
  const all = byStatus.reduce((sum, { count }) => sum + count, 0) - counts.draft
  return { ...counts, undecided: counts.submitted + (review?.count ?? 0), all }
}

async function countFound(summitId: string, { filter }: DeskView): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM "Registration" r WHERE ${whereDesk(summitId, filter)}`,
  )
  return row?.count ?? 0
}

type Part = { backwards: boolean; offset: number; length: number }

async function pageOfIds(
  summitId: string,
  view: DeskView,
  language: Language,
  { backwards, offset, length }: Part,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT r.id::text FROM "Registration" r ${joinedFor(view, language)}
    WHERE ${whereDesk(summitId, view.filter)}
    ORDER BY ${orderOf(view, language, backwards)} LIMIT ${length} OFFSET ${offset}`)
  return rows.map(({ id }) => id)
}

/** What a column is sorted by where that stands elsewhere: a category's position, a State's place in the alphabet of the language. */
function joinedFor({ sort }: DeskView, language: Language): Prisma.Sql {
  if (sort === 'category') return Prisma.sql`JOIN "RegistrationCategory" c ON c.id = r."categoryId"`
  if (sort !== 'state') return Prisma.empty
  return Prisma.sql`LEFT JOIN unnest(${countriesIn(language).map(({ code }) => code)}::text[]) WITH ORDINALITY AS st(code, rank) ON st.code = r.state`
}

function orderOf({ sort, descending }: DeskView, language: Language, backwards: boolean): Prisma.Sql {
  const falls = descending !== backwards
  const direction = Prisma.raw(falls ? 'DESC' : 'ASC')
  // Whoever has nothing there stands last, whichever way it is sorted.
  const order = Prisma.raw(`${falls ? 'DESC' : 'ASC'} NULLS ${backwards ? 'FIRST' : 'LAST'}`)
  const collation = Prisma.raw(language === 'fr' ? '"fr-CA-x-icu"' : '"en-CA-x-icu"')
  const last = Prisma.sql`r.id ${direction}`
  switch (sort) {
    case 'name':
      return Prisma.sql`r.name COLLATE ${collation} ${direction}, ${last}`
    case 'organisation':
      return Prisma.sql`r.organisation COLLATE ${collation} ${direction}, ${last}`
    case 'received':
      return Prisma.sql`r."submittedAt" ${order}, ${last}`
    case 'status':
      return Prisma.sql`r.status ${direction}, ${last}`
    case 'category':
      return Prisma.sql`c.position ${direction}, ${last}`
    case 'state':
      return Prisma.sql`st.rank ${order}, ${last}`
  }
}

/** These people in this order, with what they have and wait for. Three queries. */
async function rowsOf(summitId: string, ids: readonly string[]): Promise<DeskRow[]> {
  const rows = await db().$queryRaw<(Omit<DeskRow, 'days' | 'waits' | 'category'> & Raw)[]>(Prisma.sql`
    SELECT r.id::text, r.name, r.email, r.organisation, r.state, c.name AS category, r.language, r.status::text,
      r."reviewSince", r."submittedAt", r."groupId" IS NOT NULL AS grouped, coalesce(r.days::text[], '{}') AS days
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS asked(id, turn)
    JOIN "Registration" r ON r.id = asked.id
    JOIN "RegistrationCategory" c ON c.id = r."categoryId"
    WHERE r."summitId" = ${summitId}::uuid ORDER BY asked.turn`)
  const seats = await db().seat.findMany({
    where: { registrationId: { in: [...ids] }, quota: { kind: 'day' } },
    select: { registrationId: true, state: true, quota: { select: { subject: true } } },
  })
  const entries = await db().$queryRaw<EntryRow[]>(Prisma.sql`
    SELECT w."registrationId"::text, w.subject, w.state = 'offered' AS offered, s.code
    FROM "WaitingEntry" w
    LEFT JOIN "Session" s ON w.subject = 'session ' || s.id::text AND s."summitId" = w."summitId"
    WHERE w."registrationId" = ANY (${[...ids]}::uuid[]) AND w.state IN ('waiting', 'offered') ORDER BY w.turn`)
  return rows.map(({ days, category, ...row }) => {
    const own = entries.filter(({ registrationId }) => registrationId === row.id)
    const standing = (date: string): DayStanding => {
      const seat = seats.find((one) => one.registrationId === row.id && one.quota.subject === date)
      if (seat) return seat.state === 'offered' ? 'offered' : 'placed'
      if (own.some(({ subject }) => subject === `day ${date}`)) return 'waiting'
      return ['approved', 'confirmed', 'checked_in'].includes(row.status) ? 'placed' : 'asked'
    }
    return {
      ...row,
      category: text.parse(category),
      days: days.map((date) => ({ date, standing: standing(date) })),
      waits: own.flatMap(({ subject, offered, code }) =>
        subject.startsWith('day ')
          ? []
          : [{ of: subject === 'participation' ? 'participation' : 'session', code: code ?? '', offered }],
      ),
    }
  })
}

type Raw = { days: string[]; category: unknown }
type EntryRow = { registrationId: string; subject: string; offered: boolean; code: string | null }
