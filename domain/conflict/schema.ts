import type { Edit, SessionDraft } from '@/domain/change/schema'
import type { CalendarDate } from '@/domain/shared/time'
import type { ConflictKind, Severity } from '@/domain/summit/schema'

/**
 * What stands against an agenda, how to mend it, and where a session fits. Nothing of this is stored but the key of a
 * conflict that somebody has decided to live with. Instants are ISO 8601 in UTC, lengths are minutes.
 */

export type Equipment = SessionDraft['needs'][number]

/** What each kind of conflict is measured by. */
export type ConflictDetails = {
  /** Minutes for which both hold the room, and for which both run: 0 when only setting up or clearing collides. */
  room_taken: { minutes: number; running: number }
  room_closed: { minutes: number }
  room_too_small: { expected: number; capacity: number; missing: number }
  room_lacks: { lacking: Equipment[] }
  speaker_twice: { minutes: number }
  speaker_away: { minutes: number }
  /** Minutes between the two sessions, and how many the way takes. */
  travel_too_short: { minutes: number; needed: number; missing: number }
  guest_twice: { minutes: number }
  /** `most`: sessions at once. */
  organisation_twice: { most: number }
  track_twice: { trackId: string; most: number }
  /** The date on which it starts, and the one that it is filed under; null when it has no day. */
  outside_day: { date: CalendarDate; filed: CalendarDate | null }
  interpreters_short: { teams: number; most: number; missing: number }
  /** `seats` at once, of the `capacity` of the venue, of which `share` per cent may be in use. */
  venue_share: { venueId: string; dayId: string; share: number; seats: number; capacity: number }
}

export type ConflictOf<K extends ConflictKind> = {
  /** Kind and ids of what conflicts with what: the same conflict has the same key, whenever it is looked for. */
  key: string
  kind: K
  severity: Exclude<Severity, 'off'>
  /** The row by which somebody decided to live with it. */
  ignored: { id: string; reason: string } | null
  /** In order of start. */
  sessions: string[]
  rooms: string[]
  /** Ids of speakers; a guest who is none is an e-mail address. */
  persons: string[]
  organisations: string[]
  /** What is too much: the time in which both run, in which a room is closed, between two places. */
  from: string
  to: string
  /** People affected: who speaks at or is invited to the sessions, each once, and the people expected there. */
  people: number
  details: ConflictDetails[K]
}
export type Conflict = { [K in ConflictKind]: ConflictOf<K> }[ConflictKind]

export const repairCodes = [
  'file_under',
  'change_room',
  'swap_rooms',
  'limit_seats',
  'start_later',
  'start_earlier',
  'end_earlier',
  'move',
  'move_several',
  'remove_person',
] as const
export type RepairCode = (typeof repairCodes)[number]

/** What words about a repair need; which of these there are, its code says. */
export type RepairParams = {
  /** The session that changes. */
  sessionId: string
  /** swap_rooms: the session that takes its room. */
  withId?: string
  /** change_room, swap_rooms, move: where it goes. */
  roomId?: string | null
  /** move: when it starts and ends there. */
  startsAt?: string
  endsAt?: string
  /** file_under: the day. */
  dayId?: string
  /** start_later, start_earlier, end_earlier. */
  minutes?: number
  /** limit_seats. */
  seats?: number
  /** move_several: how many sessions. */
  count?: number
  /** remove_person: who does not take part any more. */
  person?: string
}

/** Something that may mend a conflict, before it is known whether it does. */
export type Remedy = {
  code: RepairCode
  params: RepairParams
  /** Session -> the fields that change. */
  rows: ReadonlyMap<string, Partial<SessionDraft>>
  /** What it asks beyond what its code does, in the same measure. */
  effort?: number
}

/** One click that mends a conflict: the edits of one change of the draft. */
export type Repair = {
  code: RepairCode
  params: RepairParams
  edits: Edit[]
  /** Conflicts that there would be then and are not now; none of them blocks. */
  breaks: Conflict[]
  /** Keys of the conflicts that there would not be any more. */
  solves: string[]
}

export const reasonCodes = [
  'free',
  'closed',
  'speakers_free',
  'speakers_elsewhere',
  'speakers_away',
  'travel_short',
  'people_elsewhere',
  'nobody_elsewhere',
  'seats',
  'seats_enough',
  'seats_short',
  'booth',
  'no_booth',
  'lacks',
  'same_room',
  'same_time',
  'same_track_room',
  'other_day',
  'beside',
  'interpreters_short',
  'over_share',
  'track_elsewhere',
  'organisation_elsewhere',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** One thing that speaks for a place (`ok`) or against it, in the order in which it is told. */
export type Reason = {
  code: ReasonCode
  ok: boolean
  params: {
    /** People, speakers, teams or sessions, as the code says. */
    count?: number
    seats?: number
    /** seats_enough, seats_short: people expected; seats_short: how many do not fit. */
    people?: number
    missing?: number
    lacking?: Equipment[]
    trackId?: string
    /** beside: the session that is for everybody and runs then. */
    sessionId?: string
  }
}

/** Where a session may go. */
export type Place = {
  roomId: string
  startsAt: string
  endsAt: string
  /** The day that it is filed under there. */
  dayId: string
  /** 100 for a place without a fault, less for each; only the order of two places means something. */
  score: number
  reasons: Reason[]
}

export type BestPlaces = {
  /** Best first. */
  places: Place[]
  /** How many places that were looked at cannot be: something there blocks. */
  impossible: number
  /** The kinds that block, most frequent first; each impossible place counts once. */
  whyNot: { kind: ConflictKind; count: number }[]
}

export type PlaceOptions = {
  /** Only these days. */
  days?: readonly string[]
  /** Only rooms with so many seats. */
  minSeats?: number
  /** Whether interpretation counts: true unless it is said not to. */
  interpretation?: boolean
}
