import type { Tx } from '@/domain/shared/db'

/** The id of a summit that has delegations, by its slug; null for any other. */
export async function summitWithDelegations(tx: Tx, slug: string): Promise<string | null> {
  const where = { slug, delegations: { some: {} } }
  return (await tx.summit.findFirst({ where, select: { id: true } }))?.id ?? null
}

/** Whether an account's person has a confirmed place in the summit: by its registration, or by its verified address. */
export async function hasConfirmedPlace(tx: Tx, summitId: string, accountId: string): Promise<boolean> {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { email: true, emailVerified: true },
  })
  const own = [{ accountId }, ...(account?.emailVerified ? [{ email: account.email }] : [])]
  const count = await tx.registration.count({
    where: { summitId, status: { in: ['confirmed', 'checked_in'] }, OR: own },
  })
  return count > 0
}
