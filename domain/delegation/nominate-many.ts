import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf } from '@/domain/shared/time'
import { enterMember, lockPlaces } from './nomination-ledger'
import { readMembers } from './paste-rules'
import { findOwnDelegation, findSummitFor, knownAddresses, membersOf } from './repository'
import { isIn } from './rules'
import type { MembersForm } from './schema'
import { termsOf } from './terms-repository'
import { isOver } from './terms-rules'
import type { WordMember } from './told-rules'

/**
 * A focal point nominates everybody of a list who fits, all of them or nobody: where fewer fit by now than the preview has shown,
 * nothing is done. Refusals: not_found · nominations_closed (`contact`, or none) · nobody_fits (`field`) · fewer_fit (`names`, those who
 * did).
 */
export async function nominateMany(
  actor: Actor | null,
  { delegationId, language, text, count }: MembersForm,
  now: Date,
  word: WordMember,
): Promise<Result<{ count: number }>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit) return refuse('not_found')
    const terms = await termsOf(tx, summit.id)
    if (isOver(terms.nominateUntil, dayOf(summit.clock, summit.timeZone)))
      return refuse('nominations_closed', { contact: terms.contact ?? 'none' })
    const places = await lockPlaces(tx, summit.id, delegationId)
    if (!places) return refuse('not_found')
    const there = (await membersOf(tx, [delegationId])).filter(isIn)
    const { members } = readMembers(text, language, {
      free: Math.max(0, places.size - places.taken),
      hasHead: there.some(({ capacity }) => capacity === 'head'),
      known: await knownAddresses(tx, summit.id),
    })
    const fitting = members.filter(({ fits }) => fits)
    if (fitting.length === 0) return refuse('nobody_fits', { field: 'text' })
    if (fitting.length < count) {
      const left = members.filter(({ fits }) => !fits).map(({ name }) => name)
      return refuse('fewer_fit', { field: 'text', names: left.join(', ') })
    }
    const of = { delegation, summit, accountId: actor.accountId, quotaId: places.id }
    for (const member of fitting) await enterMember(tx, of, { ...member, principalAt: null }, now, word)
    return ok({ count: fitting.length })
  })
}
