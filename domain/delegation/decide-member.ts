import { lockLimits, lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayAccredit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import {
  deleteMemberSeat,
  findMember,
  joinRegistration,
  limitOf,
  lockMembers,
  writeMemberState,
} from './repository'
import { mayStep } from './rules'
import type { DecideInput } from './schema'

/**
 * Accredits a member, or refuses them with a reason; a refusal gives the place back to the delegation. Or confirms them, also
 * when the time to confirm is over. An accredited member who has registered is one person with the registration, and takes one place.
 * Refusals: not_found · wrong_member_state · required (`field`: a refusal without a reason).
 */
export async function decideMember(
  actor: Actor | null,
  { summitId, id, decision, reason }: DecideInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayAccredit(actor, summitId)) return refuse('not_found')
  if (decision === 'refused' && reason === null) return refuse('required', { field: 'reason' })
  return inTransaction(async (tx) => {
    const asked = await findMember(tx, summitId, id)
    if (!asked) return refuse('not_found')
    await lockSummitShared(tx, summitId)
    const limit = await limitOf(tx, summitId, asked.delegationId)
    if (limit) await lockLimits(tx, summitId, [limit.id])
    await lockMembers(tx, [id])
    const member = await findMember(tx, summitId, id)
    if (!member) return refuse('not_found')
    if (member.state === decision) return ok({ id })
    if (!mayStep(decision, member)) return refuse('wrong_member_state')
    await writeMemberState(tx, id, decision, reason)
    if (decision === 'refused') await deleteMemberSeat(tx, id)
    const joined = decision === 'accredited' && limit ? await joinRegistration(tx, member, limit.id) : null
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: `member.${decision}` },
      ...{
        subject: 'member',
        subjectId: id,
        before: { state: member.state },
        after: { state: decision, ...(joined === null ? {} : { registration: joined }) },
      },
      reason: reason ?? undefined,
    })
    return ok({ id })
  })
}
