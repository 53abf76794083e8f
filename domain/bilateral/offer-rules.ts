import { type Interval, overlaps } from '@/domain/commitment/rules'
import { addDays, dayOf, instantToWall, wallToInstant } from '@/domain/shared/time'
import { type AtHost, takenFor, takenThere } from './host-rules'
import { type InterpretersFree, interpreterFor } from './interpreter-rules'
import { type Held, type MeetingWays, type Taken, inReach, isRoomDayFull } from './reach-rules'
import { otherSide } from './rules'
import type { Settings, Side } from './schema'

/** Offered times begin on the quarter of an hour. */
const STEP = 15
/** Minutes within which two engagements count as one after the other. */
const TIGHT = 10
const MINUTE = 60_000

export type OfferFrame = {
  zone: string
  /** The summit's days, in order. */
  dates: readonly string[]
  settings: Settings
  minutes: number
  /** Now, by the summit's clock. */
  clock: Date
  /** How long it takes from room to room; without it nobody has a way to go. */
  ways?: MeetingWays
  /** Who can interpret, where that is needed. */
  interpreters?: InterpretersFree | null
  /** Where it is at the house of a side: no room is needed then, and its guests are taken for the way as well. */
  host?: (AtHost & { own: Side }) | null
}

/** One side as the offer needs it. */
export type OfferSide = {
  /** When its principal is taken. */
  busy: readonly Taken[]
  /** Its meetings that stand: a day, and a room on a day, takes no more than the summit allows. */
  meetings: readonly Held[]
  /** Its own working day, where the summit is virtual. */
  hours: { zone: string; from: string; until: string } | null
}

export type OfferRoom = {
  id: string
  /** Chairs; null where nobody has counted them. */
  seats: number | null
  /** When it can be used; none is always. */
  open: readonly Interval[]
  /** When it is taken, each with its turnaround. */
  busy: readonly Interval[]
}

/** Whoever of one's own side should come, beside the principal. */
export type OfferMember = { id: string; busy: readonly Taken[]; interprets?: boolean }

export type OfferReason =
  | 'both_free'
  | 'right_after'
  | 'right_before'
  | 'members_free'
  /** None of the summit's interpreters is free: one's own has to come. */
  | 'own_interpreter'
export type Offer = Interval & {
  /** Null where it is at a host. */
  roomId: string | null
  reasons: OfferReason[]
  /** Of one's own members, those who cannot come. */
  missing: string[]
}

/**
 * Times at which a meeting can take place: both principals are free, a room that is large enough is, and no house rule is
 * against it; at a host, both principals with the way of those who go there. Best first: nobody of one's own runs from one engagement to the next, everybody can come, the earlier
 * the better. Of the other side nothing is told but that it is free.
 * @param people who are to be in the room, of both sides
 */
export function offeredTimes(
  frame: OfferFrame,
  own: OfferSide,
  other: OfferSide,
  rooms: readonly OfferRoom[],
  people: number,
  members: readonly OfferMember[],
): Offer[] {
  return startsOf(frame)
    .flatMap((startsAt): (Offer & { cost: number })[] => {
      const slot = { startsAt, endsAt: new Date(+startsAt + frame.minutes * MINUTE) }
      const place = placeAt(frame, slot, own, other, rooms, people)
      if (!place) return []
      const { roomId, mine } = place
      const missing = members
        .filter(({ busy }) => !inReach(mine, roomId, busy, frame.ways))
        .map(({ id }) => id)
      const there = frame.host ? takenThere(frame.host, slot) : slot
      const needsOwn =
        frame.interpreters != null && !interpreterFor(there, roomId, frame.interpreters, frame.ways)
      if (needsOwn && !members.some(({ id, interprets }) => interprets && !missing.includes(id))) return []
      const after = own.busy.some(({ endsAt }) => isTight(endsAt, mine.startsAt))
      const before = own.busy.some((one) => isTight(mine.endsAt, one.startsAt))
      const reasons: OfferReason[] = [
        'both_free',
        ...(after ? (['right_after'] as const) : []),
        ...(before ? (['right_before'] as const) : []),
        ...(members.length > 0 && missing.length === 0 ? (['members_free'] as const) : []),
        ...(needsOwn ? (['own_interpreter'] as const) : []),
      ]
      const cost = (Number(after) + Number(before)) * 10 + missing.length * 5
      return [{ ...slot, roomId, reasons, missing, cost }]
    })
    .sort((a, b) => a.cost - b.cost || +a.startsAt - +b.startsAt)
    .map(({ cost: _cost, ...offer }) => offer)
}

/** Where two sides can meet then, and for how long one's own side is taken; null where they cannot. */
function placeAt(
  frame: OfferFrame,
  slot: Interval,
  own: OfferSide,
  other: OfferSide,
  rooms: readonly OfferRoom[],
  people: number,
): { roomId: string | null; mine: Interval } | null {
  const { host, settings } = frame
  if (host) {
    const [mine, theirs] = [takenFor(host, host.own, slot), takenFor(host, otherSide(host.own), slot)]
    const isFree = ({ busy }: OfferSide, whole: Interval) => !busy.some((one) => overlaps(one, whole))
    return isFree(own, mine) && isFree(other, theirs) ? { roomId: null, mine } : null
  }
  if (whyNotAt(frame, slot, own) || whyNotAt(frame, slot, other)) return null
  const room = roomFor(slot, roomsFor(frame, slot, [own, other], rooms), people, settings.turnaround)
  return room && { roomId: room.id, mine: slot }
}

const isTight = (end: Date, start: Date) => +start >= +end && +start - +end < TIGHT * MINUTE

/** The days on which meetings are held. Chosen ones that are no days of the summit any more count as not chosen. */
export function meetingDays(dates: readonly string[], { days }: Settings): readonly string[] {
  const chosen = dates.filter((date) => days.includes(date))
  return chosen.length > 0 ? chosen : dates
}

function startsOf({ zone, dates, settings, minutes, clock }: OfferFrame): Date[] {
  const today = dayOf(clock, zone)
  const late = settings.latestAt !== null && instantToWall(clock, zone).time >= settings.latestAt
  return meetingDays(dates, settings).flatMap((date) => {
    // Where a request has to be there the day before, today is too late, and from that hour on tomorrow is.
    if (settings.latestAt !== null && date <= (late ? addDays(today, 1) : today)) return []
    const [opens, closes] = [
      wallToInstant(date, settings.opensAt, zone),
      wallToInstant(date, settings.closesAt, zone),
    ]
    if (!opens.ok || !closes.ok) return []
    const starts: Date[] = []
    const last = +closes.value.instant - minutes * MINUTE
    for (let at = +opens.value.instant; at <= last; at += STEP * MINUTE)
      if (at > +clock) starts.push(new Date(at))
    return starts
  })
}

/**
 * Why a side cannot meet then, or null: `busy` · `day_full` (as many meetings that day as the summit allows) · `asleep`
 * (outside its working hours).
 */
export function whyNotAt(
  { zone, settings }: Pick<OfferFrame, 'zone' | 'settings'>,
  slot: Interval,
  side: OfferSide,
): 'busy' | 'day_full' | 'asleep' | null {
  if (side.busy.some((one) => overlaps(one, slot))) return 'busy'
  const day = dayOf(slot.startsAt, zone)
  if (
    settings.perDay !== null &&
    side.meetings.filter(({ startsAt }) => dayOf(startsAt, zone) === day).length >= settings.perDay
  )
    return 'day_full'
  return side.hours === null || isWithin(slot, side.hours) ? null : 'asleep'
}

/** The working day of a delegation that takes part from home; null where it is not known. */
export const hoursAt = (
  home: { timeZone: string | null; worksFrom: string | null; worksUntil: string | null } | undefined,
): OfferSide['hours'] =>
  home?.timeZone && home.worksFrom && home.worksUntil
    ? { zone: home.timeZone, from: home.worksFrom, until: home.worksUntil }
    : null

function isWithin(
  { startsAt, endsAt }: Interval,
  { zone, from, until }: NonNullable<OfferSide['hours']>,
): boolean {
  const [start, end] = [instantToWall(startsAt, zone), instantToWall(endsAt, zone)]
  return start.date === end.date && start.time >= from && end.time <= until
}

/** Whether a time lies within the days and hours on which meetings are held. */
export const isInHours = (
  { zone, dates, settings }: Pick<OfferFrame, 'zone' | 'dates' | 'settings'>,
  slot: Interval,
): boolean =>
  meetingDays(dates, settings).includes(dayOf(slot.startsAt, zone)) &&
  isWithin(slot, { zone, from: settings.opensAt, until: settings.closesAt })

/** Rooms that the house rules leave to both sides on that day, and that each principal reaches in time. */
export const roomsFor = <R extends { id: string }>(
  { zone, settings, ways }: Pick<OfferFrame, 'zone' | 'settings' | 'ways'>,
  slot: Interval,
  sides: readonly Pick<OfferSide, 'busy' | 'meetings'>[],
  rooms: readonly R[],
): R[] =>
  rooms.filter(({ id }) =>
    sides.every(
      ({ busy, meetings }) =>
        !isRoomDayFull(slot, id, meetings, zone, settings.perRoomDay) && inReach(slot, id, busy, ways),
    ),
  )

/** The smallest room that is large enough and free, with the time to clear it; the one asked for first of all. */
export function roomFor(
  { startsAt, endsAt }: Interval,
  rooms: readonly OfferRoom[],
  people: number,
  turnaround: number,
  wanted: string | null = null,
): OfferRoom | null {
  const held = { startsAt, endsAt: new Date(+endsAt + turnaround * MINUTE) }
  const fits = rooms
    .filter(({ seats }) => seats === null || seats >= people)
    .filter(({ busy }) => !busy.some((one) => overlaps(one, held)))
    .filter(
      ({ open }) => open.length === 0 || open.some((one) => one.startsAt <= startsAt && one.endsAt >= endsAt),
    )
    .sort((a, b) => (a.seats ?? Infinity) - (b.seats ?? Infinity) || a.id.localeCompare(b.id))
  return fits.find(({ id }) => id === wanted) ?? fits[0] ?? null
}
