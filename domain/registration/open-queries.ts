import type { Actor } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { Prisma } from '@/prisma/client/client'
import {
  type Availability,
  type OpenLimit,
  availability,
  limitsOfCategory,
  limitsOfDay,
} from './choice-rules'
import { questionsOf, verifiedEmail } from './repository'
import { whyNotOpen } from './rules'
import type { Status } from './schema'

/** A summit as the pages of registering name it. Dates are calendar dates in its zone. */
export type SummitFrame = {
  id: string
  slug: string
  name: Text
  /** Who collects what is asked. */
  host: Text
  place: Text
  accent: string
  startsOn: string
  endsOn: string
  timeZone: string
  /** Now, by its own clock. */
  clock: Date
  /** Whether that is another time than the real one. */
  isDemo: boolean
}

const date = (value: Date) => value.toISOString().slice(0, 10)

export const frameColumns = {
  ...{ id: true, slug: true, name: true, host: true, place: true, accent: true },
  ...{ startsOn: true, endsOn: true, timeZone: true, clockOffset: true },
} as const satisfies Prisma.SummitSelect

export function summitFrame(
  row: Prisma.SummitGetPayload<{ select: typeof frameColumns }>,
  now: Date,
): SummitFrame {
  const { id, slug, accent, timeZone, clockOffset } = row
  return {
    ...{ id, slug, accent, timeZone, clock: summitNow(now, clockOffset), isDemo: clockOffset !== 0 },
    ...{ name: text.parse(row.name), host: text.parse(row.host), place: text.parse(row.place) },
    ...{ startsOn: date(row.startsOn), endsOn: date(row.endsOn) },
  }
}

/** A category that can be chosen now, with what it needs and how it stands with its places. */
export type OpenCategory = {
  id: string
  code: string
  name: Text
  description: Text
  entry: 'open' | 'code' | 'invitation'
  approval: boolean
  needsDays: boolean
  closesAt: Date | null
  places: Availability
}

/** What somebody sees who wants to register. */
export type Registering = {
  summit: SummitFrame
  open: OpenCategory[]
  /** Those that open later, the next one first. */
  later: { id: string; name: Text; opensAt: Date }[]
  /** Whether there ever was a category; closed ones count. */
  any: boolean
  /** Calendar dates after which answers are deleted, as the questions of these categories say. */
  retention: string[]
}

/** How to register for a summit, by its slug; null for an unknown one and for one that is not announced. */
export async function registering(slug: string, now: Date): Promise<Registering | null> {
  const row = await db().summit.findFirst({
    where: { slug, state: { not: 'draft' } },
    select: { ...frameColumns, state: true, categories: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
  })
  if (!row) return null
  const summit = summitFrame(row, now)
  const limits = await openLimits(db(), summit.id)
  const categories = row.categories.filter(({ retiredAt }) => retiredAt === null)
  const open = categories.flatMap((category): OpenCategory[] => {
    const places = availability(limitsOfCategory(limits, category.id), summit.clock)
    if (row.state === 'archived' || places.closed || whyNotOpen(category, summit.clock)) return []
    const { id, code, entry, approval, needsDays, closesAt } = category
    const words = { name: text.parse(category.name), description: text.parse(category.description) }
    return [{ id, code, entry, approval, needsDays, closesAt, places, ...words }]
  })
  const later = categories.flatMap(({ id, name, opensAt }) =>
    row.state !== 'archived' && opensAt && summit.clock < opensAt
      ? [{ id, name: text.parse(name), opensAt }]
      : [],
  )
  later.sort((a, b) => +a.opensAt - +b.opensAt)
  const questions = await questionsOf(db(), summit.id)
  const retention = questions.flatMap(({ retired, retainUntil }) => (retired ? [] : [retainUntil]))
  return { summit, open, later, any: categories.length > 0, retention }
}

/** The limits of taking part of a summit with how many stand in line for each. One query. */
export const openLimits = (tx: Tx, summitId: string): Promise<OpenLimit[]> =>
  tx.$queryRaw<OpenLimit[]>(Prisma.sql`
    SELECT q.kind::text, q.subject, q.size, q.taken, q."closesAt", coalesce(w.waiting, 0)::int AS waiting
    FROM "Quota" q
    LEFT JOIN (
      SELECT need, count(*) AS waiting FROM "WaitingEntry" e, unnest(e."quotaIds") need
      WHERE e."summitId" = ${summitId}::uuid AND e.state = 'waiting' GROUP BY need) w ON w.need = q.id
    WHERE q."summitId" = ${summitId}::uuid AND q.kind IN ('summit', 'day', 'category')`)

/** A day that can be asked for. */
export type DayChoice = { date: string; label: Text; note: Text; places: Availability }

/** The days of a summit with how it stands with each. */
export async function dayChoices(summit: SummitFrame, limits: readonly OpenLimit[]): Promise<DayChoice[]> {
  const rows = await db().summitDay.findMany({ where: { summitId: summit.id }, orderBy: { date: 'asc' } })
  return rows.map((row) => ({
    date: date(row.date),
    label: text.parse(row.label),
    note: text.parse(row.note),
    places: availability(limitsOfDay(limits, date(row.date)), summit.clock),
  }))
}

/** A registration as its account finds it again. */
export type Mine = {
  id: string
  status: Status
  name: string
  email: string
  category: Text
  summit: { slug: string; name: Text; startsOn: string; endsOn: string }
}

/**
 * Registrations of an account: its own, those under an address that has been shown to be its own, and those of the groups
 * that it has made; of one summit where it is given. The newest first; cancelled ones are left out.
 */
export async function registrationsOf(actor: Actor | null, summitId?: string): Promise<Mine[]> {
  if (!actor) return []
  const { accountId } = actor
  const email = await verifiedEmail(db(), accountId)
  const rows = await db().registration.findMany({
    where: {
      ...(summitId === undefined ? {} : { summitId }),
      status: { not: 'cancelled' },
      OR: [
        { accountId },
        { group: { accountId } },
        ...(email === null ? [] : [{ email }, { group: { email } }]),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: {
      ...{ id: true, status: true, name: true, email: true },
      category: { select: { name: true } },
      summit: { select: { slug: true, name: true, startsOn: true, endsOn: true } },
    },
  })
  return rows.map(({ category, summit, ...row }) => ({
    ...row,
    category: text.parse(category.name),
    summit: {
      slug: summit.slug,
      name: text.parse(summit.name),
      startsOn: date(summit.startsOn),
      endsOn: date(summit.endsOn),
    },
  }))
}
