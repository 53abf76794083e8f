import type { Tx } from '@/domain/shared/db'

export function findAccount(tx: Tx, id: string) {
  return tx.account.findUnique({ where: { id }, select: { name: true, language: true } })
}

export function findAccountByEmail(tx: Tx, email: string) {
  return tx.account.findUnique({ where: { email }, select: { id: true, language: true } })
}

export async function updateAccount(tx: Tx, id: string, data: { name: string; language: string }) {
  await tx.account.update({ where: { id }, data })
}

export async function insertSignIn(tx: Tx, row: { sessionToken: string; userId: string; expires: Date }) {
  await tx.signIn.create({ data: row })
}

/** @returns how many browsers were signed out */
export async function deleteSignInsOf(tx: Tx, accountId: string): Promise<number> {
  return (await tx.signIn.deleteMany({ where: { userId: accountId } })).count
}

/** Deletes the row of this browser only when it is this account's. @returns whether there was one */
export async function deleteSignIn(tx: Tx, accountId: string, sessionToken: string): Promise<boolean> {
  return (await tx.signIn.deleteMany({ where: { userId: accountId, sessionToken } })).count > 0
}

/** Until the transaction ends, nobody else counts or writes links of this address. */
export async function lockLinksTo(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign_in ${email}`}, 0))`
}

export function countLinksTo(tx: Tx, email: string, since: Date): Promise<number> {
  return tx.notice.count({ where: { email, kind: 'sign_in', createdAt: { gt: since } } })
}
