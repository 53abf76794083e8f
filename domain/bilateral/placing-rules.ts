import { type Interval, overlaps } from '@/domain/commitment/rules'
import type { Commitment } from '@/domain/commitment/schema'
import type { Text } from '@/domain/shared/language'
import { type CalendarDate, wallToInstant } from '@/domain/shared/time'
import { type AtHost, takenFor, takenThere } from './host-rules'
import { type OfferInterpreter, type Pair, interpreterFor, poolWithout } from './interpreter-rules'
import { type OfferSide, isInHours, whyNotAt } from './offer-rules'
import { type MeetingWays, inReach, isRoomDayFull } from './reach-rules'
import { type Settings, type Side, type State, sides } from './schema'

/** Places begin on the quarter of an hour. */
export const STEP = 15
const MINUTE = 60_000
/** Minutes within which one engagement is said to follow straight on another. */
const TIGHT = 10

/** Somebody who is to come. */
export type PlacingPerson = {
  id: string
  name: string
  side: Side
  principal: boolean
  /** Brought by a side to interpret: the meeting then needs nobody of the summit’s pool. */
  interprets: boolean
}

/** When a person is taken, and by what; `title` of a session that is not private. */
export type Taken = Pick<
  Commitment,
  'memberId' | 'kind' | 'id' | 'startsAt' | 'endsAt' | 'title' | 'withId' | 'roomId'
>

/** A meeting that the desk can place, with what its place depends on. */
export type Placing = {
  id: string
  version: number
  state: State
  minutes: number
  /** Where it stands; null where it stands nowhere. */
  startsAt: Date | null
  roomId: string | null
  /** Principals first; a side that nobody speaks for has none. */
  persons: PlacingPerson[]
  /** Languages between which somebody has to interpret; null where nobody has to. */
  pair: Pair | null
  /** Where it is at the house of a side: no room of the summit then, nor its rules. */
  host: AtHost | null
  /** When the meetings of each side begin that stand beside this one, and the hours it works where the summit is virtual. */
  sides: Record<Side, Pick<OfferSide, 'meetings' | 'hours'>>
}

/** What takes a room: a meeting, a session, or a block with its reason. */
export type Held = Interval & {
  id: string
  bilateralId: string | null
  session: boolean
  reason: string | null
}

export type PlacingRoom = {
  id: string
  name: Text
  seats: number | null
  open: Interval[]
  held: Held[]
}

export type PlacingFrame = {
  zone: string
  /** The summit's days. */
  dates: readonly string[]
  settings: Settings
  /** Now, by the summit's clock. */
  clock: Date
  taken: Taken[]
  /** How long it takes from room to room. */
  ways: MeetingWays
  /** The summit’s interpreters; where it keeps none, the sides bring their own. */
  pool: OfferInterpreter[]
}

/** Why a meeting cannot be in a room at a time. */
export type Against =
  | { code: 'nobody_speaks'; side: Side }
  | { code: 'passed' }
  | { code: 'person'; person: PlacingPerson; by: Taken }
  | { code: 'day_full'; side: Side }
  | { code: 'asleep'; side: Side }
  | { code: 'travel'; person: PlacingPerson; by: Taken }
  | { code: 'room_day_full'; side: Side }
  | { code: 'no_interpreter' }
  | { code: 'room_taken'; by: Held }
  | { code: 'room_closed' }
  | { code: 'room_small'; seats: number; people: number }

/**
 * A place that is free: who would stay away, whether a principal comes straight from, or goes straight to, something else, and
 * whether it lies outside of the days and hours of meetings, to which the desk has to say yes.
 */
export type FreePlace = Interval & {
  roomId: string
  away: PlacingPerson[]
  tight: PlacingPerson[]
  outside: boolean
}

const endOf = ({ minutes }: Pick<Placing, 'minutes'>, startsAt: Date) =>
  new Date(+startsAt + minutes * MINUTE)

/**
 * Everything that is against a place, what concerns people first; none where it is free. The same is asked of the database
 * before anything is written.
 */
export function whyNotPlace(
  frame: PlacingFrame,
  meeting: Placing,
  room: PlacingRoom,
  startsAt: Date,
): Against[] {
  const slot = { startsAt, endsAt: endOf(meeting, startsAt) }
  return [...againstTime(frame, meeting, slot), ...againstRoom(frame, meeting, room, slot)]
}

/** What is against a time, whatever the room. */
function againstTime(frame: PlacingFrame, meeting: Placing, slot: Interval): Against[] {
  const against: Against[] = slot.startsAt <= frame.clock ? [{ code: 'passed' }] : []
  for (const side of sides) {
    const whole = takenOf(meeting, side, slot)
    const principal = meeting.persons.find((one) => one.side === side && one.principal)
    if (!principal) against.push({ code: 'nobody_speaks', side })
    for (const by of principal ? takenThen(frame, meeting, principal, whole) : [])
      if (principal) against.push({ code: 'person', person: principal, by })
    if (meeting.host) continue
    const refusal = whyNotAt(frame, slot, { busy: [], ...meeting.sides[side] })
    if (refusal === 'day_full' || refusal === 'asleep') against.push({ code: refusal, side })
  }
  return against
}

function againstRoom(frame: PlacingFrame, meeting: Placing, room: PlacingRoom, slot: Interval): Against[] {
  if (meeting.host) return isMute(frame, meeting, null, slot) ? [{ code: 'no_interpreter' }] : []
  const until = new Date(+slot.endsAt + frame.settings.turnaround * MINUTE)
  const by = room.held.find(
    (one) => one.bilateralId !== meeting.id && overlaps(one, { startsAt: slot.startsAt, endsAt: until }),
  )
  const against: Against[] = by ? [{ code: 'room_taken', by }] : []
  if (
    room.open.length > 0 &&
    !room.open.some((one) => one.startsAt <= slot.startsAt && one.endsAt >= slot.endsAt)
  )
    against.push({ code: 'room_closed' })
  const people = meeting.persons.filter(
    (one) => one.principal || takenThen(frame, meeting, one, slot).length === 0,
  ).length
  if (room.seats !== null && room.seats < people)
    against.push({ code: 'room_small', seats: room.seats, people })
  const { zone, settings, ways } = frame
  for (const side of sides) {
    const { meetings } = meeting.sides[side]
    if (isRoomDayFull(slot, room.id, meetings, zone, settings.perRoomDay))
      against.push({ code: 'room_day_full', side })
  }
  for (const person of meeting.persons.filter((one) => one.principal)) {
    const far = othersOf(frame, meeting, person).find(
      (one) => !overlaps(one, slot) && !inReach(slot, room.id, [one], ways),
    )
    if (far) against.push({ code: 'travel', person, by: far })
  }
  if (isMute(frame, meeting, room.id, slot)) against.push({ code: 'no_interpreter' })
  return against
}

/** Whether a meeting needs an interpreter then, brings none, and the summit’s are taken or too far. */
function isMute(frame: PlacingFrame, meeting: Placing, roomId: string | null, slot: Interval): boolean {
  const { pair } = meeting
  if (!pair || frame.pool.length === 0) return false
  const away = awayFrom(frame, meeting, roomId, slot)
  if (meeting.persons.some((one) => one.interprets && !away.includes(one))) return false
  const there = meeting.host ? takenThere(meeting.host, slot) : slot
  return (
    interpreterFor(there, roomId, { pair, pool: poolWithout(frame.pool, meeting.id) }, frame.ways) === null
  )
}

/** For how long somebody of a side is taken. */
const takenOf = ({ host }: Placing, side: Side, slot: Interval) => (host ? takenFor(host, side, slot) : slot)

/** What takes a person beside the meeting itself. */
const othersOf = ({ taken }: PlacingFrame, meeting: Placing, person: PlacingPerson) =>
  taken.filter((one) => one.memberId === person.id && one.id !== meeting.id)

const takenThen = (frame: PlacingFrame, meeting: Placing, person: PlacingPerson, slot: Interval) =>
  othersOf(frame, meeting, person).filter((one) => overlaps(one, slot))

/** The frame with what takes the people of a meeting alone: hundreds of places are tried with it. */
function ofPersons(frame: PlacingFrame, { persons }: Placing): PlacingFrame {
  const ids = new Set(persons.map(({ id }) => id))
  return { ...frame, taken: frame.taken.filter(({ memberId }) => ids.has(memberId)) }
}

/** Who beside the principals is taken then, or too far from the room to come in time. */
const awayFrom = (frame: PlacingFrame, meeting: Placing, roomId: string | null, slot: Interval) =>
  meeting.persons.filter(
    (one) =>
      !one.principal &&
      !inReach(takenOf(meeting, one.side, slot), roomId, othersOf(frame, meeting, one), frame.ways),
  )

/** Principals who would come from one engagement straight to the next. */
const tightThen = (frame: PlacingFrame, meeting: Placing, slot: Interval) =>
  meeting.persons.filter((one) => {
    const { startsAt, endsAt } = takenOf(meeting, one.side, slot)
    const around = {
      startsAt: new Date(+startsAt - TIGHT * MINUTE),
      endsAt: new Date(+endsAt + TIGHT * MINUTE),
    }
    return one.principal && takenThen(frame, meeting, one, around).length > 0
  })

/** Every start of a day within the hours of the house, on the quarter. */
export function startsOf(day: CalendarDate, minutes: number, { zone, settings }: PlacingFrame): Date[] {
  const [opens, closes] = [
    wallToInstant(day, settings.opensAt, zone),
    wallToInstant(day, settings.closesAt, zone),
  ]
  if (!opens.ok || !closes.ok) return []
  const last = +closes.value.instant - minutes * MINUTE
  const count = Math.max(0, Math.floor((last - +opens.value.instant) / (STEP * MINUTE)) + 1)
  return Array.from(
    { length: count },
    (_one, index) => new Date(+opens.value.instant + index * STEP * MINUTE),
  )
}

/**
 * The places of these days that are free, best first: nobody stays away, no principal runs, the smallest room that is large
 * enough, the earlier the better. Where the meeting stands already is not among them.
 */
export function freePlaces(
  whole: PlacingFrame,
  meeting: Placing,
  rooms: readonly PlacingRoom[],
  days: readonly CalendarDate[],
): FreePlace[] {
  const frame = ofPersons(whole, meeting)
  const seats = new Map(rooms.map((room) => [room.id, room.seats ?? Infinity]))
  return days
    .flatMap((day) => startsOf(day, meeting.minutes, frame))
    .flatMap((startsAt) => {
      const slot = { startsAt, endsAt: endOf(meeting, startsAt) }
      if (againstTime(frame, meeting, slot).length > 0) return []
      const tight = tightThen(frame, meeting, slot)
      const outside = !meeting.host && !isInHours(frame, slot)
      // At a host one room is as good as any: none is taken.
      return (meeting.host ? rooms.slice(0, 1) : rooms)
        .filter((room) => againstRoom(frame, meeting, room, slot).length === 0)
        .filter(
          ({ id }) => (!meeting.host && id !== meeting.roomId) || +startsAt !== +(meeting.startsAt ?? 0),
        )
        .map((room) => ({
          ...{ ...slot, roomId: room.id, tight, outside },
          away: awayFrom(frame, meeting, meeting.host ? null : room.id, slot),
        }))
    })
    .sort(
      (a, b) =>
        a.away.length - b.away.length ||
        a.tight.length - b.tight.length ||
        +a.startsAt - +b.startsAt ||
        // Two rooms whose seats nobody has counted are as good as each other.
        (seats.get(a.roomId) ?? 0) - (seats.get(b.roomId) ?? 0) ||
        0,
    )
}

/** Why no place of a time is left, in the order in which somebody could help it. */
export type Cause =
  | { code: 'nobody_speaks'; side: Side }
  | { code: 'no_common_time' }
  | { code: 'day_full'; side: Side }
  | { code: 'rooms_small'; people: number }
  | { code: 'no_interpreter' }
  | { code: 'too_far' }
  | { code: 'rooms_full' }

/** Why a meeting has no free place on these days; null where it has one. */
export function causeOf(
  whole: PlacingFrame,
  meeting: Placing,
  rooms: readonly PlacingRoom[],
  days: readonly CalendarDate[],
): Cause | null {
  const frame = ofPersons(whole, meeting)
  const silent = sides.find((side) => !meeting.persons.some((one) => one.side === side && one.principal))
  if (silent) return { code: 'nobody_speaks', side: silent }
  if (freePlaces(frame, meeting, rooms, days).length > 0) return null
  const times = days
    .flatMap((day) => startsOf(day, meeting.minutes, frame))
    .map((startsAt) => againstTime(frame, meeting, { startsAt, endsAt: endOf(meeting, startsAt) }))
  if (times.every((against) => against.length > 0)) {
    const full = times.flatMap((against) => against.filter((one) => one.code === 'day_full'))[0]
    const otherwise = times.some((against) => against.every(({ code }) => code === 'day_full'))
    return full && otherwise ? full : { code: 'no_common_time' }
  }
  const people = meeting.persons.length
  if (!meeting.host && rooms.every(({ seats }) => seats !== null && seats < people))
    return { code: 'rooms_small', people }
  // Where but one thing is in the way somewhere, that is what somebody can help.
  const alone = days
    .flatMap((day) => startsOf(day, meeting.minutes, frame))
    .flatMap((startsAt) => rooms.map((room) => whyNotPlace(frame, meeting, room, startsAt)))
    .flatMap((against) => (against.length === 1 ? against.map(({ code }) => code) : []))
  if (alone.includes('no_interpreter')) return { code: 'no_interpreter' }
  return { code: alone.includes('travel') ? 'too_far' : 'rooms_full' }
}
