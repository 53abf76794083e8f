import { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
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

/** @returns its id; null where another was quicker to have the address */
export async function insertAccount(
  tx: Tx,
  { email, name, language }: { email: string; name: string; language: string },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    INSERT INTO "Account" (id, email, name, language) VALUES (gen_random_uuid(), ${email}, ${name}, ${language})
    ON CONFLICT (email) DO NOTHING RETURNING id::text`)
  return rows[0]?.id ?? null
}

/** A role as it is given by the slug of its summit, null for the platform’s; `delegationId` where it is about one. */
export type RoleStart = {
  role: Role
  slug: string | null
  state: string | null
  delegationId: string | null
}

/** Roles in the summits, and for the delegations, that there are. */
export async function insertRoles(tx: Tx, accountId: string, roles: readonly RoleStart[]): Promise<void> {
  const slugs = roles.flatMap(({ slug }) => slug ?? [])
  const summits = await tx.summit.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true, delegations: { select: { id: true } } },
  })
  const data = roles.flatMap<Prisma.RoleAssignmentCreateManyInput>(({ role, slug, state, delegationId }) => {
    if (slug === null) return [{ accountId, role, summitId: null, state, delegationId: null }]
    const summit = summits.find((one) => one.slug === slug)
    const has = delegationId === null || summit?.delegations.some(({ id }) => id === delegationId)
    return summit && has ? [{ accountId, role, summitId: summit.id, state, delegationId }] : []
  })
  await tx.roleAssignment.createMany({ data, skipDuplicates: true })
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
