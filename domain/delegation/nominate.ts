import { queueNotices } from '@/domain/notice/repository'
import { lockLimits, lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import {
  findOwnDelegation,
  findSummitFor,
  insertMember,
  insertMemberSeat,
  isKnown,
  limitOf,
  membersOf,
  registrationTo,
} from './repository'
import { nameOf, whyNotNominate } from './rules'
import type { NominateInput } from './schema'
import type { WordMember } from './told-rules'

/**
 * A focal point nominates somebody, who has a place of the delegation from then on and is told, where an address is known.
 * Refusals: not_found · delegation_full (`size`) · head_taken, principal_taken, member_known (each with `field`).
 */
export async function nominate(
  actor: Actor | null,
  input: NominateInput,
  now: Date,
  word: WordMember,
): Promise<Result<{ id: string }>> {
  if (!actor) return refuse('not_found')
  const { delegationId, email, language, name, capacity, principalAt } = input
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    const limit = delegation && (await limitOf(tx, delegation.summitId, delegationId))
    if (!delegation || !summit || !limit) return refuse('not_found')
    const summitId = summit.id
    await lockSummitShared(tx, summitId)
    const [places] = await lockLimits(tx, summitId, [limit.id])
    if (!places) return refuse('not_found')
    const refusal = whyNotNominate(await membersOf(tx, [delegationId]), input, places)
    if (refusal) return refuse(refusal.code, refusal.details)
    if (email !== null && (await isKnown(tx, summitId, email)))
      return refuse('member_known', { field: 'email' })
    const registrationId = email === null ? null : await registrationTo(tx, summitId, email)
    const id = await insertMember(tx, {
      ...input,
      ...{ summitId, registrationId, insteadOfId: null, createdAt: summit.clock },
    })
    const heldFor = nameOf(delegation, 'en')
    await insertMemberSeat(tx, { summitId, quotaId: limit.id, memberId: id, heldFor, at: summit.clock })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'member.nominated' },
      ...{ subject: 'member', subjectId: id, after: { delegation: delegationId, capacity, principalAt } },
    })
    if (email !== null)
      await queueNotices(tx, [
        {
          ...word({ kind: 'nominated', name, capacity, delegation, summit }, language),
          ...{ summitId, accountId: null, email, language, kind: 'delegation_member', at: now },
          about: `member ${id} nominated`,
        },
      ])
    return ok({ id })
  })
}
