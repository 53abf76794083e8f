import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'

/** Receipt of what a purge has cleared away; nothing where nothing was. */
export async function writeReceipt(
  tx: Tx,
  receipt: { summitId: string | null; kind: string; rule: string; count: number; at: Date },
): Promise<void> {
  if (receipt.count > 0) await tx.purgeReceipt.create({ data: receipt, select: { id: true } })
}

export const summitsToPurge = (tx: Tx) =>
  tx.summit.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, clockOffset: true, timeZone: true, endsOn: true },
  })

/** Questions of a summit whose answers are not kept any longer on this day, and that still have some. */
export async function answersOver(tx: Tx, summitId: string, today: string) {
  const rows = await tx.formQuestion.findMany({
    where: { summitId, retainUntil: { lt: new Date(today) }, answers: { some: {} } },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, retainUntil: true },
  })
  return rows.map((row) => ({ ...row, retainUntil: row.retainUntil.toISOString().slice(0, 10) }))
}

export const deleteAnswersTo = async (tx: Tx, questionId: string): Promise<number> =>
  (await tx.answer.deleteMany({ where: { questionId } })).count

/** Registrations that were begun and not sent, last touched before; with the letters that were sent about nothing else. */
export async function deleteDraftsBefore(tx: Tx, summitId: string, moment: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    DELETE FROM "Registration" WHERE id IN (
      SELECT id FROM "Registration"
      WHERE "summitId" = ${summitId}::uuid AND status = 'draft' AND "updatedAt" < ${moment}
      FOR NO KEY UPDATE SKIP LOCKED)
    RETURNING id::text, email`)
  if (rows.length > 0)
    await tx.$executeRaw(Prisma.sql`
      DELETE FROM "Notice" n
      WHERE n."summitId" = ${summitId}::uuid AND n.kind IN ('registration_link', 'registration_own_link')
        AND NOT EXISTS (SELECT 1 FROM "Registration" r WHERE r."summitId" = n."summitId" AND r.email = n.email)`)
  return rows.length
}

export const deleteActsBefore = async (tx: Tx, summitId: string, moment: Date): Promise<number> =>
  (await tx.submittedAct.deleteMany({ where: { summitId, at: { lt: moment } } })).count

export const deleteCheckInsBefore = async (tx: Tx, summitId: string, moment: Date): Promise<number> =>
  (await tx.checkIn.deleteMany({ where: { summitId, at: { lt: moment } } })).count

export const deleteSignInsBefore = async (tx: Tx, moment: Date): Promise<number> =>
  (await tx.signIn.deleteMany({ where: { expires: { lt: moment } } })).count

export const deleteSignInLinksBefore = async (tx: Tx, moment: Date): Promise<number> =>
  (await tx.signInLink.deleteMany({ where: { expires: { lt: moment } } })).count

export const deleteSignInLettersBefore = async (tx: Tx, moment: Date): Promise<number> =>
  (await tx.notice.deleteMany({ where: { kind: 'sign_in', createdAt: { lt: moment } } })).count

/** A summit's interpreters, with what they were written. */
export async function deleteInterpreters(tx: Tx, summitId: string): Promise<number> {
  const rows = await tx.interpreter.findMany({ where: { summitId }, select: { email: true } })
  const emails = rows.flatMap(({ email }) => email ?? [])
  // Letters about meetings that whoever attends was written at the same address are not theirs as an interpreter.
  await tx.notice.deleteMany({
    where: { summitId, kind: 'bilateral', about: null, email: { in: emails } },
  })
  return (await tx.interpreter.deleteMany({ where: { summitId } })).count
}
