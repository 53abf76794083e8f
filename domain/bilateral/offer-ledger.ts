import type { SummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { datesFrom } from '@/domain/shared/time'
import { offerSides, sideMembers } from './ledger'
import { type Offer, offeredTimes } from './offer-rules'
import { type Meeting, meetingRooms, settingsOf } from './repository'
import { type Side } from './schema'
import { otherSide } from './rules'

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
  const dates = datesFrom(summit.startsOn, summit.endsOn)
  const frame = { zone: summit.timeZone, dates, settings, minutes: meeting.minutes, clock: summit.clock }
  const rooms = await meetingRooms(tx, summit.id)
  const people = Math.max(2, meeting.persons.length)
  return offeredTimes(frame, ...(await offerSides(tx, summit, [own, other])), rooms, people, [])
}
