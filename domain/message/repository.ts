import { Prisma } from '@/prisma/client/client'
import { whereSelected } from '@/domain/registration/desk-repository'
import type { Tx } from '@/domain/shared/db'
import { isLanguage, text } from '@/domain/shared/language'
import type { LetterPerson } from './letter-rules'
import type { LetterKind, ReminderKind, Selection, Wording } from './schema'

/** Somebody who is written to, and whether they want letters that nothing depends on. */
export type Recipient = LetterPerson & { optionalMail: boolean }

type Row = Omit<Recipient, 'language' | 'category'> & { language: string; category: unknown }
const recipient = (row: Row): Recipient => ({
  ...row,
  language: isLanguage(row.language) ? row.language : 'en',
  category: text.parse(row.category),
})

const columns = Prisma.sql`r.id::text, r.name, r.email, r.language, r."accountId"::text, c.name AS category, r."linkNumber", r."optionalMail"`
const from = Prisma.sql`FROM "Registration" r JOIN "RegistrationCategory" c ON c.id = r."categoryId"`

/** Whom a selection means; without a status, whoever has sent their registration and has not left, or was chosen all the same. */
const meant = (summitId: string, { statuses, categoryId, language, chosen }: Selection) => Prisma.sql`
  r."summitId" = ${summitId}::uuid AND r."erasedAt" IS NULL
  AND ${chosen ? whereSelected(summitId, chosen) : Prisma.sql`TRUE`}
  AND (CASE WHEN ${statuses.length} = 0 THEN ${chosen !== null} OR r.status NOT IN ('draft', 'declined', 'cancelled')
    ELSE r.status::text = ANY (${statuses as string[]}) END)
  AND (${categoryId} = '' OR r."categoryId"::text = ${categoryId})
  AND (${language} = '' OR r.language = ${language})`

/** Whoever a message goes to, in the order in which they came; those who want no letters that are not necessary are left out of one that is not. */
export async function recipientsOf(
  tx: Tx,
  summitId: string,
  selection: Selection,
  necessary: boolean,
): Promise<Recipient[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT ${columns} ${from}
    WHERE ${meant(summitId, selection)} AND (${necessary} OR r."optionalMail")
    ORDER BY r."createdAt", r.id`)
  return rows.map(recipient)
}

/** How many a selection means, and how many of them want no letters that are not necessary. */
export async function countRecipients(tx: Tx, summitId: string, selection: Selection) {
  const [row] = await tx.$queryRaw<{ people: number; stopped: number }[]>(Prisma.sql`
    SELECT count(*)::int AS people, count(*) FILTER (WHERE NOT r."optionalMail")::int AS stopped
    ${from} WHERE ${meant(summitId, selection)}`)
  return row ?? { people: 0, stopped: 0 }
}

/** Somebody of a selection to look at a message as: whose name or address has these letters, or the first. */
export async function findRecipient(
  tx: Tx,
  summitId: string,
  selection: Selection,
  words: string,
): Promise<Recipient | null> {
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT ${columns} ${from}
    WHERE ${meant(summitId, selection)}
      AND (${words} = '' OR position(lower(${words}) IN lower(r.name)) > 0 OR position(lower(${words}) IN r.email) > 0)
    ORDER BY r."createdAt", r.id LIMIT 1`)
  return row ? recipient(row) : null
}

/** Writes down what is sent, once. @returns false where it was sent already */
export async function insertMessage(
  tx: Tx,
  message: {
    id: string
    summitId: string
    accountId: string
    at: Date
    necessary: boolean
    people: number
    selection: Omit<Selection, 'chosen'> & { desk: boolean }
  } & Wording,
): Promise<boolean> {
  const { count } = await tx.message.createMany({ data: [message], skipDuplicates: true })
  return count === 1
}

export const findMessage = (tx: Tx, summitId: string, id: string) =>
  tx.message.findFirst({ where: { id, summitId }, select: { people: true } })

/** The organisers' own words for a letter; null where it goes out as it is. */
export async function findLetter(tx: Tx, summitId: string, kind: LetterKind): Promise<Wording | null> {
  const row = await tx.letterTemplate.findUnique({
    where: { summitId_kind: { summitId, kind } },
    select: { subject: true, body: true },
  })
  return row && { subject: text.parse(row.subject), body: text.parse(row.body) }
}

/** Those of several kinds; none where a letter goes out as it is. */
export async function findLetters(
  tx: Tx,
  summitId: string,
  kinds: readonly LetterKind[],
): Promise<Map<string, Wording>> {
  if (kinds.length === 0) return new Map()
  const rows = await tx.letterTemplate.findMany({
    where: { summitId, kind: { in: [...kinds] } },
    select: { kind: true, subject: true, body: true },
  })
  return new Map(
    rows.map(({ kind, subject, body }) => [kind, { subject: text.parse(subject), body: text.parse(body) }]),
  )
}

export async function putLetter(tx: Tx, summitId: string, kind: LetterKind, { subject, body }: Wording) {
  const data = { subject, body }
  await tx.letterTemplate.upsert({
    where: { summitId_kind: { summitId, kind } },
    create: { summitId, kind, ...data },
    update: data,
    select: { kind: true },
  })
}

export const dropLetter = async (tx: Tx, summitId: string, kind: LetterKind): Promise<boolean> =>
  (await tx.letterTemplate.deleteMany({ where: { summitId, kind } })).count > 0

/** Sets a reminder, or none. */
export async function putReminder(tx: Tx, summitId: string, kind: ReminderKind, days: number | null) {
  if (days === null) return void (await tx.reminder.deleteMany({ where: { summitId, kind } }))
  await tx.reminder.upsert({
    where: { summitId_kind: { summitId, kind } },
    create: { summitId, kind, days },
    update: { days },
    select: { kind: true },
  })
}

/** Has a message's notices that were given up tried again from the beginning. @returns how many */
export const startFailedAgain = async (tx: Tx, messageId: string, attempts: number): Promise<number> =>
  (
    await tx.notice.updateMany({
      where: { about: { startsWith: `message:${messageId}:` }, sentAt: null, attempts: { gte: attempts } },
      data: { attempts: 0, failure: null, dueAt: null },
    })
  ).count

/** Whether letters that nothing depends on are wanted; what waits to be sent of them is not sent any more. */
export async function writeOptionalMail(tx: Tx, id: string, wanted: boolean): Promise<void> {
  await tx.registration.updateMany({ where: { id, erasedAt: null }, data: { optionalMail: wanted } })
  if (!wanted) await tx.notice.deleteMany({ where: { registrationId: id, necessary: false, sentAt: null } })
}

/** Reminders of summits that are announced and not over. */
export const remindersSet = async (
  tx: Tx,
): Promise<{ summitId: string; kind: ReminderKind; days: number }[]> =>
  tx.$queryRaw(Prisma.sql`
    SELECT m."summitId"::text, m.kind, m.days FROM "Reminder" m JOIN "Summit" s ON s.id = m."summitId"
    WHERE s.state NOT IN ('draft', 'archived') ORDER BY m."summitId", m.kind`)

/** Somebody to be reminded: `until` when their offer stands, `about` what makes it once. */
export type Reminded = Recipient & { summitId: string; until: Date | null; about: string }

/** Whoever a reminder is due to by the summit's clock and has not been sent to, the longest due first. */
export async function peopleToRemind(
  tx: Tx,
  reminder: { summitId: string; kind: ReminderKind; days: number; clock: Date; timeZone: string },
  most: number,
): Promise<Reminded[]> {
  const { summitId, kind, days, clock, timeZone } = reminder
  const before = new Date(clock.getTime() - days * DAY)
  const after = new Date(clock.getTime() + days * DAY)
  const open = Prisma.sql`(c."closesAt" IS NULL OR c."closesAt" > ${clock})`
  const today = Prisma.sql`(${clock}::timestamptz AT TIME ZONE ${timeZone})::date`
  const starts = Prisma.sql`(SELECT s."startsOn" FROM "Summit" s WHERE s.id = r."summitId")`
  const due = {
    draft: Prisma.sql`r.status = 'draft' AND r."updatedAt" <= ${before} AND ${open} AND r."optionalMail"`,
    confirm: Prisma.sql`r.status = 'approved' AND coalesce(r."decidedAt", r."submittedAt") <= ${before} AND ${today} < ${starts}`,
    offer: Prisma.sql`w.state = 'offered' AND w."offeredUntil" > ${clock} AND w."offeredUntil" <= ${after}`,
    starts: Prisma.sql`r.status IN ('approved', 'confirmed') AND ${today} < ${starts} AND ${today} >= ${starts} - ${days}::int AND r."optionalMail"`,
  }[kind]
  const subject = kind === 'offer' ? Prisma.sql`w.id` : Prisma.sql`r.id`
  const about = Prisma.sql`'reminder:' || ${kind} || ':' || ${subject}::text`
  const rows = await tx.$queryRaw<
    (Row & { summitId: string; until: Date | null; about: string })[]
  >(Prisma.sql`
    SELECT ${columns}, r."summitId"::text, ${kind === 'offer' ? Prisma.sql`w."offeredUntil"` : Prisma.sql`NULL::timestamptz`} AS until, ${about} AS about
    ${from} ${kind === 'offer' ? Prisma.sql`JOIN "WaitingEntry" w ON w."registrationId" = r.id` : Prisma.empty}
    WHERE r."summitId" = ${summitId}::uuid AND r."erasedAt" IS NULL AND ${due}
      AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n.about = ${about})
    ORDER BY r."updatedAt", r.id LIMIT ${most}`)
  return rows.map(({ summitId: of, until, about: once, ...row }) => ({
    ...recipient(row),
    ...{ summitId: of, until, about: once },
  }))
}

const DAY = 86_400_000
