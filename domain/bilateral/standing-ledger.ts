import { commitmentsOf } from '@/domain/commitment/repository'
import { overlaps } from '@/domain/commitment/rules'
import { type MemberFound, type SummitFor, findDelegation, lockMembers } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { datesFrom } from '@/domain/shared/time'
import { interpreterOf } from './interpreter-ledger'
import { insertInterpreterBooking, lockPool } from './interpreter-repository'
import { pairOf } from './interpreter-rules'
import { hoursAt, isInHours, roomFor, roomsFor, whyNotAt } from './offer-rules'
import { inReach } from './reach-rules'
import { standAtHost } from './host-ledger'
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
import { waysOf } from './ways-repository'

const MINUTE = 60_000

/** Who comes of a side: its principal, those who have to be free, and those who stay away where they are taken. */
export type Attendance = {
  principal: MemberFound
  must: readonly MemberFound[]
  may: readonly MemberFound[]
}

/**
 * When, and where: a room that is wanted if it is free, or that one and no other. `outside`: the days and hours of meetings
 * do not count, since somebody wants it so, or it stands there already.
 */
export type Place = { startsAt: Date; endsAt: Date; roomId: string | null; only?: boolean; outside?: boolean }

/**
 * Makes a meeting stand at a time: its room and everybody who comes are taken, or nothing is. Everything that makes a meeting
 * stand passes here: an answer of a side, the desk, the optimiser. The meeting and both delegations are locked by
 * the caller; rooms are locked by id, then persons, then interpreters (rule 3). What the meeting held before has been given back.
 * Refusals: time_passed · persons_busy (`asking`, `asked`: the members who are taken) · day_full (`side`) · outside_hours
 * (`side`: asleep where it works) · outside_house (of the days and hours of meetings) · no_room · room_day_full · no_time_to_travel (`asking`, `asked`, `names`) · no_interpreter.
 */
export async function stand(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  { startsAt, endsAt, roomId, only = false, outside = false }: Place,
  attendance: Record<Side, Attendance>,
): Promise<Result<{ roomId: string | null }>> {
  const { id, summitId } = meeting
  if (meeting.hostSide !== null) return standAtHost(tx, meeting, summit, { startsAt, endsAt }, attendance)
  if (startsAt <= summit.clock) return refuse('time_passed')
  const needed = (side: Side) => [attendance[side].principal, ...attendance[side].must]
  const ids = sides.flatMap((side) => [...needed(side), ...attendance[side].may]).map((one) => one.id)
  const ways = await waysOf(tx, summitId)
  await lockRooms(tx, summitId)
  await lockMembers(tx, ids)
  if (pairOf(meeting)) await lockPool(tx, summitId)
  const slot = { startsAt, endsAt }
  const taken = await commitmentsOf(tx, summitId, ids)
  const of = (one: MemberFound) => taken.filter(({ memberId }) => memberId === one.id)
  const isFree = (one: MemberFound) => !of(one).some((other) => overlaps(other, slot))
  const busy = (side: Side) => needed(side).filter((one) => !isFree(one))
  if (sides.some((side) => busy(side).length > 0))
    return refuse('persons_busy', { asking: busy('asking'), asked: busy('asked') } satisfies PersonsBusy)

  const settings = await settingsOf(tx, summitId)
  const standing = await standingMeetings(tx, [meeting.askingId, meeting.askedId])
  const frame = { zone: summit.timeZone, dates: datesFrom(summit.startsOn, summit.endsOn), settings, ways }
  if (!outside && !isInHours(frame, slot)) return refuse('outside_house')
  const idOf = (side: Side) => (side === 'asking' ? meeting.askingId : meeting.askedId)
  const heldBy = (side: Side) => (standing.get(idOf(side)) ?? []).filter((one) => one.id !== id)
  for (const side of sides) {
    const home = summit.mode === 'virtual' ? await findDelegation(tx, summitId, idOf(side)) : null
    const day = { busy: [], meetings: heldBy(side), hours: hoursAt(home ?? undefined) }
    const why = whyNotAt(frame, slot, day)
    if (why) return refuse(why === 'asleep' ? 'outside_hours' : 'day_full', { side })
  }

  const people = sides.flatMap((side) => [...needed(side), ...attendance[side].may.filter(isFree)]).length
  const rooms = (await meetingRooms(tx, summitId)).filter((one) => !only || one.id === roomId)
  const sidesBusy = sides.map((side) => ({ busy: needed(side).flatMap(of), meetings: heldBy(side) }))
  const room = roomFor(slot, roomsFor(frame, slot, sidesBusy, rooms), people, settings.turnaround, roomId)
  if (!room) {
    const free = roomFor(slot, rooms, people, settings.turnaround, roomId)
    if (!free) return refuse('no_room')
    const late = (side: Side) => needed(side).filter((one) => !inReach(slot, free.id, of(one), ways))
    const names = sides.flatMap(late).map(({ name }) => name)
    if (names.length === 0) return refuse('room_day_full')
    const persons: PersonsBusy = { asking: late('asking'), asked: late('asked') }
    return refuse('no_time_to_travel', { ...persons, names: names.join(', ') })
  }
  const coming = (side: Side) => [
    ...needed(side),
    ...attendance[side].may.filter((one) => inReach(slot, room.id, of(one), ways)),
  ]
  const all = sides.flatMap(coming)
  const found = await interpreterOf(tx, meeting, all, slot, room.id, ways)
  if (!found.ok) return found

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
  if (found.value)
    await insertInterpreterBooking(tx, { summitId, interpreterId: found.value.id, bilateralId: id, ...slot })
  return ok({ roomId: room.id })
}

/** Details of `persons_busy` and `no_time_to_travel`. */
export type PersonsBusy = Record<Side, MemberFound[]>
