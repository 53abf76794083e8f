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

/** Whether a meeting to come stands at the time of a session, as that is released, to which whoever speaks in it is invited. */
export async function meetsThen(
  tx: Tx,
  summitId: string,
  invitations: readonly Invitation[],
  clock: Date,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH released AS (
      SELECT s.value AS doc FROM (
        SELECT document, "privatePart" FROM "Release" WHERE "summitId" = ${summitId}::uuid ORDER BY number DESC LIMIT 1) r,
        jsonb_array_elements((r.document->'sessions') || (r."privatePart"->'sessions')) s
      WHERE s.value->>'status' = 'scheduled')
    SELECT 1
    FROM jsonb_to_recordset(${json(invitations)}::jsonb) AS i("sessionId" text, email text)
    JOIN released ON doc->>'id' = i."sessionId"
    JOIN "DelegationMember" m ON m."summitId" = ${summitId}::uuid AND m.email = i.email
    JOIN "BilateralPerson" p ON p."memberId" = m.id AND p.principal
    JOIN "PersonBooking" k ON k."memberId" = m.id AND k."bilateralId" = p."bilateralId"
      AND k."startsAt" < (doc->>'end')::timestamptz AND k."endsAt" > (doc->>'start')::timestamptz
    JOIN "Bilateral" b ON b.id = p."bilateralId" AND b.state = 'scheduled' AND b."startsAt" > ${clock} LIMIT 1`)
  return rows.length > 0
}
