import { leaveMeetings, lockMeetingsOf, takenAt, tellReplaced } from '@/domain/bilateral/person-ledger'
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
 * meeting at which the substitute is taken is displaced where they would speak in it; from another they stay away. Both are told, and
 * the other sides of the meetings that stand.
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
    const standing = { memberId: made, meetings: passed.filter((one) => !lost.includes(one)) }
    await tellReplaced(tx, summit, standing, now, wordMeeting)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'member.substituted' },
      ...{ subject: 'member', subjectId: id, after: { by: made } },
    })
    const about = { capacity, delegation, summit }
    const notice = { summitId, accountId: null, kind: 'delegation_member', at: now }
    if (email !== null)
      await queueNotices(tx, [
        {
          ...word({ ...about, kind: 'instead', name, link: memberLink(made, now) }, language),
          ...{ ...notice, email, language, about: `member ${made} nominated` },
        },
      ])
    // A name or an address that is put right is told to nobody twice.
    if (before.email !== null && before.email !== email) {
      const of = before.language === 'fr' ? ('fr' as const) : ('en' as const)
      await queueNotices(tx, [
        {
          ...word({ ...about, kind: 'replaced', name: before.name, link: memberLink(id, now) }, of),
          ...{ ...notice, email: before.email, language: of, about: `member ${id} replaced` },
        },
      ])
    }
    return ok({ id: made })
  })
}
