import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { whyNotDesk } from './desk-rules'
import type { TakeBackInput } from './desk-schema'
import { become, tell } from './ledger'
import { lockForDesk } from './placing-ledger'
import { deleteBookings } from './repository'
import type { WordMeeting } from './told-rules'

/**
 * The desk takes a meeting out of its place: it is agreed as before, and waits for another one (`unplace`); or it calls it off
 * (`cancel`). Room and people are free at once; both sides are told why.
 * Refusals: not_found · answered_meanwhile · not_the_desks.
 */
export async function takeBack(
  act: 'unplace' | 'cancel',
  actor: Actor | null,
  { id, version, reason }: TakeBackInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const found = await lockForDesk(tx, actor, { id, version }, now)
    if (!found.ok) return found
    const { meeting, summit, accountId } = found.value
    const refusal = whyNotDesk(act, meeting)
    if (refusal) return refuse(refusal)
    await deleteBookings(tx, id)
    const nowhere = { startsAt: null, endsAt: null, roomId: null }
    const over = { awaits: null, answerBy: null }
    const fields =
      act === 'unplace'
        ? { state: 'accepted' as const, ...over, ...nowhere }
        : { state: 'cancelled' as const, ...over }
    const by = { side: null, accountId }
    const after = await become(tx, meeting, summit, { act, fields, reason, by }, now)
    // The letter says which time it is that holds no more.
    const { startsAt, endsAt } = meeting
    const kind = act === 'unplace' ? 'unplaced' : 'cancelled'
    await tell(tx, { ...after, startsAt, endsAt }, summit, kind, ['asking', 'asked'], now, word, reason)
    return ok({ id })
  })
}
