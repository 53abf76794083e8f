import type { SummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Refusal, refuse } from '@/domain/shared/result'
import { nearestFirst } from './displacement-rules'
import { poolWithout } from './interpreter-rules'
import { type Authored, offerSides, sideMembers } from './ledger'
import { needOf, offerFrame } from './offer-ledger'
import { type Offer, offeredTimes } from './offer-rules'
import { type Meeting, meetingRooms, settingsOf } from './repository'
import { otherSide } from './rules'
import type { Side } from './schema'

/** How many other times a letter or a refusal names. */
export const NAMED = 5

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
  const { interpreters, ...frame } = await offerFrame(tx, summit, settings, needOf(meeting, side))
  const rooms = await meetingRooms(tx, summit.id)
  const people = Math.max(2, meeting.persons.length)
  const [mine, theirs] = await offerSides(tx, summit, [own, other], meeting.id)
  const holds = meeting.state === 'scheduled' ? meeting : null
  const without = rooms.map((room) =>
    room.id === holds?.roomId
      ? { ...room, busy: room.busy.filter(({ startsAt }) => +startsAt !== Number(holds.startsAt)) }
      : room,
  )
  const free = interpreters && { ...interpreters, pool: poolWithout(interpreters.pool, meeting.id) }
  return offeredTimes({ ...frame, interpreters: free ?? null }, mine, theirs, without, people, []).filter(
    ({ startsAt }) => +startsAt !== Number(holds?.startsAt),
  )
}

/** A refusal for want of the days and hours of meetings names the nearest times that are offered (`times`, instants). */
export async function withNearest(
  tx: Tx,
  refusal: Refusal,
  { meeting, summit, side }: Omit<Authored, 'accountId'>,
): Promise<Refusal> {
  const wanted = meeting.proposedStartsAt ?? meeting.startsAt
  if (refusal.code !== 'outside_house' || !wanted) return refusal
  const nearest = nearestFirst(await offersNow(tx, meeting, summit, side), wanted, summit.timeZone)
  return refuse(refusal.code, { times: nearest.slice(0, NAMED).map((one) => one.startsAt.toISOString()) })
}
