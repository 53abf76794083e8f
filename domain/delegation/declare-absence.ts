import { leaveMeetings, lockMeetingsOf } from '@/domain/bilateral/person-ledger'
import type { WordMeeting } from '@/domain/bilateral/told-rules'
import { lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { wallToInstant } from '@/domain/shared/time'
import { findForDelegation, findOwnDelegation, findSummitFor, insertAbsence } from './repository'
import type { AbsenceInput } from './schema'

/**
 * The focal point says when a member is away; that time is offered to nobody. Meetings that the member speaks in are
 * displaced once the focal point has agreed to it (`displace`); from others the member stays away.
 * Refusals: not_found · time_does_not_exist, window_backwards, meetings_in_absence (`count`, `ids`), each with `field`.
 */
export async function declareAbsence(
  actor: Actor | null,
  { delegationId, memberId, date, from, until, note, displace }: AbsenceInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    const member = delegation && (await findForDelegation(tx, delegationId, memberId))
    if (!summit || !member) return refuse('not_found')
    await lockSummitShared(tx, summit.id)
    const starts = wallToInstant(date, from, summit.timeZone)
    if (!starts.ok) return refuse('time_does_not_exist', { field: 'from' })
    const ends = wallToInstant(date, until, summit.timeZone)
    if (!ends.ok) return refuse('time_does_not_exist', { field: 'until' })
    const [startsAt, endsAt] = [starts.value.instant, ends.value.instant]
    if (endsAt <= startsAt) return refuse('window_backwards', { field: 'until' })
    const meetings = await lockMeetingsOf(tx, summit, memberId, { startsAt, endsAt })
    const speaksIn = meetings.filter(({ persons }) =>
      persons.some((one) => one.memberId === memberId && one.principal),
    )
    if (speaksIn.length > 0 && !displace) {
      const ids = speaksIn.map((one) => one.id)
      return refuse('meetings_in_absence', { field: 'displace', count: ids.length, ids })
    }
    const { id } = await insertAbsence(tx, { summitId: summit.id, memberId, startsAt, endsAt, note })
    await record(tx, {
      ...{ summitId: summit.id, accountId: actor.accountId, at: now, action: 'absence.declared' },
      ...{ subject: 'member', subjectId: memberId, after: { id, startsAt, endsAt } },
    })
    await leaveMeetings(tx, summit, { memberId, kind: 'absence', meetings }, now, word)
    return ok({ id })
  })
}
