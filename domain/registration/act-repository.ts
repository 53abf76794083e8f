import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { whereSelected } from './desk-repository'
import type { DeskActDetails, DeskActKind, DeskSelection } from './desk-schema'
import type { Foreseen } from './act-rules'

/** An act of the desk as it was begun. */
export type ActBegun = { act: string; input: unknown; accountId: string | null }

/**
 * Begins an act with all whom it is about, in the order in which they registered; one that is there already stays.
 * @returns false where it is about nobody, and was not begun
 */
export async function insertAct(
  tx: Tx,
  row: {
    id: string
    summitId: string
    accountId: string
    act: DeskActKind
    input: DeskActDetails
    at: Date
  },
  selection: DeskSelection,
): Promise<boolean> {
  const { count } = await tx.deskAct.createMany({ data: row, skipDuplicates: true })
  if (count === 0) return true
  const lines = await tx.$executeRaw(Prisma.sql`
    INSERT INTO "DeskActLine" ("actId", position, "summitId", "registrationId")
    SELECT ${row.id}::uuid, row_number() OVER (ORDER BY r."submittedAt" NULLS LAST, r.id), r."summitId", r.id
    FROM "Registration" r WHERE ${whereSelected(row.summitId, selection)}`)
  if (lines === 0) await tx.deskAct.delete({ where: { id: row.id }, select: { id: true } })
  return lines > 0
}

/** An act of this summit, locked until the transaction ends: who repeats it waits, and goes on after. */
export async function lockAct(tx: Tx, summitId: string, id: string): Promise<ActBegun | null> {
  const [row] = await tx.$queryRaw<ActBegun[]>(Prisma.sql`
    SELECT act, input, "accountId"::text FROM "DeskAct"
    WHERE id = ${id}::uuid AND "summitId" = ${summitId}::uuid FOR NO KEY UPDATE`)
  return row ?? null
}

/** The next lines that are still to be done. */
export const openLines = (tx: Tx, actId: string, most: number) =>
  tx.deskActLine.findMany({
    where: { actId, outcome: null },
    orderBy: { position: 'asc' },
    take: most,
    select: { position: true, registrationId: true },
  })

/** Writes what became of them, in one statement. */
export const writeOutcomes = (
  tx: Tx,
  actId: string,
  lines: readonly { position: number; outcome: string }[],
) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "DeskActLine" l SET outcome = o.outcome
    FROM unnest(${lines.map(({ position }) => position)}::int[], ${lines.map(({ outcome }) => outcome)}::text[])
      AS o(position, outcome)
    WHERE l."actId" = ${actId}::uuid AND l.position = o.position`)

/** Nobody else changes these registrations until the transaction ends; in the order of their ids. */
export const lockRegistrations = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Registration" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)

/** How many lines of an act came out how; `open` is still to be done. */
export const countOutcomes = (tx: Tx, actId: string) =>
  tx.$queryRaw<{ outcome: string; count: number }[]>(Prisma.sql`
    SELECT coalesce(outcome, 'open') AS outcome, count(*)::int AS count
    FROM "DeskActLine" WHERE "actId" = ${actId}::uuid GROUP BY 1`)

/** Of each act: how many it is about, for how many it did something, and how many are still to be done. */
export const countsOfActs = (tx: Tx, actIds: readonly string[]) =>
  tx.$queryRaw<{ actId: string; total: number; done: number; left: number }[]>(Prisma.sql`
    SELECT "actId"::text, count(*)::int AS total, count(*) FILTER (WHERE outcome IN ('done', 'waits'))::int AS done,
      count(*) FILTER (WHERE outcome IS NULL)::int AS left
    FROM "DeskActLine" WHERE "actId" = ANY (${[...actIds]}::uuid[]) GROUP BY "actId"`)

/** The first few of each outcome, by name. */
export const peopleByOutcome = (tx: Tx, actId: string, most: number) =>
  tx.$queryRaw<{ outcome: string; id: string; name: string; email: string }[]>(Prisma.sql`
    SELECT o.outcome, r.id::text, r.name, r.email
    FROM (SELECT coalesce(outcome, 'open') AS outcome, "registrationId", position,
        row_number() OVER (PARTITION BY coalesce(outcome, 'open') ORDER BY position) AS nth
      FROM "DeskActLine" WHERE "actId" = ${actId}::uuid) o
    JOIN "Registration" r ON r.id = o."registrationId"
    WHERE o.nth <= ${most} ORDER BY o.position`)

/** Whom a selection means, in the order in which they registered, as the forecast reads them. */
export const foreseenOf = (
  tx: Tx,
  summitId: string,
  selection: DeskSelection,
): Promise<(Foreseen & { name: string; email: string })[]> =>
  tx.$queryRaw(Prisma.sql`
    SELECT r.id::text, r.name, r.email, r.status::text, r."categoryId"::text, r.delegation,
      coalesce(r.days::text[], '{}') AS days, r."reviewSince", coalesce(w.classes, '{}') AS "inLine"
    FROM "Registration" r
    LEFT JOIN (
      SELECT "registrationId", array_agg(DISTINCT priority::text) AS classes FROM "WaitingEntry"
      WHERE "summitId" = ${summitId}::uuid AND state = 'waiting' AND subject NOT LIKE 'session %'
      GROUP BY "registrationId") w ON w."registrationId" = r.id
    WHERE ${whereSelected(summitId, selection)} ORDER BY r."submittedAt" NULLS LAST, r.id`)
