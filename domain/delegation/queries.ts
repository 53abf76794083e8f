import { commitmentsOf } from '@/domain/commitment/repository'
import type { Commitment } from '@/domain/commitment/schema'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import {
  type DelegationFound,
  type MemberFound,
  type SummitFor,
  delegationsOf,
  findDelegation,
  findOwnDelegation,
  findSummitFor,
  focalPointsOf,
  limitOf,
  membersOf,
  orderOf,
  placesOf,
} from './repository'
import { inOrder, isIn } from './rules'
import { type DelegationName, type Order, capacities } from './schema'
import { termsOf } from './terms-repository'
import type { Terms } from './terms-rules'

export type Places = { taken: number; size: number }

/** A delegation in the list of the protocol desk. */
export type DelegationLine = DelegationFound & {
  places: Places
  /** How many of its members are in each stage. */
  members: number
  confirmed: number
  head: string | null
}

/** Every delegation of a summit in its order; null for whoever does not keep protocol. */
export async function delegationList(
  actor: Actor | null,
  summitId: string,
): Promise<{ order: { order: Order; hostFirst: boolean }; terms: Terms; lines: DelegationLine[] } | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const all = await delegationsOf(db(), summitId)
  const [order, terms, places, members] = await Promise.all([
    orderOf(db(), summitId),
    termsOf(db(), summitId),
    placesOf(db(), summitId),
    membersOf(
      db(),
      all.map(({ id }) => id),
    ),
  ])
  const lines = all.map((one) => {
    const own = members.filter((member) => member.delegationId === one.id && isIn(member))
    return {
      ...one,
      places: places.get(one.id) ?? { taken: 0, size: 0 },
      members: own.length,
      confirmed: own.filter(({ state }) => state !== 'nominated').length,
      head: own.find(({ capacity }) => capacity === 'head')?.name ?? null,
    }
  })
  return { order, terms, lines: inOrder(lines, order) }
}

export type FocalPoint = Awaited<ReturnType<typeof focalPointsOf>>[number]

/** A delegation as the protocol desk sees it. */
export type DelegationAtDesk = {
  delegation: DelegationFound
  places: Places
  members: MemberFound[]
  focalPoints: FocalPoint[]
}

/** Null for whoever does not keep protocol, and for an id that is none of this summit. */
export async function delegationAtDesk(
  actor: Actor | null,
  summitId: string,
  id: string,
): Promise<DelegationAtDesk | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const delegation = await findDelegation(db(), summitId, id)
  if (!delegation) return null
  const [limit, members, focalPoints] = await Promise.all([
    limitOf(db(), summitId, id),
    membersOf(db(), [id]),
    focalPointsOf(db(), id),
  ])
  return { delegation, places: limit ?? { taken: 0, size: 0 }, members: inRank(members), focalPoints }
}

const inRank = (members: readonly MemberFound[]): MemberFound[] =>
  [...members].sort((a, b) => capacities.indexOf(a.capacity) - capacities.indexOf(b.capacity))

/** A delegation as its focal point sees it. */
export type OwnDelegation = {
  summit: SummitFor
  delegation: DelegationFound
  places: Places
  terms: Terms
  /** In the order of their capacities; those who are out of it come last. */
  members: MemberFound[]
  commitments: Commitment[]
  /** Names of the delegations that its members meet, by id. */
  others: Map<string, DelegationName>
}

/** Whether somebody is focal point of a delegation of this summit. Asks nothing of whoever is none anywhere. */
export async function speaksIn(actor: Actor, slug: string): Promise<boolean> {
  if (!actor.roles.some(({ role }) => role === 'focal_point')) return false
  return (await findOwnDelegation(db(), actor.accountId, { slug })) !== null
}

/** Null for whoever is no focal point of a delegation of this summit. */
export async function ownDelegation(actor: Actor, slug: string, now: Date): Promise<OwnDelegation | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const delegation = await findOwnDelegation(db(), actor.accountId, { slug })
  const summit = delegation && (await findSummitFor(db(), delegation.summitId, now))
  if (!delegation || !summit) return null
  const [limit, terms, members, all] = await Promise.all([
    limitOf(db(), summit.id, delegation.id),
    termsOf(db(), summit.id),
    membersOf(db(), [delegation.id]),
    delegationsOf(db(), summit.id),
  ])
  const commitments = await commitmentsOf(
    db(),
    summit.id,
    members.filter(isIn).map(({ id }) => id),
  )
  const met = new Set(commitments.map(({ withId }) => withId))
  return {
    summit,
    delegation,
    places: limit ?? { taken: 0, size: 0 },
    terms,
    members: inRank(members).sort((a, b) => Number(isIn(b)) - Number(isIn(a))),
    commitments,
    others: new Map(all.filter(({ id }) => met.has(id)).map((one) => [one.id, one])),
  }
}
