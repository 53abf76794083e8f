import { commitmentsOf } from '@/domain/commitment/repository'
import { overlaps } from '@/domain/commitment/rules'
import type { Outcome } from '@/domain/change/schema'
import { type SummitFor, findSummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { bump, lockStanding, tellBumped } from './displacement-ledger'
import { forgetRooms, meetingsKept, moveRoom, standingToCome } from './displacement-repository'
import { poolOf } from './interpreter-repository'
import { poolWithout } from './interpreter-rules'
import { become, tell } from './ledger'
import { losingRoom, roomsGone, touchesRooms } from './lost-room-rules'
import { roomFor } from './offer-rules'
import { type Taken, inReach } from './reach-rules'
import { type Meeting, lockRooms, meetingRooms, settingsOf } from './repository'
import { sides } from './schema'
import type { WordMeeting } from './told-rules'
import { waysOf } from './ways-repository'

/** Whether whoever changes a room has agreed that its meetings go elsewhere, and how these are told. */
export type MeetingsAsked = { agreed: boolean; word: WordMeeting }

/** Meetings that leave their rooms with an act on the draft, locked; null where there is none. */
export type LeavingRooms = { summit: SummitFor; meetings: Meeting[] } | null

/**
 * What an act on the draft does to meetings of delegations, before it is written: those that cannot stay are locked. Rooms that
 * nothing stands in any more can go, and what was once proposed there forgets them.
 * @param asked null where nobody could be asked: then nothing may be displaced
 * Refusals: meetings_in_room (`count`, `field`: to be agreed to) · room_has_meetings (`count`).
 */
export async function leavingRooms(
  tx: Tx,
  summitId: string,
  outcomes: readonly Outcome[],
  asked: MeetingsAsked | null,
  now: Date,
): Promise<Result<LeavingRooms>> {
  if (!touchesRooms(outcomes)) return ok(null)
  const summit = await findSummitFor(tx, summitId, now)
  if (!summit) return refuse('not_found')
  const losing = async () => losingRoom(await standingToCome(tx, summitId, summit.clock), outcomes)
  const before = await losing()
  const meetings = await lockStanding(
    tx,
    summitId,
    before.map(({ id }) => id),
  )
  await lockRooms(tx, summitId)
  // Nobody takes a room from here on: whoever has come in between is counted too.
  const found = await losing()
  const gone = roomsGone(outcomes)
  const kept = await meetingsKept(tx, gone)
  if (kept > 0) return refuse('room_has_meetings', { count: kept })
  const count = found.length
  if (count > 0 && asked === null) return refuse('room_has_meetings', { count })
  if (count > 0 && (!asked?.agreed || found.some(({ id }) => !meetings.some((one) => one.id === id))))
    return refuse('meetings_in_room', { count, field: 'displace' })
  await forgetRooms(tx, gone)
  const ids = new Set(found.map(({ id }) => id))
  return ok(count > 0 ? { summit, meetings: meetings.filter(({ id }) => ids.has(id)) } : null)
}

/**
 * After the act is written: each meeting moves to another free room at the same time, from and to which everybody who comes has time
 * to go, or waits for another time. All are told.
 */
export async function leaveRooms(tx: Tx, leaving: LeavingRooms, word: WordMeeting, now: Date): Promise<void> {
  if (leaving === null) return
  const { summit, meetings } = leaving
  const { turnaround } = await settingsOf(tx, summit.id)
  const ways = await waysOf(tx, summit.id)
  const bumped = []
  for (const meeting of meetings) {
    const { startsAt, endsAt, persons } = meeting
    if (!startsAt || !endsAt) continue
    const slot = { startsAt, endsAt }
    const others = (await otherwiseTaken(tx, meeting)).filter((one) => !overlaps(one, slot))
    const rooms = (await meetingRooms(tx, summit.id)).filter(({ id }) => inReach(slot, id, others, ways))
    const room = roomFor(slot, rooms, persons.length, turnaround)
    if (!room) {
      bumped.push(await bump(tx, meeting, summit, { kind: 'room' }, now))
      continue
    }
    await moveRoom(tx, meeting.id, room.id)
    const fields = { state: 'scheduled' as const, roomId: room.id }
    const after = await become(tx, meeting, summit, { act: 'move_room', fields, by: null }, now)
    await tell(tx, after, summit, 'room_changed', sides, now, word)
  }
  for (const one of bumped) await tellBumped(tx, one, summit, now, word)
}

/** What else takes whoever comes to a meeting, its interpreter among them. */
async function otherwiseTaken(tx: Tx, { id, summitId, persons }: Meeting): Promise<Taken[]> {
  const members = persons.map(({ memberId }) => memberId)
  const interpreters = (await poolOf(tx, summitId)).filter(({ busy }) =>
    busy.some((one) => one.bilateralId === id),
  )
  return [
    ...(await commitmentsOf(tx, summitId, members)).filter((one) => one.id !== id),
    ...poolWithout(interpreters, id).flatMap(({ busy }) => busy),
  ]
}
