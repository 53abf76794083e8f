import { whereDesk } from '@/domain/registration/desk-repository'
import { answerValue } from '@/domain/registration/schema'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import { z } from 'zod'
import type { Standing } from './plan-rules'
import type { ExportInput, ExportRow } from './schema'

/** Registrations of one reading. */
const PAGE = 1000

const answersRead = z.record(z.string(), answerValue).nullable()

/**
 * The registrations that are meant, a page at a time in the order in which they were begun, so that a hundred thousand of
 * them are never in memory at once. The ids of a page come first: answers are gathered for a thousand, never for all who are
 * left. What comes in between is at the end, or not there.
 */
export async function* exportPages(
  tx: Tx,
  summitId: string,
  selection: ExportInput['selection'],
): AsyncGenerator<ExportRow[]> {
  const meant =
    'ids' in selection
      ? Prisma.sql`r."summitId" = ${summitId}::uuid AND r.id = ANY (${selection.ids}::uuid[])`
      : whereDesk(summitId, selection.filter)
  let after = Prisma.sql`TRUE`
  for (;;) {
    const rows = await tx.$queryRaw<
      (Omit<ExportRow, 'category' | 'answers'> & { category: unknown; answers: unknown })[]
    >(Prisma.sql`
      WITH page AS MATERIALIZED (
        SELECT r.id FROM "Registration" r WHERE ${meant} AND ${after} ORDER BY r."createdAt", r.id LIMIT ${PAGE})
      SELECT r.id::text, r.name, r.email, r.organisation, r.state, r.language, c.name AS category, r.status::text,
        coalesce(r.days::text[], '{}') AS days, k.code, r."submittedAt", r."createdAt",
        (SELECT jsonb_object_agg(a."questionId", a.value) FROM "Answer" a WHERE a."registrationId" = r.id) AS answers
      FROM page JOIN "Registration" r ON r.id = page.id
      JOIN "RegistrationCategory" c ON c.id = r."categoryId"
      LEFT JOIN "RegistrationCode" k ON k.id = r."codeId"
      ORDER BY r."createdAt", r.id`)
    if (rows.length > 0)
      yield rows.map((row) => ({
        ...row,
        category: text.parse(row.category) as Record<string, string>, // stored texts have no holes
        answers: answersRead.parse(row.answers) ?? {},
      }))
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = Prisma.sql`(r."createdAt", r.id) > (${last.createdAt}, ${last.id}::uuid)`
  }
}

/** Registrations that rows of a file could be about: those with these ids or addresses, with their answers. */
export async function standingsOf(
  tx: Tx,
  summitId: string,
  { ids, emails }: { ids: string[]; emails: string[] },
): Promise<Standing[]> {
  const rows = await tx.$queryRaw<(Omit<Standing, 'answers'> & { answers: unknown })[]>(Prisma.sql`
    SELECT r.id::text, r."categoryId"::text, r.status::text, r.email, r.name, r.organisation, r.state, r.language,
      coalesce(r.days::text[], '{}') AS days, (
        SELECT jsonb_object_agg(q.code, a.value) FROM "Answer" a JOIN "FormQuestion" q ON q.id = a."questionId"
        WHERE a."registrationId" = r.id) AS answers
    FROM "Registration" r
    WHERE r."summitId" = ${summitId}::uuid AND (r.email = ANY (${emails}::text[]) OR r.id::text = ANY (${ids}::text[]))
    ORDER BY r."createdAt", r.id`)
  return rows.map((row) => ({ ...row, answers: answersRead.parse(row.answers) ?? {} }))
}

/** Nobody else imports into this summit until the transaction ends: the same file twice at once is one after the other. */
export const lockImport = (tx: Tx, summitId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`registration import ${summitId}`}, 0))`

/** A registration that the desk brings in: complete as far as its file is, and sent. */
export async function insertRegistration(
  tx: Tx,
  row: Omit<Standing, 'id' | 'answers' | 'days' | 'status'> & {
    summitId: string
    days: string[]
    status: 'approved' | 'waiting'
  },
  at: Date,
): Promise<string> {
  const made = await tx.registration.create({
    data: {
      ...row,
      days: row.days.map((day) => new Date(day)),
      ...{ createdAt: at, updatedAt: at, submittedAt: at, decidedAt: at },
    },
    select: { id: true },
  })
  return made.id
}
