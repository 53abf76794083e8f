import {
  type DelegationFound,
  type MemberFound,
  delegationsOf,
  findDelegation,
  focalPointsOf,
  membersOf,
  orderOf,
} from '@/domain/delegation/repository'
import { inOrder, isIn } from '@/domain/delegation/rules'
import { type Actor, mayAccredit } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type HandedOver, type Holder, findReceipt, handedOver, holdersOf, printedOf } from './repository'

export type { Holder } from './repository'

/** A delegation in the list of those whose badges are made and collected. */
export type BadgeLine = {
  delegation: DelegationFound
  toAccredit: number
  accredited: number
  /** Accredited members' and floating badges that nobody has collected yet. */
  waiting: number
}

/** Every delegation in the order of protocol; null for whoever may not accredit. */
export async function badgeLines(actor: Actor | null, summitId: string): Promise<BadgeLine[] | null> {
  if (!mayAccredit(actor, summitId)) return null
  const all = inOrder(await delegationsOf(db(), summitId), await orderOf(db(), summitId))
  const [members, gone] = await Promise.all([
    membersOf(
      db(),
      all.map(({ id }) => id),
    ),
    handedOver(db(), summitId),
  ])
  return all.map((delegation) => {
    const own = members.filter(({ delegationId }) => delegationId === delegation.id)
    const accredited = own.filter(({ state }) => state === 'accredited').length
    const collected = gone.filter(({ delegationId }) => delegationId === delegation.id).length
    return {
      ...{ delegation, accredited, waiting: Math.max(0, accredited + delegation.floating - collected) },
      toAccredit: own.filter(({ state }) => state === 'confirmed').length,
    }
  })
}

/** The badges of one delegation. */
export type DelegationBadges = {
  delegation: DelegationFound
  members: (MemberFound & { printed: boolean; handed: HandedOver | null })[]
  floating: { number: number; handed: HandedOver | null; holders: Holder[] }[]
  /** Who may come to collect them: liaisons, and focal points. */
  collectors: string[]
}

/** Null for whoever may not accredit, and for an id that is none of this summit. */
export async function delegationBadges(
  actor: Actor | null,
  summitId: string,
  id: string,
): Promise<DelegationBadges | null> {
  if (!mayAccredit(actor, summitId)) return null
  const delegation = await findDelegation(db(), summitId, id)
  if (!delegation) return null
  const [members, printed, all, holders, points] = await Promise.all([
    membersOf(db(), [id]),
    printedOf(db(), summitId),
    handedOver(db(), summitId),
    holdersOf(db(), [id]),
    focalPointsOf(db(), id),
  ])
  const gone = all.filter(({ delegationId }) => delegationId === id)
  const there = members.filter(isIn)
  return {
    delegation,
    members: there.map((member) => ({
      ...member,
      printed: printed.has(member.id),
      handed: gone.find(({ memberId }) => memberId === member.id) ?? null,
    })),
    floating: Array.from({ length: delegation.floating }, (_none, index) => ({
      number: index + 1,
      handed: gone.find(({ floating }) => floating === index + 1) ?? null,
      holders: holders.filter(({ number }) => number === index + 1),
    })),
    collectors: [
      ...there.filter(({ capacity }) => capacity === 'liaison').map(({ name }) => name),
      ...points.map(({ name, email }) => name ?? email),
    ],
  }
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>> & { delegation: DelegationFound }

/** A receipt to print; null for whoever may not accredit, and for an id that is none of this summit. */
export async function badgeReceipt(
  actor: Actor | null,
  summitId: string,
  id: string,
): Promise<Receipt | null> {
  if (!mayAccredit(actor, summitId)) return null
  const receipt = await findReceipt(db(), summitId, id)
  const delegation = receipt && (await findDelegation(db(), summitId, receipt.delegationId))
  return receipt && delegation ? { ...receipt, delegation } : null
}

/** Who has the floating badges of one's own delegation, by day. Asked for a delegation that the caller has found for its focal point. */
export const floatingHolders = (delegationId: string): Promise<Holder[]> => holdersOf(db(), [delegationId])
