import { z } from 'zod'
import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import { type Commitment, commitment } from './schema'

/**
 * When these members are taken, in order of start: sessions of the latest release (private ones and those under embargo too)
 * that they speak at, have a seat in or are invited to, meetings that stand, and absences. A member is known among speakers,
 * guests and registrations by their address. One statement.
 */
export async function commitmentsOf(
  tx: Tx,
  summitId: string,
  memberIds: readonly string[],
): Promise<Commitment[]> {
  if (memberIds.length === 0) return []
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH me AS (
      SELECT m.id, m.email, m."registrationId", m."delegationId" FROM "DelegationMember" m
      WHERE m."summitId" = ${summitId}::uuid AND m.id = ANY (${[...memberIds]}::uuid[])
    ), released AS (
      SELECT s.value AS doc FROM (
        SELECT document, "privatePart" FROM "Release" WHERE "summitId" = ${summitId}::uuid ORDER BY number DESC LIMIT 1) r,
        jsonb_array_elements((r.document->'sessions') || (r."privatePart"->'sessions')) s
      WHERE s.value->>'status' = 'scheduled'
    ), there AS (
      SELECT me.id AS "memberId", x."speakerId"::text AS person, NULL::text AS "sessionId", 'speaks' AS part
      FROM me JOIN "Speaker" p ON p."summitId" = ${summitId}::uuid AND p.email = me.email
      CROSS JOIN LATERAL (SELECT p.id AS "speakerId") x
      UNION ALL
      SELECT me.id, NULL, q.subject, 'seat' FROM me
      JOIN "Registration" g ON g."summitId" = ${summitId}::uuid AND (g.id = me."registrationId" OR g.email = me.email)
      JOIN "Seat" t ON t."registrationId" = g.id AND t.state = 'confirmed'
      JOIN "Quota" q ON q.id = t."quotaId" AND q.kind = 'session'
      UNION ALL
      SELECT me.id, NULL, u."sessionId"::text, 'guest'
      FROM me JOIN "SessionGuest" u ON u."summitId" = ${summitId}::uuid AND u.email = me.email
    ), sessions AS (
      SELECT DISTINCT ON (there."memberId", doc->>'id') there."memberId", doc, there.part
      FROM there JOIN released ON released.doc->>'id' = there."sessionId" OR EXISTS (
        SELECT FROM jsonb_array_elements(doc->'speakers') s WHERE s.value->>'speakerId' = there.person)
      ORDER BY there."memberId", doc->>'id', there.part DESC
    )
    SELECT "memberId"::text, 'session' AS kind, doc->>'id' AS id, (doc->>'start')::timestamptz AS "startsAt",
      (doc->>'end')::timestamptz AS "endsAt", CASE WHEN doc->>'access' = 'private' THEN NULL ELSE doc->'title' END AS title,
      CASE WHEN doc->>'access' = 'private' THEN NULL ELSE doc->>'code' END AS code, doc->>'trackId' AS "trackId",
      doc->>'roomId' AS "roomId", part, NULL AS "withId", NULL AS note
    FROM sessions
    UNION ALL
    SELECT me.id::text, 'bilateral', b.id::text, p."startsAt", p."endsAt", NULL, NULL, NULL, b."roomId"::text, NULL,
      CASE WHEN b."askingId" = me."delegationId" THEN b."askedId" ELSE b."askingId" END::text, NULL
    FROM me JOIN "PersonBooking" p ON p."memberId" = me.id JOIN "Bilateral" b ON b.id = p."bilateralId"
    UNION ALL
    SELECT me.id::text, 'absence', a.id::text, a."startsAt", a."endsAt", NULL, NULL, NULL, NULL, NULL, NULL, a.note
    FROM me JOIN "Absence" a ON a."memberId" = me.id
    ORDER BY "startsAt", id`)
  return z.array(commitment).parse(rows)
}
