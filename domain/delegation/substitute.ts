import { leaveMeetings, lockMeetingsOf, takenAt } from '@/domain/bilateral/person-ledger'
import type { WordMeeting } from '@/domain/bilateral/told-rules'
import { queueNotices } from '@/domain/notice/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { memberLink } from './link-rules'
import {
  findForDelegation,
  findOwnDelegation,
  findSummitFor,
  insertMember,
  isKnown,
  passOn,
  registrationTo,
  writeMemberState,
} from './repository'
import { mayStep } from './rules'
import type { SubstituteInput } from './schema'
import type { WordMember } from './told-rules'

/**
 * Somebody comes in a member's stead: with the same capacity, the same place of the quota, and the same meetings to come. A
 * meeting at which the substitute is taken is displaced where they would speak in it; from another they stay away.
 * Refusals: not_found · wrong_member_state · member_known (`field`).
 */
export async function substitute(
  actor: Actor | null,
  { delegationId, id, ...person }: SubstituteInput,
  now: Date,
  word: WordMember,
  wordMeeting: WordMeeting,
): Promise<Result<{ id: string }>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit) return refuse('not_found')
    const summitId = summit.id
    await lockSummitShared(tx, summitId)
    const meetings = await lockMeetingsOf(tx, summit, id, null)
    const before = await findForDelegation(tx, delegationId, id)
    if (!before) return refuse('not_found')
    if (!mayStep('substitute', before)) return refuse('wrong_member_state')
    const { email, language, name } = person
    if (email !== null && email !== before.email && (await isKnown(tx, summitId, email)))
      return refuse('member_known', { field: 'email' })
    const { capacity, principalAt } = before
    await writeMemberState(tx, id, 'substituted', null)
    const made = await insertMember(tx, {
      ...person,
      ...{ summitId, delegationId, capacity, principalAt, insteadOfId: id, createdAt: summit.clock },
      registrationId: email === null ? null : await registrationTo(tx, summitId, email),
    })
    await passOn(tx, id, made, summit.clock)
    const passed = meetings.map((meeting) => ({
      ...meeting,
      persons: meeting.persons.map((one) => (one.memberId === id ? { ...one, memberId: made } : one)),
    }))
    const lost = await takenAt(tx, summit, made, passed)
    const leaving = { memberId: made, kind: 'substitution' as const, meetings: lost }
    await leaveMeetings(tx, summit, leaving, now, wordMeeting)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'member.substituted' },
      ...{ subject: 'member', subjectId: id, after: { by: made } },
    })
    if (email !== null)
      await queueNotices(tx, [
        {
          ...word(
            { kind: 'instead', name, capacity, delegation, summit, link: memberLink(made, now) },
            language,
          ),
          ...{ summitId, accountId: null, email, language, kind: 'delegation_member', at: now },
          about: `member ${made} nominated`,
        },
      ])
    return ok({ id: made })
  })
}
