import { queueNotices } from '@/domain/notice/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { memberLink } from './link-rules'
import { lockPlaces } from './nomination-ledger'
import {
  deleteMemberSeat,
  findForDelegation,
  findOwnDelegation,
  findSummitFor,
  leaveMeetings,
  lockMembers,
  speaksInMeetings,
  writeMemberState,
} from './repository'
import { mayStep } from './rules'
import type { WithdrawInput } from './schema'
import type { WordMember } from './told-rules'

/**
 * The focal point takes a nomination back: the place is free, and the person is told where an address is known. Twice is once.
 * Whoever speaks in meetings is replaced instead. Refusals: not_found · wrong_member_state · speaks_in_meetings (`count`).
 */
export async function withdrawNomination(
  actor: Actor | null,
  { delegationId, id, reason }: WithdrawInput,
  now: Date,
  word: WordMember,
): Promise<Result<{ id: string }>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit) return refuse('not_found')
    await lockPlaces(tx, summit.id, delegationId)
    await lockMembers(tx, [id])
    const member = await findForDelegation(tx, delegationId, id)
    if (!member) return refuse('not_found')
    if (member.state === 'withdrawn') return ok({ id })
    if (!mayStep('withdrawn', member)) return refuse('wrong_member_state')
    const count = await speaksInMeetings(tx, id, summit.clock)
    if (count > 0) return refuse('speaks_in_meetings', { count })
    await leaveMeetings(tx, id, summit.clock)
    await writeMemberState(tx, id, 'withdrawn', reason)
    await deleteMemberSeat(tx, id)
    await record(tx, {
      ...{ summitId: summit.id, accountId: actor.accountId, at: now, action: 'member.withdrawn' },
      ...{ subject: 'member', subjectId: id, before: { state: member.state }, after: { state: 'withdrawn' } },
      reason: reason ?? undefined,
    })
    const { email, name, capacity } = member
    const language = member.language === 'fr' ? 'fr' : 'en'
    if (email !== null)
      await queueNotices(tx, [
        {
          ...word(
            { kind: 'withdrawn', name, capacity, delegation, summit, link: memberLink(id, now) },
            language,
          ),
          ...{ summitId: summit.id, accountId: null, email, language, kind: 'delegation_member', at: now },
          about: `member ${id} withdrawn`,
        },
      ])
    return ok({ id })
  })
}
