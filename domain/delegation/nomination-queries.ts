import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { dayOf } from '@/domain/shared/time'
import type { MemberLink } from './link-rules'
import { type PastedMembers, readMembers } from './paste-rules'
import {
  type DelegationFound,
  type MemberFound,
  type SummitFor,
  findDelegation,
  findOwnDelegation,
  findSigned,
  findSummitFor,
  knownAddresses,
  limitOf,
  membersOf,
} from './repository'
import { isIn } from './rules'
import type { MembersForm } from './schema'
import { termsOf } from './terms-repository'
import { type Terms, isOver } from './terms-rules'

/** What a list of members would come to now; nothing is done. Null for whoever is no focal point of the delegation. */
export async function membersPreview(
  actor: Actor,
  { delegationId, language, text }: MembersForm,
): Promise<PastedMembers | null> {
  const delegation = await findOwnDelegation(db(), actor.accountId, { id: delegationId })
  const places = delegation && (await limitOf(db(), delegation.summitId, delegationId))
  if (!delegation || !places) return null
  const there = (await membersOf(db(), [delegationId])).filter(isIn)
  return readMembers(text, language, {
    free: Math.max(0, places.size - places.taken),
    hasHead: there.some(({ capacity }) => capacity === 'head'),
    known: await knownAddresses(db(), delegation.summitId),
  })
}

/** A nomination as the person who is nominated sees it. */
export type OwnNomination = {
  summit: SummitFor
  delegation: DelegationFound
  member: MemberFound
  terms: Terms
  /** The time to confirm is over. */
  closed: boolean
}

/** Null for a link that is of nobody, or no link. */
export async function ownNomination(link: MemberLink | null, now: Date): Promise<OwnNomination | null> {
  const member = link && (await findSigned(db(), link.id))
  const delegation = member && (await findDelegation(db(), member.summitId, member.delegationId))
  const summit = member && (await findSummitFor(db(), member.summitId, now))
  if (!member || !delegation || !summit) return null
  const terms = await termsOf(db(), summit.id)
  const closed = isOver(terms.confirmUntil, dayOf(summit.clock, summit.timeZone))
  return { summit, delegation, member, terms, closed }
}
