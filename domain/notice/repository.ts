import { json, type Tx } from '@/domain/shared/db'
import type { Language } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'

/** A message to one person, in their language and already in words. Subject and body are plain text. */
export type NewNotice = {
  summitId: string | null
  accountId: string | null
  email: string
  language: Language
  /** What it is about: `sign_in`, `release`, … */
  kind: string
  /** What it tells: an address is told the same once. Absent where it may be told again. */
  about?: string
  subject: string
  body: string
  /** Whom it is to, where they are registered. */
  registrationId?: string
  /** False for what may be stopped: it carries the way to do so. */
  necessary?: boolean
  at: Date
}

/** Puts a message into the outbox in the caller's transaction: no act without its notice, no notice without its act. */
export async function queueNotice(tx: Tx, { at, ...notice }: NewNotice): Promise<string> {
  const row = await tx.notice.create({ data: { ...notice, createdAt: at }, select: { id: true } })
  return row.id
}

/** The same for many, in one statement. Whoever has been told the same already is passed over. */
export async function queueNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map(({ at, necessary = true, ...notice }) => ({ ...notice, necessary, createdAt: at }))
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Notice" (id, "summitId", "accountId", email, language, kind, about, subject, body, "registrationId", necessary, digest, "createdAt")
    SELECT gen_random_uuid(), n."summitId", n."accountId", n.email, n.language, n.kind, n.about, n.subject, n.body, n."registrationId", n.necessary, ${isDigested}, n."createdAt"
    FROM jsonb_populate_recordset(NULL::"Notice", ${json(rows)}::jsonb) n
    ON CONFLICT (about, email) DO NOTHING`)
}

/** News of a release wait for those who want them once a day; they are known by the address of their account or of their registration. */
const isDigested = Prisma.sql`n.kind = 'release' AND EXISTS (
  SELECT 1 FROM "AgendaDigest" d JOIN "Account" a ON a.id = d."accountId"
  WHERE d."summitId" = n."summitId" AND (a.email = n.email OR EXISTS (
    SELECT 1 FROM "Registration" r WHERE r."summitId" = d."summitId" AND r."accountId" = d."accountId" AND r.email = n.email)))`

/** A notice that waits to be sent. */
export type DueNotice = {
  id: string
  email: string
  language: string
  subject: string
  body: string
  attempts: number
  createdAt: Date
  registrationId: string | null
  necessary: boolean
}

/**
 * The oldest notice that is due, locked until the transaction ends; those that another worker holds are passed over.
 * @param maxAttempts given up at this many
 */
export async function takeNextDue(tx: Tx, maxAttempts: number, now: Date): Promise<DueNotice | null> {
  const rows = await tx.$queryRaw<DueNotice[]>`
    SELECT id::text, email, language, subject, body, attempts, "createdAt", "registrationId"::text, necessary FROM "Notice"
    WHERE "sentAt" IS NULL AND NOT digest AND attempts < ${maxAttempts} AND ("dueAt" IS NULL OR "dueAt" <= ${now})
    ORDER BY "createdAt", id
    FOR NO KEY UPDATE SKIP LOCKED LIMIT 1`
  return rows[0] ?? null
}

export async function markSent(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.notice.update({
    where: { id },
    data: { sentAt: at, failure: null, dueAt: null, attempts: { increment: 1 } },
    select: { id: true },
  })
}

/** The recipient's server refused: one attempt more, and not again before `dueAt`. */
export async function markRefused(tx: Tx, id: string, failure: string, dueAt: Date): Promise<void> {
  await tx.notice.update({
    where: { id },
    data: { failure: failure.slice(0, 500), dueAt, attempts: { increment: 1 } },
    select: { id: true },
  })
}

/**
 * No mail at all can be sent: why is kept with the one that was tried, and the whole outbox waits until `dueAt`. It brings
 * giving up no nearer. What another worker has in hand is left to it.
 */
export async function putOff(tx: Tx, id: string, failure: string, dueAt: Date): Promise<void> {
  await tx.notice.update({ where: { id }, data: { failure: failure.slice(0, 500) }, select: { id: true } })
  await tx.$executeRaw`
    UPDATE "Notice" SET "dueAt" = ${dueAt} WHERE id IN (
      SELECT id FROM "Notice" WHERE "sentAt" IS NULL AND ("dueAt" IS NULL OR "dueAt" < ${dueAt})
      FOR NO KEY UPDATE SKIP LOCKED)`
}

/** A notice of this summit; null for another's. */
export const findNotice = (tx: Tx, summitId: string, id: string) =>
  tx.notice.findFirst({
    where: { id, summitId },
    select: { email: true, about: true, sentAt: true, attempts: true, failure: true },
  })

/** Whether this address has been told, or is to be told, the same by another notice. */
export async function isToldAlready(tx: Tx, about: string | null, email: string): Promise<boolean> {
  return about !== null && (await tx.notice.count({ where: { about, email } })) > 0
}

/** Has a notice tried again from the beginning, at once; nothing where it was sent meanwhile. */
export async function startAgain(tx: Tx, id: string, email: string): Promise<boolean> {
  const { count } = await tx.notice.updateMany({
    where: { id, sentAt: null },
    data: { email, attempts: 0, failure: null, dueAt: null },
  })
  return count === 1
}

/** Whether somebody wants news of their agenda of a summit once a day. */
export const wantsDigest = async (tx: Tx, summitId: string, accountId: string): Promise<boolean> =>
  (await tx.agendaDigest.count({ where: { summitId, accountId } })) > 0

export async function writeDigest(
  tx: Tx,
  summitId: string,
  accountId: string,
  daily: boolean,
): Promise<void> {
  if (daily) await tx.agendaDigest.createMany({ data: [{ summitId, accountId }], skipDuplicates: true })
  else await tx.agendaDigest.deleteMany({ where: { summitId, accountId } })
}

/** Summits of which notices wait to be put together. */
export const summitsDigesting = (
  tx: Tx,
): Promise<{ id: string; name: unknown; timeZone: string; clockOffset: number; startsOn: Date }[]> =>
  tx.$queryRaw(Prisma.sql`
    SELECT s.id::text, s.name, s."timeZone", s."clockOffset", s."startsOn" FROM "Summit" s
    WHERE EXISTS (SELECT 1 FROM "Notice" n WHERE n."summitId" = s.id AND n.digest AND n."sentAt" IS NULL) ORDER BY s.id`)

/** A notice that waits to be put together with others. */
export type DigestedNotice = Pick<DueNotice, 'id' | 'email' | 'language' | 'body'>

/** Those of a summit from before a moment, oldest first, locked; what another worker has in hand is left to it. */
export const takeDigested = (tx: Tx, summitId: string, before: Date): Promise<DigestedNotice[]> =>
  tx.$queryRaw(Prisma.sql`
    SELECT id::text, email, language, body FROM "Notice"
    WHERE "summitId" = ${summitId}::uuid AND digest AND "sentAt" IS NULL AND "createdAt" < ${before}
    ORDER BY "createdAt", id FOR NO KEY UPDATE SKIP LOCKED`)

/** They wait no longer: each goes by itself, or (`at`) has gone with another. */
export async function endDigested(tx: Tx, ids: readonly string[], at: Date | null): Promise<void> {
  await tx.notice.updateMany({
    where: { id: { in: [...ids] } },
    data: { digest: false, ...(at ? { sentAt: at } : {}) },
  })
}

/** What of somebody's waited goes at once, since they want it so now. */
export const releaseDigested = (tx: Tx, summitId: string, emails: readonly string[]) =>
  tx.notice.updateMany({
    where: { summitId, digest: true, sentAt: null, email: { in: [...emails] } },
    data: { digest: false },
  })

/** Addresses that news of an account's agenda of a summit go to. */
export async function addressesOf(tx: Tx, summitId: string, accountId: string): Promise<string[]> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } })
  const rows = await tx.registration.findMany({ where: { summitId, accountId }, select: { email: true } })
  return [account.email, ...rows.map(({ email }) => email)]
}

export const summitIdOf = async (tx: Tx, slug: string): Promise<string | null> =>
  (await tx.summit.findFirst({ where: { slug, state: { not: 'draft' } }, select: { id: true } }))?.id ?? null
