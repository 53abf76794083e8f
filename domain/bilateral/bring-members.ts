import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tryAnew } from './desk-repository'
import { type Author, become, lockAuthored, schedule } from './ledger'
import { tellMembers, tellSides } from './letter-ledger'
import { otherSide, whyNot } from './rules'
import { type AcceptInput, sides } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * A side says anew who of its own comes to a meeting that stands, beside whoever speaks. The time stays; where the room has
 * too few chairs for everybody another one that is free is taken. The other side is told, both of another room, and whoever
 * comes now and did not before has a letter. A refusal leaves everything as it was.
 * Refusals: not_found · link_expired · answered_meanwhile · not_awaited · those of `schedule`.
 */
export async function bringMembers(
  author: Author,
  input: AcceptInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockAuthored(tx, author, input, now)
    if (!found.ok) return found
    const { meeting, side, accountId, summit } = found.value
    const refusal = whyNot('bring', meeting, side)
    if (refusal) return refuse(refusal)
    // Where it stands it stays, whatever the house rules have become.
    const stood = await tryAnew(tx, meeting.id, () => schedule(tx, found.value, input.members, true))
    if (!stood.ok) return stood
    const { proposedBy, proposedStartsAt, proposedEndsAt } = meeting
    const fields = {
      ...{ state: 'scheduled' as const, roomId: stood.value.roomId },
      ...{ proposedBy, proposedStartsAt, proposedEndsAt },
    }
    const by = { side, accountId }
    const after = await become(tx, meeting, summit, { act: 'bring', fields, by }, now)
    if (after.roomId === meeting.roomId)
      await tellSides(tx, after, summit, [otherSide(side)], { kind: 'brought' }, now, word)
    else {
      await tellSides(tx, after, summit, sides, { kind: 'room_changed' }, now, word)
      await tellMembers(tx, after, summit, { kind: 'room_changed' }, now, word)
    }
    const besides = new Set(meeting.persons.map(({ memberId }) => memberId))
    await tellMembers(tx, after, summit, { kind: 'scheduled', besides }, now, word)
    return ok({ id: meeting.id })
  })
}
