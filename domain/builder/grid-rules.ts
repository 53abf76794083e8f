import type { Draft, SessionDraft } from '@/domain/change/schema'
import { addDays, dayOf, instantToWall, wallToInstant } from '@/domain/shared/time'
import { summitOf } from './act-rules'

/**
 * The grid of the builder: rooms as columns, the clock of the summit downwards. Its moments are *wall times written as
 * UTC*: 10:30 in Ottawa is 10:30Z, so that the grid is the same in every reader's zone and across a clock change.
 */
export type GridTime = Date

const MINUTE = 60_000
const DAY = 86_400_000

/** Where an instant stands in the grid. */
export function toGrid(instant: string, zone: string): GridTime {
  const { date, time } = instantToWall(instant, zone)
  return new Date(`${date}T${time}:00.000Z`)
}

/** The instant of a place in the grid; a time that the clock jumps over is the moment of the jump. */
export function fromGrid(at: GridTime, zone: string): string {
  const text = at.toISOString()
  const placed = wallToInstant(text.slice(0, 10), text.slice(11, 16), zone)
  if (placed.ok) return placed.value.instant.toISOString()
  const next = placed.details['next']
  return (next instanceof Date ? next : at).toISOString()
}

/** Types that stop or frame the programme for everybody when they are in no single room. */
const bandTypes: ReadonlySet<string> = new Set(['meal', 'break', 'registration', 'networking', 'reception'])

/** The column of what takes place in no room of ours. */
export const NO_ROOM = 'none'

export type GridEvent = {
  id: string
  start: GridTime
  end: GridTime
  /** One room, or every room for a band. */
  resources: string | string[]
  band: boolean
  session: SessionDraft
}

export type GridDay = { date: string; id: string | null }

/** The days that can be shown: the summit's own, and others on which a session stands. */
export function gridDays(draft: Draft): GridDay[] {
  const zone = summitOf(draft).timeZone
  const own = new Map([...draft.day].map(([id, day]) => [day.date, id]))
  const dates = new Set(own.keys())
  for (const { startsAt } of draft.session.values()) if (startsAt) dates.add(dayOf(startsAt, zone))
  return [...dates].sort().map((date) => ({ date, id: own.get(date) ?? null }))
}

/** Rooms in their order: those for sessions, and others in which something stands on these days. */
export function gridRooms(draft: Draft, events: readonly GridEvent[]): string[] {
  const used = new Set(events.flatMap(({ resources }) => (typeof resources === 'string' ? [resources] : [])))
  const rooms = [...draft.room]
    .filter(([id, room]) => room.kind === 'session' || room.kind === 'online' || used.has(id))
    .sort(([, a], [, b]) => a.position - b.position)
    .map(([id]) => id)
  return used.has(NO_ROOM) ? [...rooms, NO_ROOM] : rooms
}

/** What stands in the grid on these days; cancelled sessions too, so that they can be brought back. */
export function gridEvents(draft: Draft, dates: readonly string[]): GridEvent[] {
  const zone = summitOf(draft).timeZone
  const shown = new Set(dates)
  const sessionRooms = [...draft.room].filter(([, room]) => room.kind === 'session').map(([id]) => id)
  const placed = [...draft.session].flatMap(([id, session]) => {
    if (!session.startsAt || !session.endsAt) return []
    const start = toGrid(session.startsAt, zone)
    if (!shown.has(start.toISOString().slice(0, 10))) return []
    // At the end of its day at the latest: the rest stands in words.
    const midnight = new Date(Math.floor(start.getTime() / DAY) * DAY + DAY - MINUTE)
    const end = new Date(Math.min(+toGrid(session.endsAt, zone), +midnight))
    // A change of the clock may turn the two round.
    return [{ id, session, start, end: end > start ? end : new Date(+start + 15 * MINUTE) }]
  })
  const inRooms = placed.filter(({ session }) => session.roomId !== null && session.status === 'scheduled')
  return placed.map((one): GridEvent => {
    const { session, start, end } = one
    // What lasts beside sessions (an exhibition) is no break of the programme.
    const beside = () => inRooms.some((other) => other.start < end && start < other.end)
    const band = session.roomId === null && bandTypes.has(session.type) && !beside()
    return { ...one, band, resources: band ? sessionRooms : (session.roomId ?? NO_ROOM) }
  })
}

/** First and last minute of the grid: eight to six, and more where sessions or openings need it. */
export function gridHours(events: readonly GridEvent[]): { from: number; to: number } {
  let [from, to] = [8 * 60, 18 * 60]
  for (const { start, end } of events) {
    from = Math.min(from, minuteOf(start))
    to = Math.max(to, minuteOf(end))
  }
  return { from: Math.floor(from / 60) * 60, to: Math.min(24 * 60, Math.ceil(to / 60) * 60) }
}

const minuteOf = (at: GridTime) => (+at - Math.floor(+at / DAY) * DAY) / MINUTE

/** Times in which a room is closed on a date, in the grid's own terms. */
export function closedTimes(
  draft: Draft,
  roomId: string,
  date: string,
  hours: { from: number; to: number },
): { start: GridTime; end: GridTime }[] {
  const room = draft.room.get(roomId)
  if (!room || room.openings.length === 0) return []
  const zone = summitOf(draft).timeZone
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const open = room.openings
    .map(({ startsAt, endsAt }) => ({ start: +toGrid(startsAt, zone), end: +toGrid(endsAt, zone) }))
    .filter(({ start, end }) => end > midnight && start < midnight + DAY)
    .sort((a, b) => a.start - b.start)
  const closed: { start: GridTime; end: GridTime }[] = []
  let at = midnight + hours.from * MINUTE
  const last = midnight + hours.to * MINUTE
  for (const { start, end } of open) {
    if (start > at) closed.push({ start: new Date(at), end: new Date(Math.min(start, last)) })
    at = Math.max(at, end)
  }
  if (at < last) closed.push({ start: new Date(at), end: new Date(last) })
  return closed.filter(({ start, end }) => start < end)
}

// ---------------------------------------------------------------- by keyboard

/** A session that is picked up: where it would be dropped. */
export type Lifted = { id: string; date: string; roomId: string; start: GridTime; minutes: number }

/** The room and the instants of it. */
export function placeOf({ roomId, start, minutes }: Lifted, zone: string) {
  const startsAt = fromGrid(start, zone)
  return {
    roomId: roomId === NO_ROOM ? null : roomId,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + minutes * MINUTE).toISOString(),
  }
}

export type LiftedKey = 'up' | 'down' | 'left' | 'right' | 'home' | 'end'

/** Where a lifted session goes by a key: times by `step` minutes inside the day's hours, rooms in their order. */
export function moveLifted(
  lifted: Lifted,
  key: LiftedKey,
  grid: { rooms: readonly string[]; dates: readonly string[]; hours: { from: number; to: number } },
  step: number,
): Lifted {
  const midnight = Date.parse(`${lifted.date}T00:00:00Z`)
  const first = midnight + grid.hours.from * MINUTE
  const last = Math.max(first, midnight + grid.hours.to * MINUTE - lifted.minutes * MINUTE)
  const at = (time: number): Lifted => ({ ...lifted, start: new Date(Math.min(last, Math.max(first, time))) })
  switch (key) {
    case 'up':
      return at(stepped(+lifted.start, -step))
    case 'down':
      return at(stepped(+lifted.start, step))
    case 'home':
      return at(first)
    case 'end':
      return at(last)
    case 'left':
    case 'right':
      return beside(lifted, key === 'left' ? -1 : 1, grid)
  }
}

/** To the next multiple of the step in that direction. */
function stepped(time: number, minutes: number): number {
  const step = Math.abs(minutes) * MINUTE
  return minutes > 0 ? Math.floor(time / step) * step + step : Math.ceil(time / step) * step - step
}

/** The next room, over into the next day that is shown. */
function beside(
  lifted: Lifted,
  by: 1 | -1,
  grid: { rooms: readonly string[]; dates: readonly string[] },
): Lifted {
  const room = grid.rooms[grid.rooms.indexOf(lifted.roomId) + by]
  if (room !== undefined) return { ...lifted, roomId: room }
  const date = grid.dates[grid.dates.indexOf(lifted.date) + by]
  const roomId = by > 0 ? grid.rooms[0] : grid.rooms.at(-1)
  if (date === undefined || roomId === undefined) return lifted
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${lifted.date}T00:00:00Z`)) / DAY
  return { ...lifted, date, roomId, start: new Date(+lifted.start + days * DAY) }
}

export type RestingKey = 'up' | 'down' | 'left' | 'right' | 'pageup' | 'pagedown' | 'home' | 'end'

/** The session that a key leads to from this one: along the room by time, across to the nearest of the next room. */
export function neighbour(
  events: readonly GridEvent[],
  columns: readonly { date: string; roomId: string }[],
  from: string,
  key: RestingKey,
): string | null {
  const dateOf = (event: GridEvent) => event.start.toISOString().slice(0, 10)
  const columnOf = (event: GridEvent) =>
    columns.findIndex(
      ({ date, roomId }) =>
        date === dateOf(event) &&
        (typeof event.resources === 'string' ? event.resources === roomId : event.resources[0] === roomId),
    )
  const current = events.find(({ id }) => id === from)
  if (!current) return events[0]?.id ?? null
  const column = columnOf(current)
  const inColumn = (index: number) =>
    events.filter((event) => columnOf(event) === index).sort((a, b) => +a.start - +b.start || +a.end - +b.end)
  const own = inColumn(column)
  const at = own.indexOf(current)
  const nearest = (indexes: number[]) => {
    for (const index of indexes) {
      const there = inColumn(index)
      const [best] = there.sort(
        (a, b) => Math.abs(+a.start - +current.start) - Math.abs(+b.start - +current.start),
      )
      if (best) return best.id
    }
    return null
  }
  const all = columns.map((_, index) => index)
  switch (key) {
    case 'up':
      return own[at - 1]?.id ?? null
    case 'down':
      return own[at + 1]?.id ?? null
    case 'pageup':
      return own[0]?.id ?? null
    case 'pagedown':
      return own.at(-1)?.id ?? null
    case 'left':
      return nearest(all.slice(0, Math.max(0, column)).reverse())
    case 'right':
      return nearest(all.slice(column + 1))
    case 'home':
      return nearest(all)
    case 'end':
      return nearest([...all].reverse())
  }
}

/** The wall time of a minute of a date, as the grid has it. */
export const gridMoment = (date: string, minute: number): GridTime =>
  new Date(
    Date.parse(`${minute >= 24 * 60 ? addDays(date, 1) : date}T00:00:00Z`) + (minute % (24 * 60)) * MINUTE,
  )
