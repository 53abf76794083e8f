import type { Draft, Rows } from '@/domain/change/schema'
import { fold } from '@/domain/shared/text'
import { addDays, type CalendarDate, toDate, type WallTime, wallToInstant } from '@/domain/shared/time'
import { settingsOf, severityOf } from '@/domain/summit/rules'
import { type ConflictKind, conflictKinds, type Severity, type SummitSettings } from '@/domain/summit/schema'
import { instantOf, merged, type Span, spanOf } from './span-rules'

/**
 * What sessions have in common, and so can conflict about: a room, a person, the teams of interpreters … A conflict
 * between sessions is a matter of one such part of the agenda alone, whatever stands in the others.
 */
export const subjects = ['room', 'person', 'organisation', 'track', 'interpretation', 'share'] as const
export type Subject = (typeof subjects)[number]

/** The kinds that are looked for among the sessions of a part. */
const kindsAmong: Record<Subject, readonly ConflictKind[]> = {
  room: ['room_taken'],
  person: ['speaker_away', 'speaker_twice', 'guest_twice', 'travel_too_short'],
  organisation: ['organisation_twice'],
  track: ['track_twice'],
  interpretation: ['interpreters_short'],
  share: ['venue_share'],
}

/** What the rules read beside the sessions: house rules, days, rooms and people, worked out once. */
export type Frame = {
  zone: string
  settings: SummitSettings
  severity: Readonly<Record<ConflictKind, Severity>>
  /** Whether any kind of conflict is looked for among the sessions that have the subject in common. */
  wants: Readonly<Record<Subject, boolean>>
  /** First and last date of the summit. */
  dates: { first: CalendarDate; last: CalendarDate }
  /** In order of date. */
  days: readonly FrameDay[]
  dayById: ReadonlyMap<string, FrameDay>
  rooms: ReadonlyMap<string, FrameRoom>
  /** Speakers who are, by their e-mail address, the same person as another -> that one. */
  sameAs: ReadonlyMap<string, string>
  personOfEmail: ReadonlyMap<string, string>
  /** When a person can be there; no entry: always. */
  windows: ReadonlyMap<string, readonly Span[]>
  /** Two venues in order of id, joined by a space -> minutes from one to the other. */
  travel: ReadonlyMap<string, number>
}

/** A day begins at midnight in the summit's zone; what starts before `late` of the next date may be filed under it. */
export type FrameDay = Span & { id: string; date: CalendarDate; late: number; share: number | null }

export type FrameRoom = {
  id: string
  row: Rows['room']
  venue: FrameVenue
  online: boolean
  /** Places in the layout that holds most; null when no layout says. */
  best: number | null
  /** As `merged` gives them; none: always open. */
  openings: readonly Span[]
}

export type FrameVenue = { id: string; online: boolean; cities: ReadonlySet<string>; capacity: number }

/** The hour until which a session after midnight may be filed under the day before. */
const LATE: WallTime = '06:00'

/** The kinds of rows that a frame is made from: while their maps are the same, so is the frame. */
export const framing = ['summit', 'day', 'venue', 'room', 'speaker'] as const

export function frameOf(draft: Draft): Frame {
  const summit = [...draft.summit.values()][0]
  const settings = settingsOf(summit?.settings)
  const zone = summit?.timeZone ?? 'UTC'
  const days = daysOf(draft, zone)
  const looksFor = (kind: ConflictKind) =>
    severityOf(settings, kind) !== 'off' &&
    (kind !== 'interpreters_short' || settings.interpretationTeams !== null)
  return {
    zone,
    settings,
    severity: recordOf(conflictKinds, (kind) => severityOf(settings, kind)),
    wants: recordOf(subjects, (subject) => kindsAmong[subject].some(looksFor)),
    dates: { first: summit?.startsOn ?? '', last: summit?.endsOn ?? '' },
    days,
    dayById: new Map(days.map((day) => [day.id, day])),
    rooms: roomsOf(draft),
    ...personsOf(draft),
    travel: new Map(settings.travel.map(({ from, to, minutes }) => [pairOf(from, to), minutes])),
  }
}

const recordOf = <K extends string, T>(keys: readonly K[], value: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T> // every key was given its value

function daysOf(draft: Draft, zone: string): FrameDay[] {
  return [...draft.day]
    .map(([id, { date, venueShare }]) => ({
      id,
      date,
      start: wallInstant(date, '00:00', zone),
      end: wallInstant(addDays(date, 1), '00:00', zone),
      late: wallInstant(addDays(date, 1), LATE, zone),
      share: venueShare,
    }))
    .sort((a, b) => a.start - b.start)
}

/** The instant of a time on the wall; of one that clocks jump over, the jump. */
export function wallInstant(date: CalendarDate, time: WallTime, zone: string): number {
  const placed = wallToInstant(date, time, zone)
  if (placed.ok) return instantOf(placed.value.instant)
  const { next } = placed.details
  if (next instanceof Date) return instantOf(next)
  return instantOf(toDate(`${date}T${time}:00Z`))
}

function roomsOf(draft: Draft): Map<string, FrameRoom> {
  const capacities = new Map<string, number>()
  for (const room of draft.room.values())
    capacities.set(room.venueId, (capacities.get(room.venueId) ?? 0) + (bestCapacity(room) ?? 0))
  const venues = new Map<string, FrameVenue>()
  const venueOf = (id: string): FrameVenue => {
    const row = draft.venue.get(id)
    const names = Object.values(row?.city ?? {}).flatMap((name) => (name ? [fold(name).trim()] : []))
    const venue = venues.get(id) ?? {
      id,
      online: row?.online ?? false,
      cities: new Set(names),
      capacity: capacities.get(id) ?? 0,
    }
    venues.set(id, venue)
    return venue
  }
  return new Map(
    [...draft.room].map(([id, row]) => {
      const venue = venueOf(row.venueId)
      const online = venue.online || row.kind === 'online'
      return [
        id,
        { id, row, venue, online, best: bestCapacity(row), openings: merged(row.openings.map(spanOf)) },
      ]
    }),
  )
}

function bestCapacity({ theatre, classroom, boardroom }: Rows['room']): number | null {
  return Math.max(theatre ?? 0, classroom ?? 0, boardroom ?? 0) || null
}

/** Places in the layout that is asked for; where the room does not say, in the one that holds most. */
export function capacityOf(room: FrameRoom, layout: Rows['session']['layout']): number | null {
  return (layout && room.row[layout]) ?? room.best
}

/** Speakers with one e-mail address are one person, who can be there when any of their windows says so. */
function personsOf(draft: Draft): Pick<Frame, 'sameAs' | 'personOfEmail' | 'windows'> {
  const personOfEmail = new Map<string, string>()
  const sharing = new Map<string, string[]>()
  const restricted: [string, Span[]][] = []
  draft.speaker.forEach(({ email, availability }, id) => {
    if (availability.length > 0) restricted.push([id, availability.map(spanOf)])
    if (email === null) return
    const known = personOfEmail.get(email)
    if (known === undefined) personOfEmail.set(email, id)
    else sharing.set(email, [...(sharing.get(email) ?? [known]), id])
  })
  const sameAs = new Map<string, string>()
  for (const [email, ids] of sharing) {
    const [first = '', ...others] = ids.sort()
    personOfEmail.set(email, first)
    for (const id of others) sameAs.set(id, first)
  }
  const windows = new Map<string, Span[]>()
  for (const [id, spans] of restricted) {
    const person = sameAs.get(id) ?? id
    windows.set(person, merged([...(windows.get(person) ?? []), ...spans]))
  }
  return { sameAs, personOfEmail, windows }
}

export const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The day in which an instant lies, by midnights; else the day before, when it is soon after midnight. */
export function dayAt(frame: Frame, instant: number): FrameDay | null {
  return (
    frame.days.find(({ start, end }) => start <= instant && instant < end) ??
    frame.days.find(({ start, late }) => start <= instant && instant < late) ??
    null
  )
}
