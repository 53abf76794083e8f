import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import { differenceOf } from './rules'
import type { Difference, FreezeForm, FreezeView, NameLine } from './schema'

const words = (value: unknown) => text.parse(value) as Record<string, string> // stored texts have no holes

/** Whoever takes part now, as a list has them. */
const takingPart = (summitId: string, categoryId: string | null) => Prisma.sql`
  SELECT r.id AS "registrationId", r.name, r.organisation, r.state, c.name AS category, coalesce(r.days, '{}') AS days
  FROM "Registration" r JOIN "RegistrationCategory" c ON c.id = r."categoryId"
  WHERE r."summitId" = ${summitId}::uuid AND r.status IN ('approved', 'confirmed', 'checked_in')
    AND (${categoryId}::uuid IS NULL OR r."categoryId" = ${categoryId}::uuid)`

/** Writes the list of this moment: one statement, one state of the database. @returns how many are on it */
export async function insertFreeze(
  tx: Tx,
  { change: id, summitId, label, categoryId }: FreezeForm,
  accountId: string,
  at: Date,
): Promise<number> {
  await tx.namesFreeze.create({
    data: { id, summitId, label, categoryId, accountId, at },
    select: { id: true },
  })
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "FrozenName" ("freezeId", "registrationId", name, organisation, state, category, days)
    SELECT ${id}::uuid, p."registrationId", p.name, p.organisation, p.state, p.category, p.days
    FROM (${takingPart(summitId, categoryId)}) p`)
}

export const countFrozen = (tx: Tx, freezeId: string) => tx.frozenName.count({ where: { freezeId } })

/** A list of this summit; null for another's. */
export const findFreeze = (tx: Tx, summitId: string, id: string) =>
  tx.namesFreeze.findFirst({ where: { id, summitId } })

/** Lists of a summit, the latest first. */
export async function freezesOf(tx: Tx, summitId: string): Promise<FreezeView[]> {
  const rows = await tx.$queryRaw<(Omit<FreezeView, 'category'> & { category: unknown })[]>(Prisma.sql`
    SELECT f.id::text, f.label, c.name AS category, f.at, coalesce(nullif(a.name, ''), a.email) AS by,
      (SELECT count(*)::int FROM "FrozenName" n WHERE n."freezeId" = f.id) AS count
    FROM "NamesFreeze" f
    LEFT JOIN "RegistrationCategory" c ON c.id = f."categoryId"
    LEFT JOIN "Account" a ON a.id = f."accountId"
    WHERE f."summitId" = ${summitId}::uuid ORDER BY f.at DESC, f.id`)
  return rows.map((row) => ({ ...row, category: row.category === null ? null : words(row.category) }))
}

type Columns = Omit<NameLine, 'category'> & { category: unknown }
const line = (row: Columns | null): NameLine | null => row && { ...row, category: words(row.category) }

/** The lines of a list by name. */
export async function frozenNames(tx: Tx, freezeId: string): Promise<NameLine[]> {
  const rows = await tx.$queryRaw<Columns[]>(Prisma.sql`
    SELECT "registrationId"::text, name, organisation, state, category, coalesce(days::text[], '{}') AS days
    FROM "FrozenName" WHERE "freezeId" = ${freezeId}::uuid ORDER BY name, "registrationId"`)
  return rows.flatMap((row) => line(row) ?? [])
}

/** Everyone whose line is not as it was when the list was frozen. */
export async function differencesSince(
  tx: Tx,
  { id, summitId, categoryId }: { id: string; summitId: string; categoryId: string | null },
): Promise<Difference[]> {
  const rows = await tx.$queryRaw<{ before: Columns | null; after: Columns | null }[]>(Prisma.sql`
    SELECT CASE WHEN f."registrationId" IS NULL THEN NULL ELSE to_jsonb(f) - 'freezeId' END AS before,
      CASE WHEN p."registrationId" IS NULL THEN NULL ELSE to_jsonb(p) END AS after
    FROM (SELECT * FROM "FrozenName" WHERE "freezeId" = ${id}::uuid) f
    FULL JOIN (${takingPart(summitId, categoryId)}) p ON p."registrationId" = f."registrationId"
    WHERE f."registrationId" IS NULL OR p."registrationId" IS NULL
      OR (f.name, f.organisation, f.state, f.category, f.days) IS DISTINCT FROM (p.name, p.organisation, p.state, p.category, p.days)
    ORDER BY coalesce(f.name, p.name), coalesce(f."registrationId", p."registrationId")`)
  return rows.flatMap(({ before, after }) => differenceOf(line(before), line(after)) ?? [])
}
