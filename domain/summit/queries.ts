import { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
import { readDraft } from '@/domain/change/repository'
import type { Draft, Kind } from '@/domain/change/schema'
import type { SummitAtWork } from '@/domain/session/queries'
import { type Actor, mayEditAgenda, mayRunSummit } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { countOrganisers } from './repository'

/** A draft as it stands with the number of its last change; null for whoever may not edit it. */
export async function draftById(
  actor: Actor | null,
  summitId: string,
): Promise<{ number: number; draft: Draft } | null> {
  if (!mayEditAgenda(actor, summitId)) return null
  return snapshot(summitId)
}

// One snapshot: the number must be that of the rows.
const snapshot = (summitId: string, only?: readonly Kind[]) =>
  db().$transaction((tx) => readDraft(tx, summitId, only), {
    isolationLevel: 'RepeatableRead',
    timeout: 30_000,
  })

/** How many sessions use a row of the frame, by its id; what none uses is not in it. */
export type Uses = Record<string, number>

/** The frame of a summit's draft (its maps of sessions and people are empty), and what uses it. */
export type SummitFrame = { number: number; draft: Draft; uses: Uses }

/** The actor was checked by `summitAtWork`. As many queries for a large summit as for a small one. */
export async function frameOf(summit: SummitAtWork): Promise<SummitFrame> {
  const read = await snapshot(summit.id, ['summit', 'day', 'venue', 'room', 'track'])
  const counts = await db().$queryRaw<{ id: string; count: number }[]>(Prisma.sql`
    SELECT u.id::text, count(*)::int AS count
    FROM "Session" s, LATERAL (VALUES (s."roomId"), (s."dayId"), (s."trackId"), (s."topicId")) AS u(id)
    WHERE s."summitId" = ${summit.id}::uuid AND u.id IS NOT NULL GROUP BY u.id`)
  return { ...read, uses: Object.fromEntries(counts.map(({ id, count }) => [id, count])) }
}

/** A summit that a new one can begin from. */
export type PatternChoice = {
  slug: string
  name: Text
  startsOn: string
  endsOn: string
  timeZone: string
  sessions: number
}

/** Summits whose draft the actor may edit, the latest first. One query. */
export async function patternsFor(actor: Actor): Promise<PatternChoice[]> {
  const rows = await db().summit.findMany({
    where: {
      roles: { some: { accountId: actor.accountId, role: { in: ['organiser', 'programme_editor'] } } },
    },
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, name: true, startsOn: true, endsOn: true, timeZone: true },
      _count: { select: { sessions: true } },
    },
  })
  return rows.map(({ slug, name, startsOn, endsOn, timeZone, _count }) => ({
    ...{ slug, name: text.parse(name), timeZone, sessions: _count.sessions },
    startsOn: startsOn.toISOString().slice(0, 10),
    endsOn: endsOn.toISOString().slice(0, 10),
  }))
}

/** Somebody with a role in the summit. */
export type Holder = {
  id: string
  role: Role
  state: string | null
  accountId: string
  email: string
  name: string | null
}

/** Who works on the summit, by role and name; null for whoever may not give roles. One query. */
export async function holdersOf(actor: Actor | null, summit: SummitAtWork): Promise<Holder[] | null> {
  if (!mayRunSummit(actor, summit.id)) return null
  const rows = await db().roleAssignment.findMany({
    where: { summitId: summit.id },
    orderBy: [{ role: 'asc' }, { account: { name: 'asc' } }, { account: { email: 'asc' } }],
    select: {
      id: true,
      role: true,
      state: true,
      accountId: true,
      account: { select: { email: true, name: true } },
    },
  })
  return rows.map(({ account, ...held }) => ({ ...held, ...account }))
}

/** How many people organise the summit. The actor was checked by `summitAtWork`. */
export const organisersOf = (summit: SummitAtWork): Promise<number> => countOrganisers(db(), summit.id)
