import type { SummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { pairOf } from './interpreter-rules'
import { offerSides, sideMembers } from './ledger'
import { offerFrame } from './offer-ledger'
import { type Offer, offeredTimes } from './offer-rules'
import { type Meeting, meetingRooms, settingsOf } from './repository'
import { otherSide } from './rules'
import type { Side } from './schema'

/**
 * The times that are open to a meeting now, as a side chooses among them; best first. None where a side has nobody who speaks at
 * its level.
 */
export async function offersNow(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  side: Side = 'asking',
): Promise<Offer[]> {
  const { principal: own } = await sideMembers(tx, meeting, side)
  const { principal: other } = await sideMembers(tx, meeting, otherSide(side))
  if (!own || !other) return []
  const settings = await settingsOf(tx, summit.id)
  const frame = await offerFrame(tx, summit, settings, meeting.minutes, pairOf(meeting))
  const rooms = await meetingRooms(tx, summit.id)
  const people = Math.max(2, meeting.persons.length)
  return offeredTimes(frame, ...(await offerSides(tx, summit, [own, other])), rooms, people, [])
}
