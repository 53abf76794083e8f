import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import { type AgendaOwner, type OwnMarks, ownMarks } from './schema'

/**
 * Everything that somebody has put on their agenda of a summit, in one statement: pages ask for it every ten seconds. Null
 * where there is no such summit. Of several registrations of an account the one that `registrationOfAccount` takes.
 */
export async function readMarks(
  tx: Tx,
  slug: string,
  { accountId, registrationId }: AgendaOwner,
): Promise<OwnMarks | null> {
  const own =
    registrationId === null
      ? Prisma.sql`(r."accountId" = ${accountId}::uuid OR r.email = (
          SELECT a.email FROM "Account" a WHERE a.id = ${accountId}::uuid AND a."emailVerified" IS NOT NULL))`
      : Prisma.sql`r.id = ${registrationId}::uuid`
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH me AS (
      SELECT m.id, m."clockOffset", r.id AS "registrationId", r.status::text, r.language
      FROM "Summit" m LEFT JOIN LATERAL (
        SELECT r.id, r.status, r.language FROM "Registration" r
        WHERE r."summitId" = m.id AND ${own}
        ORDER BY r.status IN ('cancelled', 'declined'), r."submittedAt" NULLS LAST, r."createdAt" LIMIT 1) r ON true
      WHERE m.slug = ${slug}
    ), line AS (
      SELECT s.code, w.id, w.priority, w.turn, w."quotaIds"
      FROM me JOIN "WaitingEntry" w ON w."registrationId" = me."registrationId" AND w.state = 'waiting'
      JOIN "Session" s ON s."summitId" = me.id AND w.subject = 'session ' || s.id::text
    )
    SELECT me.id AS "summitId", me."clockOffset",
      CASE WHEN me."registrationId" IS NULL THEN NULL ELSE
        json_build_object('id', me."registrationId", 'status', me.status, 'language', me.language) END AS registration,
      coalesce((SELECT json_agg(star.code ORDER BY star.at, star.code) FROM (
        SELECT s.code, min(x."savedAt") AS at FROM "StarredSession" x JOIN "Session" s ON s.id = x."sessionId"
        WHERE x."summitId" = me.id AND (x."accountId" = ${accountId}::uuid OR x."registrationId" = me."registrationId")
        GROUP BY s.code) star), '[]') AS stars,
      coalesce((SELECT json_agg(json_build_object('code', s.code, 'state', x.state, 'entryId', x."entryId",
          'until', to_char(w."offeredUntil" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.code)
        FROM "Seat" x JOIN "Quota" q ON q.id = x."quotaId" AND q.kind = 'session'
        JOIN "Session" s ON s."summitId" = me.id AND s.id::text = q.subject
        LEFT JOIN "WaitingEntry" w ON w.id = x."entryId"
        WHERE x."registrationId" = me."registrationId"), '[]') AS places,
      coalesce((SELECT json_agg(json_build_object('code', line.code, 'state', 'waiting', 'entryId', line.id,
          'position', 1 + o.before, 'inLine', o.all) ORDER BY line.code)
        FROM line, LATERAL (
          SELECT count(DISTINCT w."registrationId") AS all, count(DISTINCT w."registrationId")
            FILTER (WHERE (w.priority, w.turn) < (line.priority, line.turn)) AS before
          FROM "WaitingEntry" w WHERE w.state = 'waiting' AND w."quotaIds" && line."quotaIds") o), '[]') AS lines
    FROM me`)
  if (rows[0] === undefined) return null
  const { places, lines, ...rest } = rows[0] as Record<string, unknown> // one row, as the statement names its columns
  return ownMarks.parse({ ...rest, seats: [...(places as unknown[]), ...(lines as unknown[])] }) // both are made by json_agg
}

/** Ids of those sessions of the summit's latest release that have one of these codes. */
export async function publicSessionIds(
  tx: Tx,
  summitId: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; code: string }[]>(Prisma.sql`
    SELECT s.id::text, s.code FROM "Session" s WHERE s."summitId" = ${summitId}::uuid AND s.code = ANY (${[...codes]})
      AND EXISTS (SELECT FROM "SearchEntry" e WHERE e."summitId" = s."summitId" AND e."sessionId" = s.id)`)
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** House rules as stored. */
export async function readSettings(tx: Tx, summitId: string): Promise<unknown> {
  return (await tx.summit.findUnique({ where: { id: summitId }, select: { settings: true } }))?.settings
}
