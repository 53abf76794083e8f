import type { Draft, Rows, SessionDraft } from '@/domain/change/schema'
import { type ConflictKind, summitSettings, usualSeverities } from '@/domain/summit/schema'

/**
 * The conflicts of a small draft found the slow way: time is cut into pieces of five minutes, and each rule is asked
 * of each pair of sessions and each piece by itself. Shares no code with the rules that it is held against, and is
 * right only for times of whole five minutes.
 */
export type TwinConflict = {
  kind: ConflictKind
  severity: string
  sessions: string[]
  persons: string[]
  organisations: string[]
  from: string
  to: string
  people: number
  details: Record<string, unknown>
}

const PIECE = 5 * 60_000

type Session = SessionDraft & { id: string; from: number; to: number }

export function twinConflicts(draft: Draft): TwinConflict[] {
  const summit = draft.summit.get('summit')
  const settings = summitSettings.parse(summit?.settings ?? {})
  const zone = summit?.timeZone ?? 'UTC'
  const all: TwinConflict[] = []
  const sessions: Session[] = []
  draft.session.forEach((row, id) => {
    if (row.status === 'scheduled' && row.startsAt && row.endsAt)
      sessions.push({ ...row, id, from: +new Date(row.startsAt), to: +new Date(row.endsAt) })
  })

  const tell = (
    kind: ConflictKind,
    of: Session[],
    pieces: number[],
    details: Record<string, unknown>,
    involved: Partial<TwinConflict> = {},
  ) => {
    const severity = settings.severities[kind] ?? usualSeverities[kind]
    if (severity === 'off') return
    const seats = of.map((one) => one.seats ?? one.expected ?? 0)
    all.push({
      kind,
      severity,
      sessions: of.map(({ id }) => id).sort(),
      persons: [],
      organisations: [],
      from: iso(Math.min(...pieces)),
      to: iso(Math.max(...pieces) + PIECE),
      people: new Set(of.flatMap((one) => personsOf(draft, one))).size + seats.reduce((a, b) => a + b, 0),
      details,
      ...involved,
    })
  }

  for (const a of sessions) {
    const room = a.roomId === null ? undefined : draft.room.get(a.roomId)
    if (room) {
      const closed = piecesOf(a.from, a.to).filter(
        (piece) => room.openings.length > 0 && !isIn(piece, room.openings),
      )
      if (closed.length > 0) tell('room_closed', [a], firstRun(closed), { minutes: closed.length * 5 })
      const capacity = (a.layout ? room[a.layout] : null) ?? mostOf(room)
      const expected = a.seats ?? a.expected ?? 0
      if (capacity !== null && expected > capacity)
        tell('room_too_small', [a], piecesOf(a.from, a.to), {
          expected,
          capacity,
          missing: expected - capacity,
        })
      const needed = new Set<string>(a.needs)
      if (a.interpretation.length > 0 && !isOnline(draft, room)) needed.add('booths')
      for (const has of room.equipment) needed.delete(has)
      if (needed.size > 0) tell('room_lacks', [a], piecesOf(a.from, a.to), { lacking: [...needed].sort() })
    }
    for (const person of new Set(personsOf(draft, a))) {
      const windows = [...draft.speaker].flatMap(([id, { availability }]) =>
        identity(draft, id) === person ? availability : [],
      )
      const away = piecesOf(a.from, a.to).filter((piece) => windows.length > 0 && !isIn(piece, windows))
      if (away.length > 0)
        tell('speaker_away', [a], firstRun(away), { minutes: away.length * 5 }, { persons: [person] })
    }
    const wall = wallOf(a.from, zone)
    const filed = a.dayId === null ? null : (draft.day.get(a.dayId)?.date ?? null)
    const dates = [...draft.day.values()].map(({ date }) => date)
    const inside = filed
      ? wall.date === filed || (wall.date === dateAfter(filed) && wall.hour < 6)
      : dates.length > 0
        ? dates.includes(wall.date)
        : (summit?.startsOn ?? '') <= wall.date && wall.date <= (summit?.endsOn ?? '')
    if (!inside) tell('outside_day', [a], piecesOf(a.from, a.to), { date: wall.date, filed })
  }

  for (const a of sessions)
    for (const b of sessions) {
      if (a.id >= b.id) continue
      if (a.roomId !== null && a.roomId === b.roomId && draft.room.has(a.roomId)) {
        const held = holdOf(draft, a).filter((piece) => holdOf(draft, b).includes(piece))
        const running = both(a, b)
        if (held.length > 0)
          tell('room_taken', [a, b], held, { minutes: held.length * 5, running: running.length * 5 })
      }
      for (const person of new Set(personsOf(draft, a).filter((one) => personsOf(draft, b).includes(one)))) {
        const pieces = both(a, b)
        const speaks = [a, b].every((one) =>
          one.speakers.some(({ speakerId }) => identity(draft, speakerId) === person),
        )
        if (pieces.length > 0)
          tell(
            speaks ? 'speaker_twice' : 'guest_twice',
            [a, b],
            pieces,
            { minutes: pieces.length * 5 },
            { persons: [person] },
          )
        const [first, second] = a.from < b.from ? [a, b] : [b, a]
        const needed = wayBetween(draft, settings, first, second)
        const minutes = (second.from - first.to) / 60_000
        const onTheWay = sessions.some(
          (one) =>
            isSomewhere(draft, one) &&
            personsOf(draft, one).includes(person) &&
            one.from >= first.to &&
            one.to <= second.from,
        )
        if (pieces.length === 0 && needed > minutes && !onTheWay)
          tell(
            'travel_too_short',
            [first, second],
            [first.to],
            { minutes, needed, missing: needed - minutes },
            {
              persons: [person],
              from: iso(first.to),
              to: iso(second.from),
            },
          )
      }
    }

  const crowd = (
    kind: ConflictKind,
    members: Session[],
    limit: number,
    weigh: (one: Session) => number,
    details: (most: number) => Record<string, unknown>,
    involved: Partial<TwinConflict> = {},
  ) => {
    const weight = (of: Session[]) => of.reduce((sum, one) => sum + weigh(one), 0)
    const at = (piece: number) => members.filter((one) => one.from <= piece && piece < one.to)
    const pieces = [...new Set(members.flatMap((one) => piecesOf(one.from, one.to)))].sort((a, b) => a - b)
    const runs: number[][] = []
    for (const piece of pieces.filter((one) => weight(at(one)) > limit)) {
      const run = runs.at(-1)
      const before = run?.at(-1)
      const staying = at(piece).filter((one) => before !== undefined && at(before).includes(one))
      if (run && before === piece - PIECE && weight(staying) > limit) run.push(piece)
      else runs.push([piece])
    }
    for (const run of runs) {
      const within = members.filter((one) => run.some((piece) => at(piece).includes(one)))
      tell(kind, within, run, details(Math.max(...run.map((piece) => weight(at(piece))))), involved)
    }
  }
  const one = () => 1

  for (const organisation of draft.organisation.keys())
    crowd(
      'organisation_twice',
      sessions.filter((session) => session.organisations.some((on) => on.organisationId === organisation)),
      1,
      one,
      (most) => ({ most }),
      { organisations: [organisation] },
    )
  for (const trackId of draft.track.keys())
    crowd(
      'track_twice',
      sessions.filter((session) => session.trackId === trackId),
      1,
      one,
      (most) => ({ trackId, most }),
    )
  const teams = settings.interpretationTeams
  if (teams !== null)
    crowd(
      'interpreters_short',
      sessions.filter(({ interpretation }) => interpretation.length > 0),
      teams,
      one,
      (most) => ({ teams, most, missing: most - teams }),
    )
  for (const [dayId, { venueShare: share }] of draft.day)
    for (const [venueId, venue] of draft.venue) {
      if (share === null || venue.online) continue
      const rooms = [...draft.room].filter(([, room]) => room.venueId === venueId)
      const capacity = rooms.reduce((sum, [, room]) => sum + (mostOf(room) ?? 0), 0)
      const seats = (session: Session) => {
        const room = draft.room.get(session.roomId ?? '')
        const own = session.layout && room ? room[session.layout] : null
        return session.seats ?? session.expected ?? own ?? (room ? mostOf(room) : null) ?? 0
      }
      crowd(
        'venue_share',
        sessions.filter(
          (session) =>
            rooms.some(([id, room]) => id === session.roomId && room.kind !== 'online') &&
            dayOfSession(draft, session, zone) === dayId &&
            seats(session) > 0,
        ),
        (share * capacity) / 100,
        seats,
        (most) => ({ venueId, dayId, share, seats: most, capacity }),
      )
    }
  return all
}

const iso = (instant: number) => new Date(instant).toISOString()

const piecesOf = (from: number, to: number) =>
  Array.from({ length: Math.round((to - from) / PIECE) }, (_, index) => from + index * PIECE)

const both = (a: Session, b: Session) =>
  piecesOf(a.from, a.to).filter((piece) => piece >= b.from && piece < b.to)

const isIn = (piece: number, windows: Rows['room']['openings']) =>
  windows.some(({ startsAt, endsAt }) => +new Date(startsAt) <= piece && piece < +new Date(endsAt))

const firstRun = (pieces: number[]) =>
  pieces.filter((piece, index) => piece === (pieces[0] ?? 0) + index * PIECE)

const mostOf = ({ theatre, classroom, boardroom }: Rows['room']) => {
  const stated = [theatre, classroom, boardroom].filter((one) => one !== null)
  return stated.length > 0 ? Math.max(...stated) : null
}

function holdOf(draft: Draft, one: Session): number[] {
  const room = draft.room.get(one.roomId ?? '')
  const after = one.turnaround ?? room?.turnaround ?? 0
  return piecesOf(one.from - (one.setup ?? 0) * 60_000, one.to + after * 60_000)
}

const isOnline = (draft: Draft, room: Rows['room']) =>
  room.kind === 'online' || draft.venue.get(room.venueId)?.online === true

const isSomewhere = (draft: Draft, one: Session) => {
  const room = draft.room.get(one.roomId ?? '')
  return room !== undefined && !isOnline(draft, room)
}

/** The first speaker by id with the same address. */
function identity(draft: Draft, speakerId: string): string {
  const email = draft.speaker.get(speakerId)?.email ?? null
  if (email === null) return speakerId
  return (
    [...draft.speaker]
      .filter(([, other]) => other.email === email)
      .map(([id]) => id)
      .sort()[0] ?? speakerId
  )
}

function personsOf(draft: Draft, one: Session): string[] {
  const guests = one.guests.map(({ email }) => {
    const speaker = [...draft.speaker].find(([, { email: theirs }]) => theirs === email)
    return speaker ? identity(draft, speaker[0]) : email
  })
  return [...one.speakers.map(({ speakerId }) => identity(draft, speakerId)), ...guests]
}

/** Minutes on the way, minus one where nobody travels. */
function wayBetween(
  draft: Draft,
  settings: ReturnType<typeof summitSettings.parse>,
  a: Session,
  b: Session,
): number {
  if (!isSomewhere(draft, a) || !isSomewhere(draft, b) || a.roomId === b.roomId) return -1
  const [from, to] = [a, b].map((one) => draft.room.get(one.roomId ?? '')?.venueId ?? '')
  if (from === to) return settings.travelWithin
  const cities = [from, to].map((id) =>
    Object.values(draft.venue.get(id ?? '')?.city ?? {}).map((city) =>
      city
        .normalize('NFD')
        .replace(/[^a-z]/gi, '')
        .toLowerCase(),
    ),
  )
  const unknown = cities.some((names) => names.length === 0)
  const same = cities[0]?.some((name) => cities[1]?.includes(name))
  return unknown || same ? settings.travelBetweenVenues : settings.travelBetweenCities
}

const wallClocks = new Map<string, Intl.DateTimeFormat>()

/** What the calendar and clock show, asked of the platform itself. */
function wallOf(instant: number, zone: string): { date: string; hour: number } {
  const clock =
    wallClocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  wallClocks.set(zone, clock)
  const [date = '', time = ''] = clock.format(instant).split(' ')
  return { date, hour: Number(time.slice(0, 2)) }
}

const dateAfter = (date: string) =>
  new Date(+new Date(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The day it is filed under, else that of its date, else the day before soon after midnight. */
function dayOfSession(draft: Draft, one: Session, zone: string): string | null {
  if (one.dayId !== null && draft.day.has(one.dayId)) return one.dayId
  const { date, hour } = wallOf(one.from, zone)
  const days = [...draft.day]
  const own = days.find(([, day]) => day.date === date)
  const before = hour < 6 ? days.find(([, day]) => dateAfter(day.date) === date) : undefined
  return (own ?? before)?.[0] ?? null
}
