import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, become, lockAuthored, schedule, sideMembers, tell } from './ledger'
import { withNearest } from './open-times-ledger'
import { insertPersons } from './repository'
import { whyNot } from './rules'
import type { AcceptInput, State } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * Says yes. Where a time is proposed the meeting stands from then on, with its room and everybody who attends; else it waits
 * for the desk to place it. Both sides are told.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited · those of `schedule`; outside_house with `times`.
 */
export async function accept(
  author: Author,
  input: AcceptInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string; state: State }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot('accept', meeting, side)
    if (refusal) return refuse(refusal)
    const by = { side, accountId }
    const over = { awaits: null, answerBy: null }
    if (meeting.startsAt === null) {
      const { members, principal } = await sideMembers(tx, meeting, side)
      if (!principal) return refuse('no_principal', { side: 'own' })
      const coming = members.filter(({ id }) => id === principal.id || input.members.includes(id))
      const persons = coming.map(({ id }) => ({ memberId: id, principal: id === principal.id }))
      await insertPersons(tx, meeting, side, persons)
      const after = await become(
        tx,
        meeting,
        summit,
        { act: 'accept', fields: { ...over, state: 'accepted' }, by },
        now,
      )
      await tell(tx, after, summit, 'accepted', ['asking', 'asked'], now, word)
      return ok({ id: meeting.id, state: 'accepted' })
    }
    const scheduled = await schedule(tx, found.value, input.members)
    if (!scheduled.ok) return withNearest(tx, scheduled, found.value)
    const fields = { ...over, state: 'scheduled' as const, roomId: scheduled.value.roomId }
    const after = await become(tx, meeting, summit, { act: 'accept', fields, by }, now)
    await tell(tx, after, summit, 'scheduled', ['asking', 'asked'], now, word)
    return ok({ id: meeting.id, state: 'scheduled' })
  })
}
