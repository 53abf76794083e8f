import { queueNotices } from '@/domain/notice/repository'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf } from '@/domain/shared/time'
import type { MemberLink } from './link-rules'
import { lockPlaces } from './nomination-ledger'
import {
  deleteMemberSeat,
  findDelegation,
  findSigned,
  findSummitFor,
  focalPointsOf,
  leaveMeetings,
  lockMembers,
  speaksInMeetings,
  writeMemberState,
} from './repository'
import { mayStep } from './rules'
import type { AnswerInput } from './schema'
import { termsOf } from './terms-repository'
import { isOver } from './terms-rules'
import type { WordFocal } from './told-rules'

/**
 * A nominated person says themselves that they come, or that they do not: then their place is free again and the focal points
 * are told. The same answer twice is once. Meetings that they were to speak in stay, for somebody in their stead.
 * Refusals: link_expired (no link, or of nobody) · wrong_member_state · confirmations_closed (`contact`, or none).
 */
export async function answerNomination(
  link: MemberLink | null,
  { answer }: AnswerInput,
  now: Date,
  word: WordFocal,
): Promise<Result<{ answer: AnswerInput['answer'] }>> {
  if (!link) return refuse('link_expired')
  const { id } = link
  return inTransaction(async (tx) => {
    const asked = await findSigned(tx, id)
    const delegation = asked && (await findDelegation(tx, asked.summitId, asked.delegationId))
    const summit = asked && (await findSummitFor(tx, asked.summitId, now))
    if (!delegation || !summit) return refuse('link_expired')
    await lockPlaces(tx, summit.id, delegation.id)
    await lockMembers(tx, [id])
    const member = await findSigned(tx, id)
    if (!member) return refuse('link_expired')
    if (member.state === answer || (answer === 'confirmed' && member.state === 'accredited'))
      return ok({ answer })
    if (!mayStep(answer, member)) return refuse('wrong_member_state')
    const terms = await termsOf(tx, summit.id)
    if (answer === 'confirmed' && isOver(terms.confirmUntil, dayOf(summit.clock, summit.timeZone)))
      return refuse('confirmations_closed', { contact: terms.contact ?? 'none' })
    await writeMemberState(tx, id, answer, null)
    await record(tx, {
      ...{ summitId: summit.id, accountId: null, at: now, action: `member.${answer}` },
      ...{ subject: 'member', subjectId: id, before: { state: member.state }, after: { state: answer } },
    })
    if (answer === 'confirmed') return ok({ answer })
    await leaveMeetings(tx, id, summit.clock)
    await deleteMemberSeat(tx, id)
    const meetings = await speaksInMeetings(tx, id, summit.clock)
    const told = { kind: 'member_declined' as const, name: member.name, meetings, delegation, summit }
    await queueNotices(
      tx,
      (await focalPointsOf(tx, delegation.id)).map(({ accountId, email, language }) => ({
        ...word(told, language),
        ...{ summitId: summit.id, accountId, email, language, kind: 'delegation', at: now },
        about: `member ${id} declined`,
      })),
    )
    return ok({ answer })
  })
}
