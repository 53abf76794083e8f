import { Prisma } from '@/prisma/client/client'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'

/** A release that waits for its time, or that could not be made at it. */
export type PlannedEntry = {
  id: string
  /** By the summit's clock. */
  at: Date
  plannedAt: Date
  by: string | null
  note: Text
  restores: number | null
  /** Why it could not be made, as a refusal's code; null while it waits. */
  failure: string | null
}

/** What is planned for a summit, the earliest first, for those who edit its draft; null for anybody else. Two queries. */
export async function plannedReleases(actor: Actor | null, summitId: string): Promise<PlannedEntry[] | null> {
  if (!mayEditAgenda(actor, summitId)) return null
  const rows = await db().plannedRelease.findMany({
    where: { summitId, releaseNumber: null, cancelledAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      at: true,
      plannedAt: true,
      plannedById: true,
      note: true,
      restores: true,
      failure: true,
    },
  })
  const planners = await db().account.findMany({
    where: { id: { in: rows.flatMap(({ plannedById }) => plannedById ?? []) } },
    select: { id: true, name: true, email: true },
  })
  const names = new Map(planners.map(({ id, name, email }) => [id, name ?? email]))
  return rows.map(({ plannedById, note, ...row }) => ({
    ...row,
    note: text.parse(note),
    by: plannedById === null ? null : (names.get(plannedById) ?? null),
  }))
}

/** Planned releases whose time has come by their summit's clock, the earliest first. */
export function dueReleases(now: Date): Promise<{ id: string; summitId: string }[]> {
  return db().$queryRaw(Prisma.sql`
    SELECT p.id::text, p."summitId"::text FROM "PlannedRelease" p JOIN "Summit" s ON s.id = p."summitId"
    WHERE p."releaseNumber" IS NULL AND p."cancelledAt" IS NULL AND p.failure IS NULL
      AND p.at <= ${now}::timestamptz + make_interval(secs => s."clockOffset")
    ORDER BY p.at, p.id`)
}

/** Summits whose last release holds a session back until a time that has come by their clock. */
export async function summitsWithEndedEmbargo(now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT s.id::text FROM "Summit" s, LATERAL (
      SELECT r."privatePart"->'embargoes' AS embargoes FROM "Release" r
      WHERE r."summitId" = s.id ORDER BY r.number DESC LIMIT 1) last
    WHERE EXISTS (
      SELECT 1 FROM jsonb_each_text(coalesce(last.embargoes, '{}')) e
      WHERE e.value::timestamptz <= ${now}::timestamptz + make_interval(secs => s."clockOffset"))`)
  return rows.map(({ id }) => id)
}
