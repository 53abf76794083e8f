import { questionOptions, shownWhen } from '@/domain/registration/schema'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import type { Answered, Placed } from './question-rules'
import type { CategoryFields, QuestionFields, StoredOption } from './schema'

const date = (value: Date) => value.toISOString().slice(0, 10)
const words = (value: unknown) => text.parse(value) as Record<string, string> // stored texts have no holes

/** What forms about a form need of their summit; null for none. */
export async function findFormFrame(tx: Tx, summitId: string) {
  return tx.summit.findUnique({
    where: { id: summitId },
    select: { timeZone: true, contentLanguages: true, endsOn: true, slug: true },
  })
}

/** Nobody else edits the categories, questions and codes of this summit until the transaction ends. Taken before any other lock. */
export const lockForm = (tx: Tx, summitId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`form ${summitId}`}, 0))`

const categoryColumns = {
  ...{ id: true, code: true, position: true, name: true, description: true, entry: true, version: true },
  ...{ opensAt: true, closesAt: true, namesCloseAt: true, retiredAt: true },
  ...{ approval: true, reapproval: true, needsDays: true },
} as const

/** A category as forms have it; its size is the limit's and is passed in. */
export type CategoryRow = {
  id: string
  version: number
  retiredAt: Date | null
  fields: Omit<CategoryFields, 'size'>
}

/** Categories of a summit in their order, retired ones too. */
export async function categoriesOf(tx: Tx, summitId: string): Promise<CategoryRow[]> {
  const rows = await tx.registrationCategory.findMany({
    where: { summitId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: categoryColumns,
  })
  return rows.map(({ id, version, retiredAt, position: _position, ...row }) => ({
    ...{ id, version, retiredAt },
    fields: {
      ...row,
      name: words(row.name),
      description: words(row.description),
      opensAt: row.opensAt?.toISOString() ?? null,
      closesAt: row.closesAt?.toISOString() ?? null,
      namesCloseAt: row.namesCloseAt?.toISOString() ?? null,
    },
  }))
}

export async function insertCategory(
  tx: Tx,
  summitId: string,
  id: string,
  { size: _size, ...fields }: CategoryFields,
  position: number,
): Promise<void> {
  await tx.registrationCategory.create({ data: { id, summitId, position, ...fields }, select: { id: true } })
}

export async function writeCategory(
  tx: Tx,
  id: string,
  fields: Partial<Omit<CategoryFields, 'size'>> & { retiredAt?: Date | null; position?: number },
): Promise<void> {
  await tx.registrationCategory.update({
    where: { id },
    data: { ...fields, version: { increment: 1 } },
    select: { id: true },
  })
}

/** Questions go by the code of the categories that they are asked of. */
export const renameInQuestions = (tx: Tx, summitId: string, from: string, to: string) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "FormQuestion" SET categories = array_replace(categories, ${from}, ${to})
    WHERE "summitId" = ${summitId}::uuid AND ${from} = ANY (categories)`)

/** A question as forms have it. */
export type QuestionRow = Placed & {
  version: number
  position: number
  fields: QuestionFields
}

/** Questions of a summit in the order of the form, retired ones too. */
export async function formQuestions(tx: Tx, summitId: string): Promise<QuestionRow[]> {
  const rows = await tx.formQuestion.findMany({
    where: { summitId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, code, version, position, retiredAt, summitId: _summit, ...row }) => {
    const fields: QuestionFields = {
      ...row,
      label: words(row.label),
      help: words(row.help),
      purpose: words(row.purpose),
      options: questionOptions.parse(row.options) as StoredOption[], // written as such by `writeQuestion`
      categories: [...row.categories].sort(),
      shownWhen: row.shownWhen === null ? null : shownWhen.parse(row.shownWhen),
      retainUntil: date(row.retainUntil),
    }
    const { kind, label, options, shownWhen: when } = fields
    return {
      id,
      code,
      version,
      position,
      retired: retiredAt !== null,
      kind,
      label,
      options,
      shownWhen: when,
      fields,
    }
  })
}

const stored = ({ retainUntil, shownWhen: when, ...fields }: Partial<QuestionFields>) => ({
  ...fields,
  ...(when === undefined ? {} : { shownWhen: when ?? Prisma.DbNull }),
  ...(retainUntil === undefined ? {} : { retainUntil: new Date(retainUntil) }),
})

export async function insertQuestion(
  tx: Tx,
  row: { id: string; summitId: string; code: string; position: number },
  { retainUntil, ...fields }: QuestionFields,
): Promise<void> {
  const { shownWhen: when, ...rest } = fields
  await tx.formQuestion.create({
    data: { ...row, ...rest, shownWhen: when ?? Prisma.DbNull, retainUntil: new Date(retainUntil) },
    select: { id: true },
  })
}

export async function writeQuestion(
  tx: Tx,
  id: string,
  {
    retiredAt,
    position,
    ...fields
  }: Partial<QuestionFields> & { retiredAt?: Date | null; position?: number },
): Promise<void> {
  await tx.formQuestion.update({
    where: { id },
    data: {
      ...stored(fields),
      ...(retiredAt === undefined ? {} : { retiredAt }),
      ...(position === undefined ? {} : { position }),
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

/**
 * How often a question has been answered, and what was chosen. Its row is locked until the transaction ends, also against
 * those who would answer it meanwhile, so that no answer comes between the look and what is written after it.
 */
export async function answeredLocked(tx: Tx, questionId: string): Promise<Answered> {
  await tx.$executeRaw`SELECT 1 FROM "FormQuestion" WHERE id = ${questionId}::uuid FOR UPDATE`
  const count = await tx.answer.count({ where: { questionId } })
  const rows = await tx.$queryRaw<{ value: string }[]>`
    SELECT DISTINCT v.value FROM "Answer" a, LATERAL (
      SELECT a.value #>> '{}' AS value WHERE jsonb_typeof(a.value) = 'string'
      UNION ALL
      SELECT jsonb_array_elements_text(CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE '[]' END)) v
    WHERE a."questionId" = ${questionId}::uuid
      AND EXISTS (SELECT 1 FROM "FormQuestion" q WHERE q.id = a."questionId" AND q.kind IN ('choice', 'several'))`
  return { count, chosen: rows.map(({ value }) => value) }
}

/** A code or an invitation of this summit. */
export const findCodeRow = (tx: Tx, summitId: string, id: string) =>
  tx.registrationCode.findFirst({ where: { id, summitId } })

/** Makes a code; null where the summit has one of the same already. */
export async function insertCode(
  tx: Tx,
  row: {
    id: string
    summitId: string
    categoryId: string
    code: string
    label: string
    email: string | null
    uses: number
    validUntil: Date | null
    createdAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.registrationCode.createMany({ data: row, skipDuplicates: true })
  return count === 1
}

export const writeCode = (tx: Tx, id: string, data: { label: string; validUntil: Date | null }) =>
  tx.registrationCode.update({ where: { id }, data, select: { id: true } })

export const endCode = (tx: Tx, id: string, revokedAt: Date) =>
  tx.registrationCode.update({ where: { id }, data: { revokedAt }, select: { id: true } })

/** Of these addresses, those that are invited as such already, and those that have registered. */
export async function knownAddresses(tx: Tx, categoryId: string, emails: string[]) {
  const invited = await tx.registrationCode.findMany({
    where: { categoryId, email: { in: emails }, revokedAt: null },
    select: { email: true },
  })
  const registered = await tx.registration.findMany({
    where: { categoryId, email: { in: emails }, status: { notIn: ['draft', 'cancelled', 'declined'] } },
    select: { email: true },
  })
  return {
    invited: new Set(invited.flatMap(({ email }) => email ?? [])),
    registered: new Set(registered.map(({ email }) => email)),
  }
}

/** The language of those whose accounts say it, with their ids. */
export async function accountsTo(tx: Tx, emails: string[]) {
  const rows = await tx.account.findMany({
    where: { email: { in: emails } },
    select: { id: true, email: true, language: true },
  })
  return new Map(rows.map((row) => [row.email, row]))
}

/** Who wrote last about this, and when. */
export async function lastSaved(tx: Tx, subject: string, subjectId: string) {
  const [row] = await tx.$queryRaw<{ name: string; at: Date }[]>`
    SELECT coalesce(nullif(a.name, ''), a.email) AS name, e.at FROM "AuditEntry" e JOIN "Account" a ON a.id = e."accountId"
    WHERE e.subject = ${subject} AND e."subjectId" = ${subjectId} ORDER BY e.at DESC LIMIT 1`
  return { by: row?.name ?? null, at: row?.at.toISOString() ?? null }
}
