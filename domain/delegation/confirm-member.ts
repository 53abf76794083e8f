import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf } from '@/domain/shared/time'
import {
  findForDelegation,
  findOwnDelegation,
  findSummitFor,
  lockMembers,
  writeMemberState,
} from './repository'
import { mayStep } from './rules'
import type { MemberInput } from './schema'
import { termsOf } from './terms-repository'
import { isOver } from './terms-rules'

/**
 * The focal point confirms that a member comes; confirmed twice is once.
 * Refusals: not_found · wrong_member_state · confirmations_closed (`contact`, or none).
 */
export async function confirmMember(
  actor: Actor | null,
  { delegationId, id }: MemberInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit) return refuse('not_found')
    await lockMembers(tx, [id])
    const member = await findForDelegation(tx, delegationId, id)
    if (!member) return refuse('not_found')
    if (member.state === 'confirmed' || member.state === 'accredited') return ok({ id })
    if (!mayStep('confirmed', member)) return refuse('wrong_member_state')
    const terms = await termsOf(tx, member.summitId)
    if (isOver(terms.confirmUntil, dayOf(summit.clock, summit.timeZone)))
      return refuse('confirmations_closed', { contact: terms.contact ?? 'none' })
    await writeMemberState(tx, id, 'confirmed', null)
    await record(tx, {
      ...{ summitId: member.summitId, accountId: actor.accountId, at: now, action: 'member.confirmed' },
      ...{ subject: 'member', subjectId: id, before: { state: member.state }, after: { state: 'confirmed' } },
    })
    return ok({ id })
  })
}
