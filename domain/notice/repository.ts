import type { Tx } from '@/domain/shared/db'
import type { Language } from '@/domain/shared/language'

/** A message to one person, in their language and already in words. Subject and body are plain text. */
export type NewNotice = {
  summitId: string | null
  accountId: string | null
  email: string
  language: Language
  /** What it is about: `sign_in`, `release`, … */
  kind: string
  subject: string
  body: string
  at: Date
}

/** Puts a message into the outbox in the caller's transaction: no act without its notice, no notice without its act. */
export async function queueNotice(tx: Tx, { at, ...notice }: NewNotice): Promise<string> {
  const row = await tx.notice.create({ data: { ...notice, createdAt: at }, select: { id: true } })
  return row.id
}

/** A notice that waits to be sent. */
export type DueNotice = {
  id: string
  email: string
  language: string
  subject: string
  body: string
  attempts: number
  createdAt: Date
}

/**
 * The oldest notice not sent yet, locked until the transaction ends; those that another worker holds are passed over.
 * @param notThese waiting for their next attempt
 * @param maxAttempts given up at this many
 */
export async function takeNextDue(
  tx: Tx,
  notThese: readonly string[],
  maxAttempts: number,
): Promise<DueNotice | null> {
  const rows = await tx.$queryRaw<DueNotice[]>`
    SELECT id::text, email, language, subject, body, attempts, "createdAt" FROM "Notice"
    WHERE "sentAt" IS NULL AND attempts < ${maxAttempts} AND NOT (id::text = ANY (${[...notThese]}::text[]))
    ORDER BY "createdAt", id
    FOR NO KEY UPDATE SKIP LOCKED LIMIT 1`
  return rows[0] ?? null
}

export async function markSent(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.notice.update({
    where: { id },
    data: { sentAt: at, failure: null, attempts: { increment: 1 } },
    select: { id: true },
  })
}

/** @param counted whether this attempt brings giving up nearer: not while no mail at all can be sent */
export async function markFailed(tx: Tx, id: string, failure: string, counted: boolean): Promise<void> {
  await tx.notice.update({
    where: { id },
    data: { failure: failure.slice(0, 500), ...(counted ? { attempts: { increment: 1 } } : {}) },
    select: { id: true },
  })
}
