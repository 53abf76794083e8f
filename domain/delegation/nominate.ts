import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf } from '@/domain/shared/time'
import { enterMember, lockPlaces } from './nomination-ledger'
import { findOwnDelegation, findSummitFor, isKnown, membersOf } from './repository'
import { whyNotNominate } from './rules'
import type { NominateInput } from './schema'
import { termsOf } from './terms-repository'
import { isOver } from './terms-rules'
import type { WordMember } from './told-rules'

/**
 * A focal point nominates somebody, who has a place of the delegation from then on and is told, where an address is known.
 * Refusals: not_found · nominations_closed (`contact`, or none) · delegation_full (`size`) · head_taken, principal_taken,
 * member_known (each with `field`).
 */
export async function nominate(
  actor: Actor | null,
  input: NominateInput,
  now: Date,
  word: WordMember,
): Promise<Result<{ id: string }>> {
  if (!actor) return refuse('not_found')
  const { delegationId, email } = input
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit) return refuse('not_found')
    const terms = await termsOf(tx, summit.id)
    if (isOver(terms.nominateUntil, dayOf(summit.clock, summit.timeZone)))
      return refuse('nominations_closed', { contact: terms.contact ?? 'none' })
    const places = await lockPlaces(tx, summit.id, delegationId)
    if (!places) return refuse('not_found')
    const refusal = whyNotNominate(await membersOf(tx, [delegationId]), input, places)
    if (refusal) return refuse(refusal.code, refusal.details)
    if (email !== null && (await isKnown(tx, summit.id, email)))
      return refuse('member_known', { field: 'email' })
    const of = { delegation, summit, accountId: actor.accountId, quotaId: places.id }
    return ok({ id: await enterMember(tx, of, input, now, word) })
  })
}
