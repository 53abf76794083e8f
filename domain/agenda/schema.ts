import type { origins, publicAccess, ReleaseDocument, ReleasedSession, SessionType } from '../release/schema'

/** What a reader asked to see of a day. Lists are alternatives; the five questions are asked together. */
export type AgendaFilters = {
  /** Slugs of tracks. */
  track: string[]
  type: SessionType[]
  origin: (typeof origins)[number][]
  /** Languages that one can follow in, and `interpretation` for sessions that are interpreted. */
  lang: string[]
  access: (typeof publicAccess)[number][]
  /** Free text; `''` when none. */
  q: string
}

/** The filters that an address names, and what in it is unknown here, as it stands there: `type=nonsense`. */
export type ReadFilters = { filters: AgendaFilters; ignored: string[] }

export type Room = ReleaseDocument['rooms'][number]
export type Venue = ReleaseDocument['venues'][number]
export type Track = ReleaseDocument['tracks'][number]

/** A session on the day's grid. `from` and `to` are names of grid lines. */
export type AgendaCell = {
  session: ReleasedSession
  /**
   * `room`: in the column of its room. `wide`: over all rooms, since nothing runs beside it. `band`: a thin row of
   * its own, for meals, breaks and all that is in no room.
   */
  kind: 'room' | 'wide' | 'band'
  /** Column of the room, from 1; 0 for what lies over all. */
  column: number
  from: string
  to: string
  /** It ends at another time than its slot says. */
  endsApart: boolean
  room: Room | null
  /** Other rooms in which the same break is held; it stands once on the day. */
  alsoIn: Room[]
  venue: Venue | null
  track: Track | null
  /** Place of the track among the summit's, from 1; 0 without. */
  trackNumber: number
}

/** Sessions that start together; `start` and `end` are instants (ISO 8601). */
export type AgendaSlot = {
  start: string
  end: string
  from: string
  to: string
  /** `band`: only thin rows. `wide`: one session over all rooms. */
  kind: 'rooms' | 'wide' | 'band'
  /** It starts while an earlier one still runs. */
  within: boolean
  cells: AgendaCell[]
}

/** One day as a grid: rooms across, instants down. The same order serves as a list. */
export type AgendaGrid = {
  rooms: { room: Room; venue: Venue | null }[]
  /** More than one venue has a column, so that rooms are named with theirs. */
  severalVenues: boolean
  /** For `grid-template-rows`: `[t0] auto [t90] auto [t135]`. */
  rows: string
  /** The instant (ISO 8601) from which the minutes in the names of lines count. */
  firstLine: string
  slots: AgendaSlot[]
  sessionCount: number
}

/** A day as the strip of days shows it. */
export type AgendaDay = {
  date: string
  day: ReleaseDocument['days'][number] | null
  sessionCount: number
}

/** What can be asked of a day: only values that some session of it has. */
export type FilterChoices = {
  /** With the number of sessions, and the filters with this track added or taken away. */
  tracks: { track: Track; sessionCount: number; toggled: AgendaFilters }[]
  type: AgendaFilters['type']
  origin: AgendaFilters['origin']
  lang: string[]
  access: AgendaFilters['access']
}
