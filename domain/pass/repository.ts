import { randomBytes } from 'node:crypto'
import { Prisma } from '@/prisma/client/client'
import { type Signer, recordKey } from '@/domain/pass-key/repository'
import { record } from '@/domain/shared/audit'
import type { Tx } from '@/domain/shared/db'
import type { PassEnd } from './schema'
import { claimsOf, signatureOf } from './token-rules'

const date = (value: Date) => value.toISOString().slice(0, 10)

export const passColumns = {
  id: true,
  keyNumber: true,
  serial: true,
  lastDay: true,
  signature: true,
  issue: true,
  issuedAt: true,
  revokedAt: true,
  revokedFor: true,
} as const

type PassRow = Prisma.PassGetPayload<{ select: typeof passColumns }>
export type PassFound = Omit<PassRow, 'lastDay'> & { lastDay: string }

/** The latest pass of a registration, whether it counts or not. */
export async function latestPass(tx: Tx, registrationId: string): Promise<PassFound | null> {
  const row = await tx.pass.findFirst({
    where: { registrationId },
    orderBy: { issue: 'desc' },
    select: passColumns,
  })
  return row && { ...row, lastDay: date(row.lastDay) }
}

/** Signs and writes the next pass of a registration, none of whose passes counts now. */
export async function insertPass(
  tx: Tx,
  { id, summitId }: { id: string; summitId: string },
  { issue, lastDay }: { issue: number; lastDay: string },
  { number, privateKey }: Signer,
  at: Date,
): Promise<PassFound> {
  const pass = { keyNumber: number, serial: randomBytes(16).toString('hex'), lastDay }
  const signature = signatureOf(claimsOf(summitId, pass), privateKey)
  const row = await tx.pass.create({
    data: {
      ...pass,
      summitId,
      registrationId: id,
      lastDay: new Date(lastDay),
      signature: new Uint8Array(signature),
      issue,
      issuedAt: at,
    },
    select: passColumns,
  })
  return { ...row, lastDay }
}

/**
 * Ends the pass of a registration that counts, if there is one, and notes it. For every act by which somebody takes part no
 * more or is another person: the database refuses to commit one that leaves a pass behind.
 * @returns the id of the pass that was ended
 */
export async function endPass(
  tx: Tx,
  registration: { id: string; summitId: string },
  by: { accountId: string | null; end: PassEnd; at: Date; reason?: string | undefined },
): Promise<string | null> {
  const { accountId, end, at, reason } = by
  const where = { registrationId: registration.id, revokedAt: null }
  const live = await tx.pass.findFirst({ where, select: { id: true } })
  if (!live) return null
  await tx.pass.update({
    where: { id: live.id },
    data: { revokedAt: at, revokedFor: end },
    select: { id: true },
  })
  await record(tx, {
    ...{ summitId: registration.summitId, accountId, at, reason, action: 'pass.revoked' },
    subject: 'pass',
    subjectId: live.id,
    after: { registration: registration.id, because: end },
  })
  return live.id
}

/** The lines of a pass that was given out, and of the key that was made for it. */
export async function recordIssue(
  tx: Tx,
  { id, summitId }: { id: string; summitId: string },
  pass: PassFound,
  signer: Signer,
  { accountId, at }: { accountId: string | null; at: Date },
): Promise<void> {
  if (signer.made)
    await recordKey(tx, summitId, signer.number, { accountId: null, at, action: 'pass_key.made' })
  await record(tx, {
    ...{ summitId, accountId, at, action: 'pass.issued', subject: 'pass', subjectId: pass.id },
    after: { registration: id, issue: pass.issue, key: pass.keyNumber, lastDay: pass.lastDay },
  })
}

/** The last day of a summit. */
export async function summitEnd(tx: Tx, summitId: string): Promise<string> {
  const { endsOn } = await tx.summit.findUniqueOrThrow({ where: { id: summitId }, select: { endsOn: true } })
  return date(endsOn)
}

/** Registrations that take part, have no pass that counts, and whose last one the desk has not taken away: at most `most`, by id. */
export async function withoutPass(
  tx: Tx,
  summitId: string,
  { registrationId, categoryId, status }: { registrationId: string; categoryId: string; status: string },
  most: number,
): Promise<{ id: string; issue: number }[]> {
  return tx.$queryRaw<{ id: string; issue: number }[]>(Prisma.sql`
    SELECT r.id::text, coalesce(last.issue, 0) AS issue
    FROM "Registration" r
    LEFT JOIN LATERAL (
      SELECT p.issue, p."revokedAt", p."revokedFor" FROM "Pass" p
      WHERE p."registrationId" = r.id ORDER BY p.issue DESC LIMIT 1
    ) last ON true
    WHERE r."summitId" = ${summitId}::uuid
      AND r.status IN ('approved', 'confirmed', 'checked_in')
      AND (${registrationId} = '' OR r.id::text = ${registrationId})
      AND (${categoryId} = '' OR r."categoryId"::text = ${categoryId})
      AND (${status} = '' OR r.status::text = ${status})
      AND (last.issue IS NULL OR (last."revokedAt" IS NOT NULL AND last."revokedFor" <> 'withdrawn'))
    ORDER BY r.id
    FOR NO KEY UPDATE OF r
    LIMIT ${most}`)
}

/** Notes that the badges of these registrations' passes were printed; the first time stays. @returns how many were new */
export async function markPrinted(
  tx: Tx,
  summitId: string,
  registrations: readonly string[],
  at: Date,
): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "BadgePrint" ("passId", "summitId", "printedAt")
    SELECT p.id, p."summitId", ${at} FROM "Pass" p
    WHERE p."summitId" = ${summitId}::uuid AND p."revokedAt" IS NULL AND p."registrationId" = ANY (${[...registrations]}::uuid[])
    ON CONFLICT DO NOTHING`)
}
