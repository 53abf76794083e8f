import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'

const columns = {
  ...{ id: true, bilateralId: true, delegationId: true, ownerId: true, owner: true, text: true, dueOn: true },
  ...{ doneAt: true, shared: true, version: true, createdAt: true },
  member: { select: { name: true } },
} as const

/** A follow-up; `dueOn` is a calendar date, `owner` whoever it is by name. */
export type FollowUpFound = ReturnType<typeof found>
const found = ({ member, dueOn, owner, ...row }: Prisma.FollowUpGetPayload<{ select: typeof columns }>) => ({
  ...row,
  owner: member?.name ?? owner,
  dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
})

/** Those of a meeting that a delegation reads: its own, and what the other shares. */
export async function followUpsFor(
  tx: Tx,
  bilateralId: string,
  delegationId: string,
): Promise<FollowUpFound[]> {
  const where = { bilateralId, OR: [{ delegationId }, { shared: true }] }
  return (await tx.followUp.findMany({ where, select: columns })).map(found)
}

/** All that a delegation has taken upon itself. */
export async function followUpsOf(tx: Tx, delegationId: string): Promise<FollowUpFound[]> {
  return (await tx.followUp.findMany({ where: { delegationId }, select: columns })).map(found)
}

type Scope = { bilateralId: string; delegationId: string; id: string }
export type FollowUpFields = {
  text: string
  ownerId: string | null
  owner: string
  dueOn: string | null
  shared: boolean
}
const asRow = ({ dueOn, ...fields }: FollowUpFields) => ({
  ...fields,
  dueOn: dueOn === null ? null : new Date(dueOn),
})

export const insertFollowUp = (
  tx: Tx,
  { summitId, at, ...of }: Omit<Scope, 'id'> & { summitId: string; at: Date },
  fields: FollowUpFields,
) =>
  tx.followUp.create({
    data: { ...of, ...asRow(fields), summitId, createdAt: at },
    select: { id: true },
  })

/** Whether there is one of this delegation; its version, or null. */
export const versionOf = (tx: Tx, where: Scope) =>
  tx.followUp.findFirst({ where, select: { version: true, doneAt: true } })

/** @returns false where somebody has saved it since this version */
export async function writeFollowUp(
  tx: Tx,
  where: Scope & { version: number },
  fields: FollowUpFields,
): Promise<boolean> {
  const data = { ...asRow(fields), version: { increment: 1 } }
  return (await tx.followUp.updateMany({ where, data })).count === 1
}

export const writeDone = (tx: Tx, where: Scope, doneAt: Date | null) =>
  tx.followUp.updateMany({ where, data: { doneAt, version: { increment: 1 } } })

export const deleteFollowUp = (tx: Tx, where: Scope) => tx.followUp.deleteMany({ where })
