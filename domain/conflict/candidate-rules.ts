import type { SessionDraft } from '@/domain/change/schema'
import { instantToWall } from '@/domain/shared/time'
import { capacityOf, type Frame, type FrameDay, type FrameRoom, wallInstant } from './frame-rules'
import type { Placed } from './placed-rules'
import type { ConflictIndex } from './part-rules'
import type { PlaceOptions } from './schema'
import { dateOf, gaps, merged, MINUTE, type Span } from './span-rules'

/** A room at an hour of a day. */
export type Candidate = { room: FrameRoom; day: FrameDay; start: number }

/** A session that looks for a place, and the seconds that it takes. */
export type Seeking = { id: string; row: SessionDraft; length: number }

const QUARTER = 15 * MINUTE
/** A place of the same day is nearer than any of another. */
const OTHER_DAY = 24 * 60 * MINUTE

/** When sessions start in a summit that has hardly any. */
const usualStarts = ['09:00', '10:30', '13:30', '15:15', '16:45']

/** What frames the programme: nothing else starts because of it. */
export const bandTypes: ReadonlySet<SessionDraft['type']> = new Set([
  'meal',
  'break',
  'registration',
  'networking',
  'reception',
])

/**
 * The places where a session could go, but for the one that it has: each room at the hours at which the day has
 * sessions, and where a room becomes free in between. Nearest to where it is now first.
 * A day with few sessions offers the usual hours as well, where nothing else is free.
 * @returns `taken` counts the places where the room holds something else
 */
export function candidatesFor(index: ConflictIndex, seeking: Seeking, options: PlaceOptions): Candidates {
  const found = candidatesAt(index, seeking, options, false)
  return found.free.length > 0 ? found : candidatesAt(index, seeking, options, true)
}

type Candidates = { free: Candidate[]; taken: number }

function candidatesAt(
  index: ConflictIndex,
  seeking: Seeking,
  options: PlaceOptions,
  wider: boolean,
): Candidates {
  const now = index.placed.get(seeking.id) ?? null
  const hours = hoursOf(index, options.days, wider)
  const heldBy = holdsOf(index, seeking.id)
  const free: Candidate[] = []
  let taken = 0
  for (const room of roomsFor(index.frame, seeking.row, options)) {
    const held = merged(heldBy.get(room.id) ?? [])
    const before = (seeking.row.setup ?? 0) * MINUTE
    const after = seeking.length + (seeking.row.turnaround ?? room.row.turnaround) * MINUTE
    for (const { day, starts, open } of hours) {
      // A break makes no hour for others, but its own is one for itself: in another room.
      const here = new Set(now?.day === day ? [...starts, now.start] : starts)
      for (const start of [...here]) {
        if (isFree(held, { start: start - before, end: start + after })) continue
        here.delete(start)
        taken += 1
      }
      for (const gap of gaps(open, held)) {
        const start = Math.ceil((gap.start + before) / QUARTER) * QUARTER
        if (gap.start > open.start && start + after <= gap.end) here.add(start)
      }
      for (const start of here) if (now?.room !== room || now.start !== start) free.push({ room, day, start })
    }
  }
  return { free: nearestFirst(free, now, seeking), taken }
}

/** Room -> the times for which others hold it. */
function holdsOf({ placed }: ConflictIndex, but: string): Map<string, Span[]> {
  const holds = new Map<string, Span[]>()
  for (const { id, room, hold } of placed.values()) {
    if (!room || id === but) continue
    const known = holds.get(room.id)
    if (known) known.push(hold)
    else holds.set(room.id, [hold])
  }
  return holds
}

/** Rooms for sessions, online or not as the one that it has now. */
function roomsFor(frame: Frame, row: SessionDraft, { minSeats = 0 }: PlaceOptions): FrameRoom[] {
  const own = (row.roomId !== null && frame.rooms.get(row.roomId)) || null
  return [...frame.rooms.values()].filter((room) => {
    if (minSeats > 0 && (capacityOf(room, row.layout) ?? 0) < minSeats) return false
    if (room === own) return true
    return (room.row.kind === 'session' || room.row.kind === 'online') && (!own || own.online === room.online)
  })
}

type Hours = { day: FrameDay; starts: number[]; open: Span }

/** When sessions start on each day, and between which hours; a day without any takes after the fullest one. */
function hoursOf(
  { frame, placed }: ConflictIndex,
  asked: readonly string[] | undefined,
  wider: boolean,
): Hours[] {
  const starts = new Map<FrameDay, Set<number>>()
  const ends = new Map<FrameDay, number>()
  for (const { day, row, start, end } of placed.values()) {
    if (!day || bandTypes.has(row.type)) continue
    starts.set(day, (starts.get(day) ?? new Set()).add(start))
    ends.set(day, Math.max(ends.get(day) ?? 0, end))
  }
  const enough = wider ? usualStarts.length : 1
  const isFull = (own: ReadonlySet<number> | undefined) => (own?.size ?? 0) >= enough
  const fullest = [...starts.values()].filter(isFull).sort((a, b) => b.size - a.size)[0]
  const usual = fullest
    ? [...fullest].map((start) => instantToWall(dateOf(start), frame.zone).time)
    : usualStarts
  return frame.days
    .filter(({ id }) => asked === undefined || asked.includes(id))
    .map((day) => {
      const own = starts.get(day)
      const more = isFull(own) ? [] : usual.map((time) => wallInstant(day.date, time, frame.zone))
      const sorted = [...new Set([...(own ?? []), ...more])].sort((a, b) => a - b)
      return { day, starts: sorted, open: { start: sorted[0] ?? day.start, end: ends.get(day) ?? day.start } }
    })
}

/** Whether nothing of what is held reaches into the time. @param held as `merged` gives it */
function isFree(held: readonly Span[], time: Span): boolean {
  let [low, high] = [0, held.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((held[middle]?.end ?? Infinity) > time.start) high = middle
    else low = middle + 1
  }
  return (held[low]?.start ?? Infinity) >= time.end
}

/** For a session without a place, those whose room holds about as many as are expected. */
function nearestFirst(places: Candidate[], now: Placed | null, { row }: Seeking): Candidate[] {
  const expected = row.seats ?? row.expected
  const misfit = (room: FrameRoom) => {
    const seats = capacityOf(room, row.layout)
    return expected && seats ? Math.abs(Math.log2(seats / expected)) : 0
  }
  const distance = ({ room, day, start }: Candidate) =>
    now ? Math.abs(start - now.start) + (day === now.day ? 0 : OTHER_DAY) : misfit(room)
  return places
    .map((place) => ({ place, far: distance(place) }))
    .sort(
      (a, b) =>
        a.far - b.far ||
        a.place.start - b.place.start ||
        a.place.room.row.position - b.place.room.row.position,
    )
    .map(({ place }) => place)
}
