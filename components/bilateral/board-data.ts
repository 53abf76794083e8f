import type { DeskBilaterals } from '@/domain/bilateral/desk-queries'
import type { Held, Placing, PlacingFrame, PlacingRoom } from '@/domain/bilateral/placing-rules'
import type { Meeting } from '@/domain/bilateral/repository'
import type { Side } from '@/domain/bilateral/schema'
import { type Axis, type Interval, axisOf } from '@/domain/commitment/rules'
import { initialsOf, nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { type CalendarDate, dayOf, wallToInstant } from '@/domain/shared/time'

/** A meeting on the board, in the reader’s language. */
export type BoardItem = {
  id: string
  /** `Canada, Estonia`, and `CAN EST`. */
  title: string
  short: [string, string]
  names: Record<Side, string>
  minutes: number
  /** Where it stands; null where it waits to be placed. */
  at: (Interval & { roomId: string }) | null
}

/** What the board of a day needs in the browser, and no more than that. */
export type BoardData = {
  zone: string
  day: CalendarDate
  axis: Axis
  rooms: PlacingRoom[]
  frame: PlacingFrame
  placings: Placing[]
  items: BoardItem[]
  /** Of all delegations here, by id. */
  names: Record<string, string>
}

/**
 * The board of a day, cut out of the whole view.
 * @param waiting those that are in the queue beside it
 */
export function boardOf(
  desk: DeskBilaterals,
  waiting: readonly Meeting[],
  { day, zone, locale }: { day: CalendarDate; zone: string; locale: Language },
): BoardData {
  const { frame, meetings, delegations } = desk
  const isThen = <T extends Interval>(one: T) =>
    dayOf(one.startsAt, zone) <= day && dayOf(one.endsAt, zone) >= day
  const rooms = desk.rooms.map((room) => ({
    ...room,
    // A room without any opening is always open: one that has some on other days only is closed.
    open: room.open.length > 0 && !room.open.some(isThen) ? room.open.slice(0, 1) : room.open.filter(isThen),
    held: room.held.filter(isThen),
  }))
  const standing = meetings.flatMap((one) => {
    const { state, startsAt, endsAt, roomId } = one
    if (state !== 'scheduled' && state !== 'held') return []
    if (!startsAt || !endsAt || roomId === null || !isThen({ startsAt, endsAt })) return []
    return [{ one, at: { startsAt, endsAt, roomId } }]
  })
  const items = [...standing, ...waiting.map((one) => ({ one, at: null }))].map(({ one, at }): BoardItem => {
    const names = { asking: nameOf(one.asking, locale), asked: nameOf(one.asked, locale) }
    return {
      ...{ id: one.id, minutes: one.minutes, names, title: `${names.asking}, ${names.asked}`, at },
      short: [initialsOf(one.asking, locale), initialsOf(one.asked, locale)],
    }
  })
  const placings = desk.placings.filter(({ id }) => items.some((item) => item.id === id))
  return {
    ...{ zone, day, rooms, placings, items },
    axis: axisOf(day, zone, [...houseHours(day, frame), ...rooms.flatMap(({ held }) => held)]),
    frame: { ...frame, taken: frame.taken.filter(isThen) },
    names: Object.fromEntries(delegations.map((one) => [one.id, nameOf(one, locale)])),
  }
}

function houseHours(day: CalendarDate, { zone, settings }: PlacingFrame): Interval[] {
  const [opens, closes] = [
    wallToInstant(day, settings.opensAt, zone),
    wallToInstant(day, settings.closesAt, zone),
  ]
  return opens.ok && closes.ok ? [{ startsAt: opens.value.instant, endsAt: closes.value.instant }] : []
}

/** What is drawn of a room beside its meetings: what is closed, blocked, or being cleared. */
export type Shade = Interval & { kind: 'closed' | 'held' | 'session' | 'clearing'; reason: string }

export function shadesOf(room: PlacingRoom, axis: Axis, meetings: readonly BoardItem[]): Shade[] {
  const own = room.held.flatMap((held): Shade[] => {
    if (held.bilateralId === null) return [shadeOf(held)]
    const endsAt = meetings.find(({ id }) => id === held.bilateralId)?.at?.endsAt
    return endsAt && endsAt < held.endsAt
      ? [{ kind: 'clearing', startsAt: endsAt, endsAt: held.endsAt, reason: '' }]
      : []
  })
  return [...closedOf(room, axis), ...own]
}

const shadeOf = ({ startsAt, endsAt, session, reason }: Held): Shade => ({
  ...{ kind: session ? 'session' : 'held', startsAt, endsAt, reason: reason ?? '' },
})

/** The parts of the axis in which the room is not open. */
function closedOf(room: PlacingRoom, axis: Axis): Shade[] {
  if (room.open.length === 0) return []
  const open = [...room.open].sort((a, b) => +a.startsAt - +b.startsAt)
  const edges = [axis.startsAt, ...open.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), axis.endsAt]
  const shades: Shade[] = []
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const [from, to] = [edges[index], edges[index + 1]]
    if (!from || !to) continue
    const startsAt = from < axis.startsAt ? axis.startsAt : from
    const endsAt = to > axis.endsAt ? axis.endsAt : to
    if (startsAt < endsAt) shades.push({ kind: 'closed', startsAt, endsAt, reason: '' })
  }
  return shades
}
