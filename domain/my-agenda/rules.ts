import { type Standpoint, type Ways, minutesToTravel } from '@/domain/conflict/travel-rules'
import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { fold } from '@/domain/shared/text'
import type { OwnMarks, OwnSeat } from './schema'

/** A session on somebody's agenda: what they have in it, and whether they have put a star on it too. */
export type Entry = { session: ReleasedSession; seat: OwnSeat | null; starred: boolean }

/** How many seats a session that limits them has left, by its code; none where they are not limited. */
export type SeatsLeft = ReadonlyMap<string, { left: number; closed: boolean }>

/** Every session of the release that the person has a star on, a seat in or waits for, in order of start. */
export function entriesOf(document: ReleaseDocument, marks: Pick<OwnMarks, 'stars' | 'seats'>): Entry[] {
  const stars = new Set(marks.stars)
  const seats = new Map(marks.seats.map((seat) => [seat.code, seat]))
  return document.sessions
    .filter(({ access, code }) => access !== 'private' && (stars.has(code) || seats.has(code)))
    .map((session) => ({
      session,
      seat: seats.get(session.code) ?? null,
      starred: stars.has(session.code),
    }))
    .sort((a, b) => a.session.start.localeCompare(b.session.start) || a.session.number - b.session.number)
}

/** Two sessions at one time: one begins before the other ends, and the other way round. */
export const atOneTime = (
  a: Pick<ReleasedSession, 'start' | 'end'>,
  b: Pick<ReleasedSession, 'start' | 'end'>,
): boolean => a.start < b.end && b.start < a.end

/** Whether a person means to be there: a seat or a star; whoever only waits may be elsewhere meanwhile. */
const isMeant = ({ session, seat, starred }: Entry) =>
  session.status === 'scheduled' && (starred || (seat !== null && seat.state !== 'waiting'))

/** The way from what came before: minutes between the two, and minutes that it takes. */
export type Gap = { from: ReleasedSession; between: number; takes: number }

/** What stands in a day's list: one session, or several that are at one time. */
export type Line =
  { kind: 'one'; entry: Entry; gap: Gap | null } | { kind: 'clash'; entries: Entry[]; gap: Gap | null }

/**
 * What a person has on each day, in order; days without anything are left out. What is over by `clock` clashes with nothing
 * any more.
 */
export function daysOf(document: ReleaseDocument, entries: readonly Entry[], ways: Ways, clock: Date) {
  const dates = [...new Set(entries.map(({ session }) => session.day))].sort()
  return dates.map((date) => {
    const ofDay = entries.filter(({ session }) => session.day === date)
    return { date, lines: linesOf(document, ofDay, ways, clock) }
  })
}

function linesOf(document: ReleaseDocument, entries: readonly Entry[], ways: Ways, clock: Date): Line[] {
  const ahead = entries.filter((entry) => isMeant(entry) && entry.session.end > clock.toISOString())
  const lines: Line[] = []
  const done = new Set<Entry>()
  let before: ReleasedSession | null = null
  for (const entry of entries) {
    if (done.has(entry)) continue
    const group = ahead.includes(entry) ? together(entry, ahead) : [entry]
    for (const one of group) done.add(one)
    const gap = before && isMeant(entry) ? gapOf(document, before, entry.session, ways) : null
    lines.push(group.length > 1 ? { kind: 'clash', entries: group, gap } : { kind: 'one', entry, gap })
    if (isMeant(entry)) before = group.reduce(later, entry).session
  }
  return lines
}

const later = (a: Entry, b: Entry) => (a.session.end >= b.session.end ? a : b)

/** Everything that is at one time with the first, or with something that is. */
function together(first: Entry, among: readonly Entry[]): Entry[] {
  const group = [first]
  for (const member of group)
    for (const other of among)
      if (!group.includes(other) && atOneTime(member.session, other.session)) group.push(other)
  return among.filter((entry) => group.includes(entry))
}

/** Null where the room is the same, where a session is held in none, and where the two overlap: there is no way between. */
function gapOf(
  document: ReleaseDocument,
  from: ReleasedSession,
  to: ReleasedSession,
  ways: Ways,
): Gap | null {
  const [here, there] = [standpointOf(document, from), standpointOf(document, to)]
  if (!here || !there) return null
  const takes = minutesToTravel(ways, here, there)
  const between = Math.round((Date.parse(to.start) - Date.parse(from.end)) / 60_000)
  return takes > 0 && between >= 0 ? { from, between, takes } : null
}

function standpointOf(document: ReleaseDocument, { roomId }: ReleasedSession): Standpoint | null {
  const room = document.rooms.find(({ id }) => id === roomId)
  const venue = document.venues.find(({ id }) => id === room?.venueId)
  if (!room || !venue) return null
  const cities = new Set(Object.values(venue.city).flatMap((city) => (city ? [fold(city)] : [])))
  return { id: room.id, online: venue.online || room.kind === 'online', venue: { id: venue.id, cities } }
}

/** What runs at a moment and what comes next, of what the person means to be at. */
export function nowAndNext(entries: readonly Entry[], clock: Date): { now: Entry[]; next: Entry | null } {
  const at = clock.toISOString()
  const meant = entries.filter(isMeant)
  return {
    now: meant.filter(({ session }) => session.start <= at && at < session.end),
    next: meant.find(({ session }) => session.start > at) ?? null,
  }
}

/** Other times at which the same session is given and somebody who may sit in a room could still come, the next first. */
export function repeatsOf(
  document: ReleaseDocument,
  session: ReleasedSession,
  entries: readonly Entry[],
  left: SeatsLeft,
  clock: Date,
): ReleasedSession[] {
  const series = session.occurrenceSeriesId
  if (series === null) return []
  const busy = entries.filter((entry) => isMeant(entry) && entry.session.code !== session.code)
  return document.sessions.filter(
    (other) =>
      other.occurrenceSeriesId === series &&
      other.code !== session.code &&
      ['open', 'seats'].includes(other.access) &&
      other.status === 'scheduled' &&
      other.start > clock.toISOString() &&
      hasRoom(other, left) &&
      !busy.some((entry) => entry.session.code !== other.code && atOneTime(entry.session, other)),
  )
}

const hasRoom = ({ code }: ReleasedSession, left: SeatsLeft): boolean => {
  const label = left.get(code)
  return label === undefined || (label.left > 0 && !label.closed)
}

/** A way out of a clash. What loses nothing comes first. */
export type WayOut =
  /** Comes to the repeat of `of`; a seat in `of` is given for one there, a star moves. */
  | { way: 'repeat'; of: ReleasedSession; to: ReleasedSession; seated: boolean; limited: boolean }
  /** Takes a seat in `take` for those in `give`. */
  | { way: 'swap'; take: ReleasedSession; give: ReleasedSession[] }
  /** Gives the seat in `of` back and goes to what needs none. */
  | { way: 'give'; of: ReleasedSession }
  /** Takes the star off `of`. */
  | { way: 'unstar'; of: ReleasedSession }

/**
 * The ways out of several sessions at one time: the repeat of one of them, a swap of seats or a seat given back, a star
 * taken off. Keeping all of them is always possible and is none of these.
 */
export function waysOut(
  document: ReleaseDocument,
  clash: readonly Entry[],
  entries: readonly Entry[],
  left: SeatsLeft,
  clock: Date,
): WayOut[] {
  const seated = clash.filter(({ seat }) => seat?.state === 'confirmed')
  const stars = clash.filter(({ seat }) => seat === null)
  const repeats = [...seated, ...stars].flatMap(({ session: of, seat }): WayOut[] => {
    const [to] = repeatsOf(document, of, entries, left, clock)
    // A seat is given for a seat; where the repeat needs none, it is given back by whoever holds it.
    if (!to || (seat && !left.has(to.code))) return []
    return [{ way: 'repeat', of, to, seated: seat !== null, limited: left.has(to.code) }]
  })
  const give = seated.map(({ session }) => session)
  const swaps = stars.flatMap(({ session }): WayOut[] => {
    const label = left.get(session.code)
    return give.length > 0 && label && label.left > 0 && !label.closed
      ? [{ way: 'swap', take: session, give }]
      : []
  })
  const back = stars.length > 0 && swaps.length === 0 ? give.map((of): WayOut => ({ way: 'give', of })) : []
  const off = stars.map(({ session }): WayOut => ({ way: 'unstar', of: session }))
  return [...repeats, ...swaps, ...back, ...off]
}

/** Sessions proposed at most. */
const MOST_SUGGESTED = 4

/**
 * Sessions that somebody may like: of a track that they have chosen from, in a language that they follow, at a time that is
 * free, with a seat left. Most chosen tracks first, then by start; none for whoever has chosen nothing yet.
 */
export function suggestionsFor(
  document: ReleaseDocument,
  entries: readonly Entry[],
  language: string,
  left: SeatsLeft,
  clock: Date,
): ReleasedSession[] {
  const chosen = new Map<string, number>()
  for (const { session } of entries)
    if (session.trackId) chosen.set(session.trackId, (chosen.get(session.trackId) ?? 0) + 1)
  const series = new Set(entries.flatMap(({ session }) => session.occurrenceSeriesId ?? []))
  const liking = ({ trackId }: ReleasedSession) => (trackId && chosen.get(trackId)) || 0
  return document.sessions
    .filter(
      (session) =>
        liking(session) > 0 &&
        ['open', 'seats'].includes(session.access) &&
        session.status === 'scheduled' &&
        session.start > clock.toISOString() &&
        [...session.languages, ...session.interpretation].includes(language) &&
        hasRoom(session, left) &&
        !(session.occurrenceSeriesId && series.has(session.occurrenceSeriesId)) &&
        !entries.some(
          (entry) => entry.session === session || (isMeant(entry) && atOneTime(entry.session, session)),
        ),
    )
    .sort((a, b) => liking(b) - liking(a) || a.start.localeCompare(b.start) || a.number - b.number)
    .slice(0, MOST_SUGGESTED)
}

/** What a person can do about their seat in one session now. The first is what the page puts first. */
export type SeatStand =
  | { stand: 'not_limited' }
  | { stand: 'cancelled' }
  | { stand: 'not_registered' }
  /** The registration is there, but nobody sits by it: a draft, not decided yet, declined … */
  | { stand: 'not_yet'; status: string }
  | { stand: 'seated' }
  /** `with`: seats at the same time that would have to be given up first. */
  | { stand: 'offered'; entryId: string; until: Date | null; with: ReleasedSession[] }
  | { stand: 'waiting'; position: number; inLine: number }
  | { stand: 'closed' }
  /** Seats at the same time; a swap is possible where any are left, the waiting list where none is. */
  | { stand: 'clash'; with: ReleasedSession[]; left: number; next: number }
  /** `next`: which place in line is the next. */
  | { stand: 'full'; next: number }
  | { stand: 'free'; left: number }

/** What `seatView` says of a seat, as far as it is read here. */
type Seen = {
  phase: string | null
  left: number
  mine: 'confirmed' | 'offered' | 'waiting' | null
  offer: { entryId: string; until: Date | null } | null
  position: number | null
  refusal: { code: string; details: Record<string, unknown> } | null
}

/** How somebody stands with a session: what the page says and offers. The refusals are the verbs' own. */
export function standOf(
  document: ReleaseDocument,
  session: ReleasedSession,
  marks: Pick<OwnMarks, 'registration' | 'seats'>,
  label: { left: number; waiting: number } | null,
  view: Seen | null,
): SeatStand {
  const mine = marks.seats.find(({ code }) => code === session.code)
  if (view?.mine === 'confirmed') return { stand: 'seated' }
  if (view?.mine === 'offered' && view.offer) {
    const seated = marks.seats.filter(({ state, code }) => state === 'confirmed' && code !== session.code)
    const others = document.sessions.filter(
      (other) => seated.some(({ code }) => code === other.code) && atOneTime(session, other),
    )
    return { stand: 'offered', ...view.offer, with: others }
  }
  if (view?.mine === 'waiting' && view.position !== null)
    return {
      stand: 'waiting',
      position: view.position,
      inLine: mine?.state === 'waiting' ? mine.inLine : view.position,
    }
  if (session.status === 'cancelled') return { stand: 'cancelled' }
  if (!label || session.access !== 'seats') return { stand: 'not_limited' }
  if (!marks.registration || !view) return { stand: 'not_registered' }
  const next = label.waiting + 1
  switch (view.refusal?.code) {
    case undefined:
      return { stand: 'free', left: view.left }
    case 'wrong_status':
      return { stand: 'not_yet', status: marks.registration.status }
    case 'clash': {
      // As `whyNoSeat` gives them.
      const ids = view.refusal?.details['sessions'] as string[]
      const others = document.sessions.filter(({ id }) => ids.includes(id))
      return { stand: 'clash', with: others, left: view.left, next }
    }
    case 'full':
      return { stand: 'full', next }
    default:
      return { stand: 'closed' }
  }
}
