import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'

/** The delegation, locked: nobody else hands over its badges, gives a floating one away, or changes how many there are. */
export const lockDelegation = (tx: Tx, id: string) =>
  tx.$executeRaw(Prisma.sql`SELECT 1 FROM "Delegation" WHERE id = ${id}::uuid FOR NO KEY UPDATE`)

/** Members whose badge has been printed: that of their registration's pass which counts. */
export async function printedOf(tx: Tx, summitId: string): Promise<Set<string>> {
  const rows = await tx.delegationMember.findMany({
    where: { summitId, registration: { passes: { some: { revokedAt: null, printed: { isNot: null } } } } },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Badges of a summit that have been handed over: to whom, when, by which receipt. */
export async function handedOver(tx: Tx, summitId: string) {
  const rows = await tx.badgeHandedOver.findMany({
    where: { summitId },
    select: {
      ...{ delegationId: true, memberId: true, floating: true },
      receipt: { select: { id: true, takenBy: true, at: true } },
    },
  })
  return rows.map(({ receipt, ...badge }) => ({ ...badge, receiptId: receipt.id, ...receipt }))
}
export type HandedOver = Awaited<ReturnType<typeof handedOver>>[number]

export async function insertReceipt(
  tx: Tx,
  row: { summitId: string; delegationId: string; takenBy: string; accountId: string; at: Date },
  badges: readonly { memberId: string | null; floating: number | null }[],
): Promise<string> {
  const { id } = await tx.badgeReceipt.create({ data: row, select: { id: true } })
  const { summitId, delegationId } = row
  await tx.badgeHandedOver.createMany({
    data: badges.map((badge) => ({ ...badge, summitId, delegationId, receiptId: id })),
  })
  return id
}

/** A receipt of this summit with what was handed over; null for another's. */
export const findReceipt = (tx: Tx, summitId: string, id: string) =>
  tx.badgeReceipt.findFirst({
    where: { id, summitId },
    select: {
      ...{ id: true, delegationId: true, takenBy: true, at: true },
      badges: {
        orderBy: { floating: { sort: 'asc', nulls: 'first' } },
        select: {
          floating: true,
          member: { select: { id: true, name: true, position: true, capacity: true } },
        },
      },
    },
  })

/** Who has which floating badge of these delegations, by day; dates are calendar dates. */
export async function holdersOf(tx: Tx, delegationIds: readonly string[]) {
  const rows = await tx.floatingBadge.findMany({
    where: { delegationId: { in: [...delegationIds] } },
    orderBy: [{ date: 'asc' }, { number: 'asc' }],
    select: {
      ...{ delegationId: true, number: true, date: true, memberId: true },
      member: { select: { name: true } },
    },
  })
  return rows.map(({ date, member, ...row }) => ({
    ...row,
    date: date.toISOString().slice(0, 10),
    name: member.name,
  }))
}
export type Holder = Awaited<ReturnType<typeof holdersOf>>[number]

/** Whoever had the badge on that day has it no more. */
export const freeFloating = (tx: Tx, delegationId: string, number: number, date: string) =>
  tx.floatingBadge.deleteMany({ where: { delegationId, number, date: new Date(date) } })

export const insertHolder = (
  tx: Tx,
  row: { summitId: string; delegationId: string; number: number; memberId: string },
  date: string,
) => tx.floatingBadge.create({ data: { ...row, date: new Date(date) }, select: { id: true } })
