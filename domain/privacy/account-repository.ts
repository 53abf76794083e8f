import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { eraseInterpreters } from './interpreter-repository'
import { eraseCollector, membersAt } from './member-repository'
import { ERASED, erasedEmail } from './rules'

/** An account that is to be erased; `email` is null where it was never shown to be theirs. */
export type AccountFound = { id: string; name: string | null; email: string | null; address: string }

/** The account, locked against new roles and sign-ins until the transaction ends; null for one that is gone or was erased. */
export async function lockAccount(tx: Tx, id: string): Promise<AccountFound | null> {
  const [row] = await tx.$queryRaw<{ name: string | null; email: string; verified: boolean }[]>(Prisma.sql`
    SELECT name, email, "emailVerified" IS NOT NULL AS verified FROM "Account"
    WHERE id = ${id}::uuid AND "erasedAt" IS NULL FOR UPDATE`)
  return row ? { id, name: row.name, email: row.verified ? row.email : null, address: row.email } : null
}

/** Where an account has a part: ids of its registrations and of itself as a speaker, by summit. */
export async function partsOf(tx: Tx, { id, email }: Pick<AccountFound, 'id' | 'email'>) {
  const select = { id: true, summitId: true } as const
  const orderBy = [{ summitId: 'asc' }, { id: 'asc' }] as const
  const own = { OR: [{ accountId: id }, ...(email === null ? [] : [{ email }])], erasedAt: null }
  const registrations = await tx.registration.findMany({ where: own, select, orderBy: [...orderBy] })
  const at = { where: { email: email ?? '' }, select, orderBy: [...orderBy] }
  const speakers = await tx.speaker.findMany({ ...at, where: { ...at.where, erasedAt: null } })
  const guests = await tx.sessionGuest.findMany(at)
  return { registrations, speakers, guests, members: await membersAt(tx, email) }
}

/** Receipts for badges that an account's holder has signed: by their address, or by their name for a delegation that they speak for. */
export const collectedBy = ({
  id: accountId,
  name,
  email,
}: Pick<AccountFound, 'id' | 'name' | 'email'>): Prisma.BadgeReceiptWhereInput => ({
  OR: [
    ...(email === null ? [] : [{ takenBy: email }]),
    ...(name === null ? [] : [{ takenBy: name, delegation: { focalPoints: { some: { accountId } } } }]),
  ],
})

/** Roles of an account; those outside of every summit have none. */
export const rolesOf = (tx: Tx, accountId: string) =>
  tx.roleAssignment.findMany({
    where: { accountId },
    orderBy: [{ summitId: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, summitId: true },
  })

/** Summits that nobody but this account organises, the earliest first. */
export const organisedAlone = (tx: Tx, accountId: string) =>
  tx.summit.findMany({
    where: {
      roles: {
        some: { accountId, role: 'organiser' },
        none: { accountId: { not: accountId }, role: 'organiser' },
      },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true },
  })

/** Deletes what hangs on an account itself, in every summit: ways in, roles, stars, calendars, files that it brought. */
export async function deleteOf(tx: Tx, { id, name, email, address }: AccountFound): Promise<void> {
  const accountId = id
  // While its roles still tell for which delegations.
  await eraseCollector(tx, collectedBy({ id, name, email }))
  await tx.signIn.deleteMany({ where: { userId: id } })
  await tx.identity.deleteMany({ where: { userId: id } })
  await tx.signInLink.deleteMany({ where: { identifier: address } })
  await tx.roleAssignment.deleteMany({ where: { accountId } })
  await tx.starredSession.deleteMany({ where: { accountId, registrationId: null } })
  await tx.starredSession.updateMany({ where: { accountId }, data: { accountId: null } })
  await tx.privateFeed.deleteMany({ where: { accountId } })
  await tx.agendaDigest.deleteMany({ where: { accountId } })
  await tx.presence.deleteMany({ where: { accountId } })
  await tx.importFile.deleteMany({ where: { accountId } })
  await tx.registrationGroup.updateMany({ where: { accountId }, data: { accountId: null } })
  if (email === null) return
  await eraseInterpreters(tx, { email })
  const mark = { email: erasedEmail(id) }
  await tx.registrationGroup.updateMany({ where: { email }, data: mark })
  // Invited, and never come.
  await tx.registrationCode.updateMany({ where: { email }, data: mark })
  await tx.submittedAct.deleteMany({ where: { act: 'start', subject: { startsWith: `${email} ` } } })
}

/** Letters to the account: those that wait are not sent, those that were sent lose their words. Returns how many. */
export async function eraseLettersTo(tx: Tx, { id, email, address }: AccountFound): Promise<number> {
  // An address that was never shown to be theirs may be somebody else's: then it is only what went to the account.
  const theirs = email === null ? { accountId: id, email: address } : { OR: [{ accountId: id }, { email }] }
  await tx.notice.deleteMany({ where: { AND: [theirs], sentAt: null } })
  const { count } = await tx.notice.updateMany({
    where: theirs,
    data: { email: erasedEmail(id), accountId: null, subject: ERASED, body: ERASED, failure: null },
  })
  return count
}

/** The account's own lines of the record, without its names. */
export const eraseOwnRecord = (tx: Tx, id: string) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "AuditEntry" SET
      before = CASE WHEN before ? 'name' THEN jsonb_set(before, '{name}', to_jsonb(${ERASED}::text)) ELSE before END,
      after = CASE WHEN after ? 'name' THEN jsonb_set(after, '{name}', to_jsonb(${ERASED}::text)) ELSE after END
    WHERE subject = 'account' AND "subjectId" = ${id} AND (before ? 'name' OR after ? 'name')`)

/** Empties the account's own row for good; whoever has the address may begin anew, by an account that knows nothing of this one. */
export const emptyAccount = (tx: Tx, id: string, at: Date) =>
  tx.account.update({
    where: { id },
    data: { email: erasedEmail(id), emailVerified: null, name: ERASED, image: null, erasedAt: at },
    select: { id: true },
  })
