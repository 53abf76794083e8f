import { type Actor, mayRegisterOthers, mayRunSummit } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, collator, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { referenceOf, serialStart } from './rules'
import { type BadgeChoice, MOST_BADGES, type PassEnd } from './schema'

/** How many take part, have a pass, and have had their badge printed; by category. */
export type BadgeCounts = { categoryId: string; name: Text; people: number; passes: number; printed: number }

/** What the desk's page of badges counts; null for whoever may not print them. */
export async function badgeCounts(actor: Actor | null, summitId: string): Promise<BadgeCounts[] | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const rows = await db().$queryRaw<
    { categoryId: string; name: unknown; people: number; passes: number; printed: number }[]
  >`
    SELECT c.id::text AS "categoryId", c.name, count(r.id)::int AS people, count(p.id)::int AS passes, count(b."passId")::int AS printed
    FROM "RegistrationCategory" c
    LEFT JOIN "Registration" r ON r."categoryId" = c.id AND r.status IN ('approved', 'confirmed', 'checked_in')
    LEFT JOIN "Pass" p ON p."registrationId" = r.id AND p."revokedAt" IS NULL
    LEFT JOIN "BadgePrint" b ON b."passId" = p.id
    WHERE c."summitId" = ${summitId}::uuid
    GROUP BY c.id ORDER BY c.position, c.id`
  return rows.map((row) => ({ ...row, name: text.parse(row.name) }))
}

/** Somebody whose pass the desk looks for. */
export type PassHolder = {
  id: string
  name: string
  organisation: string
  status: string
  category: Text
  /** Their latest pass; `ended` is null while it counts. */
  pass: { reference: string; issue: number; ended: PassEnd | null; printed: boolean } | null
}

/**
 * People of the summit whose name or address has these letters, or whose pass this reference, at most twenty; null for
 * whoever may not ask.
 */
export async function passHolders(
  actor: Actor | null,
  summitId: string,
  asked: string,
): Promise<PassHolder[] | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const words = asked.trim().slice(0, 100).replaceAll('\0', '')
  if (words === '') return []
  const start = serialStart(words)
  const contains = { contains: words, mode: 'insensitive' } as const
  const rows = await db().registration.findMany({
    where: {
      summitId,
      status: { not: 'draft' },
      OR: [
        { name: contains },
        { email: contains },
        ...(start ? [{ passes: { some: { serial: { startsWith: start } } } }] : []),
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 20,
    select: {
      ...{ id: true, name: true, organisation: true, status: true, category: { select: { name: true } } },
      passes: {
        orderBy: { issue: 'desc' },
        take: 1,
        select: { serial: true, issue: true, revokedFor: true, printed: { select: { passId: true } } },
      },
    },
  })
  return rows.map(({ category, passes: [pass], ...row }) => ({
    ...row,
    category: text.parse(category.name),
    pass: pass
      ? {
          reference: referenceOf(pass.serial),
          issue: pass.issue,
          ended: pass.revokedFor,
          printed: pass.printed !== null,
        }
      : null,
  }))
}

/**
 * Ids of the registrations whose badges a choice asks for and that hold a pass, by name, at most MOST_BADGES; and how many
 * there are beyond those. Refusal: not_found.
 */
export async function badgesChosen(
  actor: Actor | null,
  summitId: string,
  choice: BadgeChoice,
): Promise<Result<{ ids: string[]; left: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const rows = await chosen(db(), summitId, choice)
  const { compare } = collator(actor.language)
  rows.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const ids = rows.slice(0, MOST_BADGES).map(({ id }) => id)
  return ok({ ids, left: rows.length - ids.length })
}

const chosen = (tx: Tx, summitId: string, choice: BadgeChoice) =>
  tx.registration.findMany({
    where: {
      summitId,
      ...(choice.registrationId === '' ? {} : { id: choice.registrationId }),
      ...(choice.categoryId === '' ? {} : { categoryId: choice.categoryId }),
      status: choice.status === '' ? { in: ['approved', 'confirmed', 'checked_in'] } : choice.status,
      passes: {
        some: { revokedAt: null, ...(choice.printed === 'new' ? { printed: null } : {}) },
      },
    },
    select: { id: true, name: true },
  })

/** A key as the page of badges lists it; `passes` of it count. */
export type KeyLine = {
  number: number
  activeFrom: Date
  retiredAt: Date | null
  revokedAt: Date | null
  passes: number
}

/** Keys of a summit, the newest first; null for whoever does not run it. */
export async function passKeys(actor: Actor | null, summitId: string): Promise<KeyLine[] | null> {
  if (!mayRunSummit(actor, summitId)) return null
  const rows = await db().passKey.findMany({
    where: { summitId },
    orderBy: { number: 'desc' },
    select: {
      ...{ number: true, activeFrom: true, retiredAt: true, revokedAt: true },
      _count: { select: { passes: { where: { revokedAt: null } } } },
    },
  })
  return rows.map(({ _count, ...key }) => ({ ...key, passes: _count.passes }))
}
