import { type Tx, json } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import type { Invitation } from './invited-rules'

/** Members of a summit with the addresses of these invitations. */
export async function membersInvited(
  tx: Tx,
  summitId: string,
  invitations: readonly Invitation[],
): Promise<string[]> {
  const rows = await tx.delegationMember.findMany({
    where: { summitId, email: { in: invitations.map(({ email }) => email) } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** How many meetings to come stand at the time of sessions, as these are released, to which whoever speaks in them is invited. */
export async function meetingsOverInvitations(
  tx: Tx,
  summitId: string,
  invitations: readonly Invitation[],
  clock: Date,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    WITH released AS (
      SELECT s.value AS doc FROM (
        SELECT document, "privatePart" FROM "Release" WHERE "summitId" = ${summitId}::uuid ORDER BY number DESC LIMIT 1) r,
        jsonb_array_elements((r.document->'sessions') || (r."privatePart"->'sessions')) s
      WHERE s.value->>'status' = 'scheduled')
    SELECT count(DISTINCT b.id)::int AS count
    FROM jsonb_to_recordset(${json(invitations)}::jsonb) AS i("sessionId" text, email text)
    JOIN released ON doc->>'id' = i."sessionId"
    JOIN "DelegationMember" m ON m."summitId" = ${summitId}::uuid AND m.email = i.email
    JOIN "BilateralPerson" p ON p."memberId" = m.id AND p.principal
    JOIN "PersonBooking" k ON k."memberId" = m.id AND k."bilateralId" = p."bilateralId"
      AND k."startsAt" < (doc->>'end')::timestamptz AND k."endsAt" > (doc->>'start')::timestamptz
    JOIN "Bilateral" b ON b.id = p."bilateralId" AND b.state = 'scheduled' AND b."startsAt" > ${clock}`)
  return row?.count ?? 0
}
