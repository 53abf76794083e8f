import type { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { ERASED } from './rules'

/**
 * Members of delegations that fit lose who they are: that somebody had the place, and attended, stays; absences go. What their
 * delegation wrote in its own words about a meeting is the delegation’s, but for the name of who owns a follow-up.
 * @returns who they were, for the record to be erased too
 */
export async function eraseMembers(tx: Tx, member: Prisma.DelegationMemberWhereInput) {
  const rows = await tx.delegationMember.findMany({
    where: member,
    select: { id: true, name: true, summitId: true, delegationId: true },
  })
  for (const { name, delegationId } of rows)
    await tx.followUp.updateMany({ where: { delegationId, owner: name }, data: { owner: ERASED } })
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

/** Members under an address, in every summit. */
export const membersAt = (tx: Tx, email: string | null) =>
  tx.delegationMember.findMany({
    where: { email: email ?? '' },
    orderBy: [{ summitId: 'asc' }, { id: 'asc' }],
    select: { id: true, summitId: true },
  })
