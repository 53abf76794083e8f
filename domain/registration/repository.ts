import { Prisma } from '@/prisma/client/client'
import { json, type Tx } from '@/domain/shared/db'
import { isLanguage, text } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { writeSealed } from '@/domain/identity-document/repository'
import { linkEnd } from './link-rules'
import {
  type AnswerValue,
  type Answers,
  type Question,
  type Status,
  answerValue,
  questionOptions,
  shownWhen,
} from './schema'
import type { PersonTold, SummitTold } from './told-rules'

const date = (value: Date) => value.toISOString().slice(0, 10)

/** A summit as its letters name it, and the moment by its clock. A summit that is not there is a fault. */
export async function findSummitTold(tx: Tx, id: string, now: Date): Promise<SummitTold & { clock: Date }> {
  const row = await tx.summit.findUniqueOrThrow({
    where: { id },
    select: { slug: true, name: true, timeZone: true, startsOn: true, endsOn: true, clockOffset: true },
  })
  const { slug, timeZone } = row
  const [startsOn, endsOn] = [date(row.startsOn), date(row.endsOn)]
  return {
    slug,
    name: text.parse(row.name),
    timeZone,
    startsOn,
    endsOn,
    clock: summitNow(now, row.clockOffset),
  }
}

/** A category as verbs have it; times by the summit's clock. */
const categoryColumns = {
  id: true,
  code: true,
  name: true,
  opensAt: true,
  closesAt: true,
  namesCloseAt: true,
  retiredAt: true,
  entry: true,
  approval: true,
  reapproval: true,
  needsDays: true,
} as const
type Category = Prisma.RegistrationCategoryGetPayload<{ select: typeof categoryColumns }>

/** A registration as verbs have it; days are calendar dates. */
export type RegistrationFound = {
  id: string
  summitId: string
  categoryId: string
  accountId: string | null
  groupId: string | null
  codeId: string | null
  status: Status
  email: string
  name: string
  organisation: string
  state: string | null
  delegation: string | null
  language: 'en' | 'fr'
  days: string[]
  submittedAt: Date | null
  decidedAt: Date | null
  reviewSince: Date | null
  linkNumber: number
  optionalMail: boolean
  version: number
  category: Category
  group: { accountId: string | null; email: string } | null
}

type FoundRow = Omit<RegistrationFound, 'category' | 'group'> & {
  categoryCode: string
  categoryName: unknown
  opensAt: Date | null
  closesAt: Date | null
  namesCloseAt: Date | null
  retiredAt: Date | null
  entry: Category['entry']
  approval: boolean
  reapproval: boolean
  needsDays: boolean
  groupAccountId: string | null
  groupEmail: string | null
}

/**
 * With their categories and groups in one statement; one that was erased is none. Every act begins with it, and reads it again once it is locked.
 */
async function findWhere(tx: Tx, where: Prisma.Sql): Promise<RegistrationFound[]> {
  const rows = await tx.$queryRaw<FoundRow[]>(Prisma.sql`
    SELECT r.id::text, r."summitId"::text, r."categoryId"::text, r."accountId"::text, r."groupId"::text, r."codeId"::text,
      r.status::text, r.email, r.name, r.organisation, r.state, r.delegation, r.language, coalesce(r.days::text[], '{}') AS days,
      r."submittedAt", r."decidedAt", r."reviewSince", r."linkNumber", r."optionalMail", r.version,
      c.code AS "categoryCode", c.name AS "categoryName", c."opensAt", c."closesAt", c."namesCloseAt", c."retiredAt",
      c.entry::text, c.approval, c.reapproval, c."needsDays",
      g."accountId"::text AS "groupAccountId", g.email AS "groupEmail"
    FROM "Registration" r
    JOIN "RegistrationCategory" c ON c.id = r."categoryId"
    LEFT JOIN "RegistrationGroup" g ON g.id = r."groupId"
    WHERE ${where} AND r."erasedAt" IS NULL`)
  return rows.map(asFound)
}

function asFound(row: FoundRow): RegistrationFound {
  const { categoryCode, categoryName, groupAccountId, groupEmail, ...rest } = row
  const {
    opensAt,
    closesAt,
    namesCloseAt,
    retiredAt,
    entry,
    approval,
    reapproval,
    needsDays,
    ...registration
  } = rest
  const times = { opensAt, closesAt, namesCloseAt, retiredAt }
  const name = text.parse(categoryName)
  return {
    ...registration,
    category: {
      id: row.categoryId,
      code: categoryCode,
      name,
      ...times,
      entry,
      approval,
      reapproval,
      needsDays,
    },
    group: groupEmail === null ? null : { accountId: groupAccountId, email: groupEmail },
  }
}

/** A registration of this summit, or null: another summit's id is as good as none. */
export async function findRegistration(
  tx: Tx,
  summitId: string,
  id: string,
): Promise<RegistrationFound | null> {
  const [row] = await findWhere(tx, Prisma.sql`r.id = ${id}::uuid AND r."summitId" = ${summitId}::uuid`)
  return row ?? null
}

/** Registrations by ids that were signed or whose holders are checked by the caller. */
export async function findRegistrationsById(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, RegistrationFound>> {
  const rows = await findWhere(tx, Prisma.sql`r.id = ANY (${[...ids]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The same for one. */
export const findRegistrationById = async (tx: Tx, id: string): Promise<RegistrationFound | null> =>
  (await findRegistrationsById(tx, [id])).get(id) ?? null

/** Registrations of the same person that went into this one, and those that went into them. */
export async function mergedInto(tx: Tx, id: string): Promise<RegistrationFound[]> {
  const rows = await findWhere(tx, Prisma.sql`r."mergedIntoId" = ${id}::uuid`)
  const before: RegistrationFound[] = []
  for (const row of rows) before.push(row, ...(await mergedInto(tx, row.id)))
  return before
}

/** Nobody else changes them, or gives them a seat, until the transaction ends. Limits are locked before. */
export const lockRegistrations = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Registration" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)
export const lockRegistration = (tx: Tx, id: string) => lockRegistrations(tx, [id])

/** The account's address, where it has been shown to be theirs. */
export async function verifiedEmail(tx: Tx, accountId: string): Promise<string | null> {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { email: true, emailVerified: true },
  })
  return account?.emailVerified ? account.email : null
}

/** Whom a letter about a registration goes to, with a link that is made now. */
export async function findPerson(tx: Tx, id: string, now: Date): Promise<PersonTold> {
  const row = await tx.registration.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, name: true, email: true, language: true, accountId: true, linkNumber: true },
      category: { select: { name: true } },
    },
  })
  return personTold(row, now)
}

/** The same of a registration that has been read. */
export function personTold(
  {
    id,
    linkNumber,
    language,
    category,
    ...rest
  }: Pick<PersonTold, 'name' | 'email' | 'accountId'> & {
    id: string
    linkNumber: number
    language: string
    category: { name: unknown }
  },
  now: Date,
): PersonTold {
  const { name, email, accountId } = rest
  const link = { id, number: linkNumber, expiresAt: linkEnd(now) }
  const to = { name, email, language: isLanguage(language) ? language : ('en' as const), accountId, link }
  return { ...to, category: text.parse(category.name) }
}

/** A category of this summit. */
export const findCategory = (tx: Tx, summitId: string, id: string) =>
  tx.registrationCategory.findFirst({ where: { id, summitId }, select: categoryColumns })

export const findCode = (tx: Tx, summitId: string, code: string) =>
  tx.registrationCode.findUnique({ where: { summitId_code: { summitId, code } } })

/** Codes by their ids, which registrations have. */
export async function findCodesById(tx: Tx, ids: string[]) {
  const rows = ids.length > 0 ? await tx.registrationCode.findMany({ where: { id: { in: ids } } }) : []
  return new Map(rows.map((row) => [row.id, row]))
}

/** Uses a code once more, or once less. @returns false where it is used up */
export async function countCode(tx: Tx, id: string, by: 1 | -1): Promise<boolean> {
  const changed = await tx.$executeRaw(Prisma.sql`
    UPDATE "RegistrationCode" SET used = used + ${by}::int
    WHERE id = ${id}::uuid AND used + ${by}::int BETWEEN 0 AND uses`)
  return changed === 1
}

export async function insertGroup(
  tx: Tx,
  row: { summitId: string; accountId: string | null; email: string; createdAt: Date },
): Promise<string> {
  return (await tx.registrationGroup.create({ data: row, select: { id: true } })).id
}

export const joinGroup = (tx: Tx, id: string, groupId: string) =>
  tx.registration.update({ where: { id }, data: { groupId }, select: { id: true } })

export async function insertDraft(
  tx: Tx,
  row: {
    summitId: string
    categoryId: string
    accountId: string | null
    groupId: string | null
    codeId: string | null
    email: string
    language: string
  },
  at: Date,
): Promise<string> {
  const made = await tx.registration.create({
    data: { ...row, createdAt: at, updatedAt: at },
    select: { id: true },
  })
  return made.id
}

/** What is written of a registration; what is left out stays. */
export type RegistrationFields = Partial<{
  categoryId: string
  accountId: string | null
  status: Status
  email: string
  name: string
  organisation: string
  state: string | null
  delegation: string | null
  language: string
  days: string[]
  submittedAt: Date
  decidedAt: Date
  reviewSince: Date | null
}>

export async function writeRegistration(
  tx: Tx,
  id: string,
  { days, ...fields }: RegistrationFields,
  at: Date,
): Promise<void> {
  await tx.registration.update({
    where: { id },
    data: {
      ...fields,
      ...(days ? { days: days.map((day) => new Date(day)) } : {}),
      updatedAt: at,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

/** What drafts that were sent have become, in one statement. */
export const writeSent = (
  tx: Tx,
  sent: readonly { id: string; status: Status; clock: Date }[],
): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "Registration" r
    SET status = s.status::"RegistrationStatus", "submittedAt" = s.clock, "updatedAt" = s.clock, version = r.version + 1
    FROM jsonb_to_recordset(${json(sent)}::jsonb) s (id uuid, status text, clock timestamptz) WHERE r.id = s.id`)

/** Makes every link sent before worthless. */
export const raiseLinkNumber = (tx: Tx, id: string) =>
  tx.registration.update({ where: { id }, data: { linkNumber: { increment: 1 } }, select: { id: true } })

/** Calendar dates of the summit's days. */
export async function summitDays(tx: Tx, summitId: string): Promise<string[]> {
  const rows = await tx.summitDay.findMany({
    where: { summitId },
    orderBy: { date: 'asc' },
    select: { date: true },
  })
  return rows.map((row) => date(row.date))
}

/** Every question of the summit, retired ones too, in the order of the form. */
export async function questionsOf(tx: Tx, summitId: string): Promise<Question[]> {
  const rows = await tx.formQuestion.findMany({
    where: { summitId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ options, shownWhen: when, label, help, purpose, retainUntil, retiredAt, ...row }) => ({
    ...row,
    options: questionOptions.parse(options),
    shownWhen: when === null ? null : shownWhen.parse(when),
    label: text.parse(label),
    help: text.parse(help),
    purpose: text.parse(purpose),
    retainUntil: date(retainUntil),
    retired: retiredAt !== null,
  }))
}

/** Answers by their question's code. */
export async function answersOf(tx: Tx, registrationId: string): Promise<Answers> {
  return (await answersOfEach(tx, [registrationId])).get(registrationId) ?? {}
}

/** Those of several registrations. */
export async function answersOfEach(
  tx: Tx,
  registrationIds: readonly string[],
): Promise<Map<string, Answers>> {
  const rows = await tx.$queryRaw<{ id: string; code: string; value: unknown }[]>(Prisma.sql`
    SELECT a."registrationId"::text AS id, q.code, a.value
    FROM "Answer" a JOIN "FormQuestion" q ON q.id = a."questionId"
    WHERE a."registrationId" = ANY (${[...registrationIds]}::uuid[])`)
  const answers = new Map<string, Answers>()
  for (const { id, code, value } of rows)
    answers.set(id, { ...answers.get(id), [code]: answerValue.parse(value) })
  return answers
}

/** An answer to be kept; of a consent, the words that it was given to. */
export type NewAnswer = { question: Question; value: AnswerValue }

/** @param secret that answers which are identity documents are sealed with */
export async function writeAnswers(
  tx: Tx,
  summitId: string,
  registrationId: string,
  answers: readonly NewAnswer[],
  at: Date,
  secret?: string,
): Promise<void> {
  for (const { question, value } of answers) {
    if (question.identity) {
      const owner = { summitId, registrationId, questionId: question.id }
      await writeSealed(tx, owner, { text: String(value) }, at, secret)
      continue
    }
    const consent = question.kind === 'consent' && value === true
    const data = {
      value,
      updatedAt: at,
      consentAt: consent ? at : null,
      wording: consent
        ? { label: question.label, help: question.help, purpose: question.purpose }
        : Prisma.DbNull,
    }
    await tx.answer.upsert({
      where: { registrationId_questionId: { registrationId, questionId: question.id } },
      create: { ...data, summitId, registrationId, questionId: question.id },
      update: data,
      select: { questionId: true },
    })
  }
}

export const deleteAnswers = (tx: Tx, registrationId: string) =>
  tx.answer.deleteMany({ where: { registrationId } })

/** Links mailed to an address since a moment. */
export const countLinksTo = (tx: Tx, email: string, since: Date) =>
  tx.notice.count({
    where: { email, kind: { in: ['registration_link', 'registration_own_link'] }, createdAt: { gt: since } },
  })

/** Whether there is such a summit. */
export const hasSummit = (tx: Tx, id: string) => tx.summit.count({ where: { id } }).then((found) => found > 0)

/** Until the transaction ends, nobody else counts or writes links of this address. */
export const lockLinksTo = (tx: Tx, email: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`registration_link ${email}`}, 0))`

/** Registrations of one address in a summit that are not over, the newest first. */
export const registrationsTo = (tx: Tx, summitId: string, email: string) =>
  tx.registration.findMany({
    where: { summitId, email, status: { notIn: ['cancelled', 'declined'] } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })

/** Whose star: of an account, of a registration, or of both where the account has it. */
export type StarOwner = { accountId: string | null; registrationId: string | null }

const ownedBy = ({ accountId, registrationId }: StarOwner) => ({
  OR: [...(accountId ? [{ accountId }] : []), ...(registrationId ? [{ registrationId }] : [])],
})

/** Saves a star; one that is there stays with its time, so that its place in the order is kept. */
export async function insertStar(
  tx: Tx,
  summitId: string,
  sessionId: string,
  owner: StarOwner,
  savedAt: Date,
) {
  const there = await tx.starredSession.findFirst({
    where: { sessionId, ...ownedBy(owner) },
    select: { id: true },
  })
  if (there) return
  await tx.starredSession.createMany({
    data: { summitId, sessionId, ...owner, savedAt },
    skipDuplicates: true,
  })
}

export const deleteStar = (tx: Tx, sessionId: string, owner: StarOwner) =>
  tx.starredSession.deleteMany({ where: { sessionId, ...ownedBy(owner) } })

/** Sessions of the summit that the person has a star on, in the order saved. */
export async function starsOf(tx: Tx, summitId: string, owner: StarOwner): Promise<string[]> {
  const rows = await tx.starredSession.findMany({
    where: { summitId, ...ownedBy(owner) },
    orderBy: [{ savedAt: 'asc' }, { id: 'asc' }],
    select: { sessionId: true },
  })
  return [...new Set(rows.map((row) => row.sessionId))]
}

/**
 * The registration of an account in a summit that is not over; the furthest along where there are several. One that was made
 * before the account under its confirmed address counts as well.
 */
export async function registrationOfAccount(tx: Tx, summitId: string, accountId: string) {
  const email = await verifiedEmail(tx, accountId)
  return tx.registration.findFirst({
    where: {
      ...{ summitId, erasedAt: null, status: { notIn: ['cancelled', 'declined'] } },
      OR: [{ accountId }, ...(email === null ? [] : [{ email }])],
    },
    orderBy: [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: { id: true },
  })
}

/**
 * Gives an account the registrations that were made without one under its confirmed address, wherever no other of that summit has the
 * same: of an address that several share nobody knows whose they are. @returns which, each once whoever asks at the same time
 */
export const takeRegistrations = (tx: Tx, accountId: string): Promise<{ id: string; summitId: string }[]> =>
  tx.$queryRaw(Prisma.sql`
    UPDATE "Registration" r SET "accountId" = a.id
    FROM "Account" a
    WHERE a.id = ${accountId}::uuid AND a."emailVerified" IS NOT NULL AND r.email = a.email
      AND r."accountId" IS NULL AND r."erasedAt" IS NULL AND r."mergedIntoId" IS NULL
      AND NOT EXISTS (SELECT FROM "Registration" o WHERE o."summitId" = r."summitId" AND o.email = r.email AND o.id <> r.id
        AND o."mergedIntoId" IS NULL)
    RETURNING r.id::text, r."summitId"::text`)

/** Whether a session of this summit has been released and is not private; a star needs no more. */
export async function isPublicSession(tx: Tx, summitId: string, sessionId: string): Promise<boolean> {
  return (await tx.searchEntry.count({ where: { summitId, sessionId } })) > 0
}
