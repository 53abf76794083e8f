import { commitmentsOf } from '@/domain/commitment/repository'
import { overlaps } from '@/domain/commitment/rules'
import { type MemberFound, type SummitFor, lockMembers } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { roomFor, whyNotAt } from './offer-rules'
import {
  type Meeting,
  dropPersons,
  insertBookings,
  insertPersons,
  lockRooms,
  meetingRooms,
  settingsOf,
  standingMeetings,
} from './repository'
import { type Side, sides } from './schema'

const MINUTE = 60_000

/** Who comes of a side: its principal, those who have to be free, and those who stay away where they are taken. */
export type Attendance = {
  principal: MemberFound
  must: readonly MemberFound[]
  may: readonly MemberFound[]
}

/** When, and where: a room that is wanted if it is free, or that one and no other. */
export type Place = { startsAt: Date; endsAt: Date; roomId: string | null; only?: boolean }

/**
 * Makes a meeting stand at a time: its room and everybody who comes are taken, or nothing is. Everything that makes a meeting
 * stand passes here: an answer of a side, the desk, the optimiser. The meeting and both delegations are locked by
 * the caller; rooms are locked by id, then persons by id (rule 3). What the meeting held before has been given back.
 * Refusals: time_passed · persons_busy (`asking`, `asked`: the members who are taken) · day_full (`side`) · no_room.
 */
export async function stand(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  { startsAt, endsAt, roomId, only = false }: Place,
  attendance: Record<Side, Attendance>,
): Promise<Result<{ roomId: string }>> {
  const { id, summitId } = meeting
  if (startsAt <= summit.clock) return refuse('time_passed')
  const needed = (side: Side) => [attendance[side].principal, ...attendance[side].must]
  const ids = sides.flatMap((side) => [...needed(side), ...attendance[side].may]).map((one) => one.id)
  await lockRooms(tx, summitId)
  await lockMembers(tx, ids)
  const slot = { startsAt, endsAt }
  const taken = new Set(
    (await commitmentsOf(tx, summitId, ids))
      .filter((one) => overlaps(one, slot))
      .map(({ memberId }) => memberId),
  )
  const isFree = (one: MemberFound) => !taken.has(one.id)
  const busy = (side: Side) => needed(side).filter((one) => !isFree(one))
  if (sides.some((side) => busy(side).length > 0))
    return refuse('persons_busy', { asking: busy('asking'), asked: busy('asked') } satisfies PersonsBusy)

  const settings = await settingsOf(tx, summitId)
  const standing = await standingMeetings(tx, [meeting.askingId, meeting.askedId])
  for (const side of sides) {
    const meetings = standing.get(side === 'asking' ? meeting.askingId : meeting.askedId) ?? []
    const day = { busy: [], meetings, hours: null }
    if (whyNotAt({ zone: summit.timeZone, settings }, slot, day)) return refuse('day_full', { side })
  }

  const coming = (side: Side) => [...needed(side), ...attendance[side].may.filter(isFree)]
  const all = sides.flatMap(coming)
  const rooms = (await meetingRooms(tx, summitId)).filter((one) => !only || one.id === roomId)
  const room = roomFor(slot, rooms, all.length, settings.turnaround, roomId)
  if (!room) return refuse('no_room')

  await dropPersons(
    tx,
    id,
    meeting.persons.map(({ memberId }) => memberId),
  )
  for (const side of sides) {
    const principalId = attendance[side].principal.id
    const persons = coming(side).map((one) => ({ memberId: one.id, principal: one.id === principalId }))
    await insertPersons(tx, meeting, side, persons)
  }
  await insertBookings(
    tx,
    { id, summitId, roomId: room.id, ...slot },
    new Date(+endsAt + settings.turnaround * MINUTE),
    all.map((one) => one.id),
  )
  return ok({ roomId: room.id })
}

/** Details of `persons_busy`. */
export type PersonsBusy = Record<Side, MemberFound[]>
