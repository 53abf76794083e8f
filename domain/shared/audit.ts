import { Prisma } from '@/prisma/client/client'
import { json, type Tx } from './db'

/**
 * One line of the record (domain rule 8): who did what, when, from what to what, and why.
 * `summitId` is null for acts that belong to no summit (an account's own), `accountId` for what the system did itself.
 */
export type AuditLine = {
  summitId: string | null
  accountId: string | null
  /** Real time, also where the summit's clock is moved (rule 12). */
  at: Date
  /** The verb, in the record's own words: `session.saved`, `release.published`, `account.signed_out`. */
  action: string
  /** The noun acted on: `session`, `release`, `account`. */
  subject: string
  subjectId: string
  /** Only what changed, before and after; must be JSON (dates become ISO 8601 text). */
  before?: unknown
  after?: unknown
  /** Where a reason is asked. */
  reason?: string | undefined
}

/** Writes the line in the caller's transaction, so that an act and its record are one. */
export async function record(tx: Tx, line: AuditLine): Promise<void> {
  const { before, after, reason, ...rest } = line
  await tx.auditEntry.create({
    data: {
      ...rest,
      ...(before === undefined ? {} : { before: asJson(before) }),
      ...(after === undefined ? {} : { after: asJson(after) }),
      ...(reason === undefined ? {} : { reason }),
    },
  })
}

/** Several, in one statement. */
export async function recordAll(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length > 0)
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "AuditEntry" (id, "summitId", at, "accountId", action, subject, "subjectId", before, after, reason)
      SELECT gen_random_uuid(), l."summitId", l.at, l."accountId", l.action, l.subject, l."subjectId", l.before, l.after, l.reason
      FROM jsonb_populate_recordset(NULL::"AuditEntry", ${json(lines)}::jsonb) l`)
}

/** As PostgreSQL will keep it; text that it cannot keep (a NUL character) is dropped. */
function asJson(value: unknown): Prisma.InputJsonValue | Prisma.JsonNullValueInput {
  if (value === null) return Prisma.JsonNull
  // The text was just made by JSON.stringify, so what comes back is JSON.
  return JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as Prisma.InputJsonValue
}
