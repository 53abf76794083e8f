import type { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { ERASED, type Erasing, isTelling } from './rules'

/**
 * Members of delegations that fit lose who they are: that somebody had the place, and attended, stays; absences go. What their
 * delegation wrote in its own words about a meeting is the delegation’s, but for the name of who owns a follow-up or collected badges.
 * @returns who they were, for the record to be erased too
 */
export async function eraseMembers(tx: Tx, member: Prisma.DelegationMemberWhereInput) {
  const rows = await tx.delegationMember.findMany({
    where: member,
    select: { id: true, name: true, summitId: true, delegationId: true },
  })
  for (const { name, delegationId } of rows) {
    await tx.followUp.updateMany({ where: { delegationId, owner: name }, data: { owner: ERASED } })
    await eraseCollector(tx, { delegationId, takenBy: asTyped(name) })
  }
  const ids = { in: rows.map(({ id }) => id) }
  await tx.absence.deleteMany({ where: { memberId: ids } })
  await tx.delegationMember.updateMany({
    where: { id: ids, reason: { not: null } },
    data: { reason: ERASED },
  })
  await tx.delegationMember.updateMany({
    where: { id: ids },
    data: { name: ERASED, position: '', email: null, registrationId: null },
  })
  return rows
}

/** Receipts for badges that fit no longer tell who signed them; what was handed over, and when, stays. */
export const eraseCollector = (tx: Tx, where: Prisma.BadgeReceiptWhereInput) =>
  tx.badgeReceipt.updateMany({ where, data: { takenBy: ERASED } })

/** A name as a desk has typed it; with more beside it only where it is long enough to be nobody else’s word. */
const asTyped = (name: string): Prisma.StringFilter => ({
  ...(isTelling(name) ? { contains: name } : { equals: name }),
  mode: 'insensitive',
})

/** Receipts of a summit that tell this person, whichever delegation they have signed for. */
export const eraseCollectorIn = (tx: Tx, summitId: string, { names, emails }: Omit<Erasing, 'id'>) =>
  eraseCollector(tx, {
    summitId,
    OR: [...names.filter(isTelling), ...emails].map((one) => ({ takenBy: asTyped(one) })),
  })

/** Members under an address, in every summit. */
export const membersAt = (tx: Tx, email: string | null) =>
  tx.delegationMember.findMany({
    where: { email: email ?? '' },
    orderBy: [{ summitId: 'asc' }, { id: 'asc' }],
    select: { id: true, summitId: true },
  })
