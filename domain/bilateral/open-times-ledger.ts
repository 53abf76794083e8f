import type { Interval } from '@/domain/commitment/rules'
import type { SummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { pairOf } from './interpreter-rules'
import { offerSides, sideMembers } from './ledger'
import { offerFrame } from './offer-ledger'
import { type Offer, type OfferSide, offeredTimes } from './offer-rules'
import { type Meeting, meetingRooms, settingsOf } from './repository'
import { otherSide } from './rules'
import type { Side } from './schema'

/**
 * The times that are open to a meeting now, as a side chooses among them; best first. What a meeting holds itself
 * does not stand in its way. None where a side has nobody who speaks at its level.
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
  const [mine, theirs] = await offerSides(tx, summit, [own, other])
  const holds = meeting.state === 'scheduled' ? meeting : null
  const isOwn = ({ startsAt, endsAt }: Interval) =>
    +startsAt === Number(holds?.startsAt) && +endsAt === Number(holds?.endsAt)
  const free = (one: OfferSide): OfferSide => ({
    ...one,
    busy: one.busy.filter((taken) => !isOwn(taken)),
    meetings: one.meetings.filter(({ startsAt }) => +startsAt !== Number(holds?.startsAt)),
  })
  const without = rooms.map((room) =>
    room.id === holds?.roomId
      ? { ...room, busy: room.busy.filter(({ startsAt }) => +startsAt !== Number(holds.startsAt)) }
      : room,
  )
  return offeredTimes(frame, free(mine), free(theirs), without, people, []).filter(
    ({ startsAt }) => +startsAt !== Number(holds?.startsAt),
  )
}
