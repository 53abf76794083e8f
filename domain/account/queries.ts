import { z } from 'zod'
import { Role, type SummitState } from '@/prisma/client/enums'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, language, text } from '@/domain/shared/language'
import { managing } from './rules'

const actorRow = z.object({
  accountId: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  language,
  roles: z.array(z.object({ role: z.enum(Role), summitId: z.string().nullable() })),
})

/**
 * Who is signed in with this cookie: one statement, at every request, so that a sign-out and a role taken away
 * count at once. Null for an unknown or ended one.
 */
export async function actorSignedIn(sessionToken: string, now: Date): Promise<Actor | null> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT a.id AS "accountId", a.email, a.name, a.language,
      COALESCE(json_agg(json_build_object('role', r.role, 'summitId', r."summitId"))
        FILTER (WHERE r.id IS NOT NULL), '[]') AS roles
    FROM "SignIn" s
    JOIN "Account" a ON a.id = s."userId"
    LEFT JOIN "RoleAssignment" r ON r."accountId" = a.id
    WHERE s."sessionToken" = ${sessionToken} AND s.expires > ${now}
    GROUP BY a.id`
  return rows[0] === undefined ? null : actorRow.parse(rows[0])
}

/** The roles of one account in one summit; without a summit they are the platform's. */
export type HeldRoles = {
  summit: { slug: string; name: Text; startsOn: Date; endsOn: Date } | null
  roles: { role: Role; state: string | null }[]
}

/** What the account page shows. */
export type AccountView = {
  email: string
  name: string | null
  language: 'en' | 'fr'
  /** Browsers signed in now, this one too. */
  browsers: number
  held: HeldRoles[]
}

/** The actor's own account, with roles by summit, the latest summit first. */
export async function accountOf(actor: Actor, now: Date): Promise<AccountView | null> {
  const row = await db().account.findUnique({
    where: { id: actor.accountId },
    select: {
      email: true,
      name: true,
      language: true,
      _count: { select: { signIns: { where: { expires: { gt: now } } } } },
      roles: {
        orderBy: [{ summit: { startsOn: 'desc' } }, { role: 'asc' }],
        select: {
          role: true,
          state: true,
          summit: { select: { slug: true, name: true, startsOn: true, endsOn: true } },
        },
      },
    },
  })
  if (!row) return null
  const held = new Map<string, HeldRoles>()
  for (const { role, state, summit } of row.roles) {
    const group = held.get(summit?.slug ?? '') ?? {
      summit: summit && { ...summit, name: text.parse(summit.name) },
      roles: [],
    }
    group.roles.push({ role, state })
    held.set(summit?.slug ?? '', group)
  }
  return {
    email: row.email,
    name: row.name,
    language: language.parse(row.language),
    browsers: row._count.signIns,
    held: [...held.values()],
  }
}

/** A summit on the list of those that the actor works on. */
export type ManagedSummit = {
  slug: string
  name: Text
  place: Text
  startsOn: Date
  endsOn: Date
  state: SummitState
  /** Number of the latest release, null before the first. */
  release: number | null
  roles: Role[]
}

/** Summits whose agenda the actor may edit, or whose desk or door they are, the latest first: nothing of any other is read. */
export async function managedSummits(actor: Actor): Promise<ManagedSummit[]> {
  const rows = await db().summit.findMany({
    where: {
      roles: { some: { accountId: actor.accountId, role: { in: [...managing] } } },
    },
    orderBy: { startsOn: 'desc' },
    select: {
      id: true,
      slug: true,
      name: true,
      place: true,
      startsOn: true,
      endsOn: true,
      state: true,
      releases: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  })
  return rows.map(({ id, name, place, releases, ...summit }) => ({
    ...summit,
    name: text.parse(name),
    place: text.parse(place),
    release: releases[0]?.number ?? null,
    roles: actor.roles.filter((held) => held.summitId === id).map((held) => held.role),
  }))
}
