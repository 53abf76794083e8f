import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { enterMember, lockPlaces } from './nomination-ledger'
import { findDelegation, findSummitFor, isKnown, membersOf } from './repository'
import { whyNotNominate } from './rules'
import type { DeskNominateInput } from './schema'
import type { WordMember } from './told-rules'

/**
 * The protocol desk nominates for a delegation, also when the time to nominate is over.
 * Refusals: not_found · delegation_full (`size`) · head_taken, principal_taken, member_known (each with `field`).
 */
export async function nominateAtDesk(
  actor: Actor | null,
  { summitId, ...input }: DeskNominateInput,
  now: Date,
  word: WordMember,
): Promise<Result<{ id: string }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  const { delegationId, email } = input
  return inTransaction(async (tx) => {
    const delegation = await findDelegation(tx, summitId, delegationId)
    const summit = delegation && (await findSummitFor(tx, summitId, now))
    const places = summit && (await lockPlaces(tx, summitId, delegationId))
    if (!delegation || !summit || !places) return refuse('not_found')
    const refusal = whyNotNominate(await membersOf(tx, [delegationId]), input, places)
    if (refusal) return refuse(refusal.code, refusal.details)
    if (email !== null && (await isKnown(tx, summitId, email)))
      return refuse('member_known', { field: 'email' })
    const of = { delegation, summit, accountId: actor.accountId, quotaId: places.id }
    return ok({ id: await enterMember(tx, of, input, now, word) })
  })
}
