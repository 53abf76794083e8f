import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { writeHost } from './host-repository'
import { whyNotHost } from './host-rules'
import { become, tell } from './ledger'
import { findForAccount, lockMeeting, sideOfAccount } from './repository'
import { otherSide } from './rules'
import type { WordMeeting } from './told-rules'

/**
 * Says that a meeting is at one's own house: where, who is asked for there, and how long the other side is on its way. An empty
 * address takes it back to a room of the summit. Only before the meeting stands; whoever is to answer is asked anew.
 * Refusals: not_found · saved_meanwhile · wrong_state.
 */
export async function setHost(
  actor: Actor | null,
  input: {
    id: string
    version: number
    address: string
    contact: string
    travelBefore: number
    travelAfter: number
  },
  now: Date,
  word: WordMeeting,
): Promise<Result<null>> {
  if (!actor) return refuse('not_found')
  const { id, version, address } = input
  return inTransaction(async (tx) => {
    const found = await findForAccount(tx, actor.accountId, id)
    if (!found) return refuse('not_found')
    await lockSummitShared(tx, found.summitId)
    await lockMeeting(tx, id)
    const meeting = await findForAccount(tx, actor.accountId, id)
    const side = meeting && (await sideOfAccount(tx, actor.accountId, meeting))
    const summit = side && (await findSummitFor(tx, meeting.summitId, now))
    if (!meeting || !side || !summit) return refuse('not_found')
    if (meeting.version !== version) return refuse('saved_meanwhile')
    // The other side's house is theirs to offer.
    const refusal =
      meeting.hostSide === null || meeting.hostSide === side ? whyNotHost(meeting) : 'wrong_state'
    if (refusal) return refuse(refusal)
    const none = { hostSide: null, hostAddress: '', hostContact: '', travelBefore: 0, travelAfter: 0 }
    const { contact, travelBefore, travelAfter } = input
    const there = { hostSide: side, hostAddress: address, hostContact: contact, travelBefore, travelAfter }
    await writeHost(tx, id, address === '' ? none : there)
    const by = { side, accountId: actor.accountId }
    const placed = { ...meeting, ...(address === '' ? none : there) }
    const after = await become(tx, placed, summit, { act: 'host', fields: { state: meeting.state }, by }, now)
    const other = otherSide(side)
    if (meeting.awaits === other)
      await tell(tx, after, summit, meeting.state === 'requested' ? 'asked' : 'countered', [other], now, word)
    return ok(null)
  })
}
