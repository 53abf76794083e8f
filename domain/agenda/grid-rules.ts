import type { ReleaseDocument, ReleasedSession, SessionType } from '../release/schema'
import type { AgendaCell, AgendaGrid, AgendaSlot } from './schema'

/** What stops or frames the programme: a thin row over all rooms, wherever it is held. */
const bandTypes: ReadonlySet<SessionType> = new Set([
  'meal',
  'break',
  'registration',
  'networking',
  'reception',
])
/** What lies over all rooms when nothing runs beside it. */
const wideTypes: ReadonlySet<SessionType> = new Set(['plenary', 'ceremony'])

type Kind = AgendaCell['kind']
/** A session with its times in milliseconds. */
type Timed = {
  session: ReleasedSession
  kind: Kind
  start: number
  end: number
  /** Other rooms of a band that is the same in each. */
  alsoIn: string[]
}
/** A thin row: the instant before which it is laid. */
type Band = Timed & { cut: number }
type Lines = { from: string; to: string }

/**
 * One day of a release as a grid. Only rooms with a session of that day beside others become columns. Two sessions
 * of one room never overlap (domain rule 1), so a cell is its room and two lines. A band gets a row of its own
 * before the sessions of its time, or at the nearest instant at which no session is running.
 */
export function agendaGrid(document: ReleaseDocument, date: string): AgendaGrid {
  const all = folded(timed(document, date))
  const cells = all.filter(({ kind }) => kind !== 'band')
  const bands = all
    .filter(({ kind }) => kind === 'band')
    .map((band) => ({ ...band, cut: cutFor(band, cells) }))
  const { rows, firstLine, placeOf } = linesOf(cells, bands)
  const rooms = columnsOf(document, cells)
  const cellOf = cellMaker(document, rooms, placeOf)
  return {
    rooms,
    severalVenues: new Set(rooms.map(({ room }) => room.venueId)).size > 1,
    rows,
    firstLine,
    slots: slotsOf(all, bands, cellOf),
    sessionCount: all.reduce((count, { alsoIn }) => count + 1 + alsoIn.length, 0),
  }
}

function timed(document: ReleaseDocument, date: string): Timed[] {
  const roomIds = new Set(document.rooms.map((room) => room.id))
  const all = document.sessions
    .filter((session) => session.day === date)
    .map((session): Timed => {
      const hasRoom = session.roomId !== null && roomIds.has(session.roomId)
      return {
        session,
        kind: bandTypes.has(session.type) || !hasRoom ? 'band' : 'room',
        start: Date.parse(session.start),
        end: Date.parse(session.end),
        alsoIn: [],
      }
    })
  const cells = all.filter(({ kind }) => kind === 'room')
  const alone = (one: Timed) =>
    cells.every((other) => other === one || other.end <= one.start || other.start >= one.end)
  return all.map((one) =>
    one.kind === 'room' && wideTypes.has(one.session.type) && alone(one) ? { ...one, kind: 'wide' } : one,
  )
}

/** A break that stands once for each room, with the same words and times, is one row of the day. */
function folded(all: readonly Timed[]): Timed[] {
  const first = new Map<string, Timed>()
  return all.flatMap((one) => {
    const { session, kind } = one
    if (kind !== 'band' || session.roomId === null) return [one]
    const { title, abstract, type, status, start, end, access } = session
    const key = JSON.stringify([title, abstract, type, status, start, end, access])
    const same = first.get(key)
    if (same) {
      same.alsoIn.push(session.roomId)
      return []
    }
    const kept = { ...one, alsoIn: [] }
    first.set(key, kept)
    return [kept]
  })
}

/** The instant nearest to the band's start that falls inside no session of a room. */
function cutFor(band: Timed, cells: Timed[]): number {
  const clean = (at: number) => cells.every(({ start, end }) => at <= start || at >= end)
  const candidates = [band.start, ...cells.flatMap(({ start, end }) => [start, end])].filter(clean)
  const distance = (at: number) => Math.abs(at - band.start)
  return candidates.reduce(
    (best, at) => (distance(at) < distance(best) ? at : best),
    candidates[0] ?? band.start,
  )
}

/**
 * Grid lines, named by minutes from the first: `t90` where sessions start; `e90`, `b90-1`... before it where bands
 * lie. Sessions that end at an instant end above its bands.
 */
function linesOf(cells: Timed[], bands: Band[]) {
  const instants = [
    ...new Set([...cells.flatMap(({ start, end }) => [start, end]), ...bands.map(({ cut }) => cut)]),
  ].sort((a, b) => a - b)
  const first = instants[0] ?? 0
  const minutes = (at: number) => Math.round((at - first) / 60_000)
  const endLine = new Map<number, string>()
  const bandLines = new Map<Timed['session'], Lines>()
  const rows: string[] = []
  instants.forEach((at, index) => {
    const here = bands.filter(({ cut }) => cut === at)
    const start = `t${minutes(at)}`
    const names = [...here.map((_, row) => (row === 0 ? `e${minutes(at)}` : `b${minutes(at)}-${row}`)), start]
    here.forEach(({ session }, row) =>
      bandLines.set(session, { from: names[row] ?? start, to: names[row + 1] ?? start }),
    )
    endLine.set(at, names[0] ?? start)
    rows.push(names.map((name) => `[${name}]`).join(' auto '))
    if (index < instants.length - 1) rows.push('auto')
  })
  return {
    rows: rows.join(' '),
    firstLine: new Date(first).toISOString(),
    placeOf: (one: Timed): Lines =>
      bandLines.get(one.session) ?? {
        from: `t${minutes(one.start)}`,
        to: endLine.get(one.end) ?? `t${minutes(one.end)}`,
      },
  }
}

function columnsOf(document: ReleaseDocument, cells: Timed[]): AgendaGrid['rooms'] {
  const beside = cells.filter(({ kind }) => kind === 'room')
  const used = new Set((beside.length > 0 ? beside : cells).map(({ session }) => session.roomId))
  return document.rooms
    .filter((room) => used.has(room.id))
    .map((room) => ({ room, venue: document.venues.find(({ id }) => id === room.venueId) ?? null }))
}

function cellMaker(
  document: ReleaseDocument,
  columns: AgendaGrid['rooms'],
  placeOf: (one: Timed) => Lines,
): (one: Timed, slotEnd: number) => AgendaCell {
  const column = new Map(columns.map(({ room }, index) => [room.id, index + 1]))
  const rooms = new Map(document.rooms.map((room) => [room.id, room]))
  const venues = new Map(document.venues.map((venue) => [venue.id, venue]))
  const trackNumber = new Map(document.tracks.map((track, index) => [track.id, index + 1]))
  return (one, slotEnd) => {
    const { session } = one
    const room = rooms.get(session.roomId ?? '') ?? null
    const number = trackNumber.get(session.trackId ?? '') ?? 0
    return {
      session,
      kind: one.kind,
      column: one.kind === 'room' ? (column.get(session.roomId ?? '') ?? 0) : 0,
      ...placeOf(one),
      endsApart: one.end !== slotEnd,
      room,
      alsoIn: one.alsoIn.flatMap((id) => rooms.get(id) ?? []),
      venue: venues.get(room?.venueId ?? '') ?? null,
      track: document.tracks[number - 1] ?? null,
      trackNumber: number,
    }
  }
}

/** Sessions that start together, in order of start; a band that had to lie elsewhere is a slot of its own. */
function slotsOf(
  all: Timed[],
  bands: Band[],
  cellOf: (one: Timed, slotEnd: number) => AgendaCell,
): AgendaSlot[] {
  const groups = new Map<string, Timed[]>()
  for (const one of all) {
    const band = bands.find(({ session }) => session === one.session)
    const key = band && band.cut !== band.start ? `${one.start} ${one.session.id}` : `${one.start}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  let runningUntil = 0
  return [...groups.values()]
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
    .map((group) => {
      const rows = group.filter(({ kind }) => kind === 'band')
      const beside = group.filter(({ kind }) => kind !== 'band')
      const end = Math.max(...(beside.length > 0 ? beside : rows).map((one) => one.end))
      const shown = [...rows, ...beside].map((one) => cellOf(one, end))
      const start = group[0]?.start ?? 0
      const within = start < runningUntil
      runningUntil = Math.max(runningUntil, ...beside.map((one) => one.end))
      return {
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        from: shown[0]?.from ?? '',
        to: lastLine(shown),
        kind: beside.length === 0 ? 'band' : beside.every(({ kind }) => kind === 'wide') ? 'wide' : 'rooms',
        within,
        cells: shown,
      }
    })
}

/** The line of the cell that ends last: where a slot's rows end. */
function lastLine(cells: AgendaCell[]): string {
  const ends = [...cells].sort((a, b) => Date.parse(a.session.end) - Date.parse(b.session.end))
  const rooms = ends.filter(({ kind }) => kind !== 'band')
  return (rooms.at(-1) ?? cells.at(-1))?.to ?? ''
}
