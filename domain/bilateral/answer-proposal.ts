import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tryAnew } from './desk-repository'
import { type Author, become, lockAuthored, schedule, tell } from './ledger'
import { withNearest } from './open-times-ledger'
import { otherSide, whyNot } from './rules'
import { type MoveInput, sides } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * Agrees to another time that the other side proposes for a meeting that stands, which moves there with everybody who comes; or
 * keeps it as it is, whoever has proposed. Where it cannot move it stays where it is.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited · those of `schedule`; outside_house with `times`.
 */
export async function answerProposal(
  author: Author,
  input: MoveInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot(input.act, meeting, side)
    if (refusal) return refuse(refusal)
    const by = { side, accountId }
    if (input.act === 'keep') {
      const done = { act: 'keep', fields: { state: 'scheduled' as const }, by }
      const after = await become(tx, meeting, summit, done, now)
      await tell(tx, after, summit, 'kept', [otherSide(side)], now, word)
      return ok({ id: meeting.id })
    }
    const [startsAt, endsAt] = [meeting.proposedStartsAt, meeting.proposedEndsAt]
    const place = { ...meeting, startsAt, endsAt }
    const own = meeting.persons.filter((one) => one.side === side).map(({ memberId }) => memberId)
    const stood = await tryAnew(tx, meeting.id, () => schedule(tx, { ...found.value, meeting: place }, own))
    if (!stood.ok) return withNearest(tx, stood, found.value)
    const fields = { state: 'scheduled' as const, startsAt, endsAt, roomId: stood.value.roomId }
    const after = await become(tx, meeting, summit, { act: 'agree', fields, by }, now)
    await tell(tx, after, summit, 'scheduled', sides, now, word)
    return ok({ id: meeting.id })
  })
}
