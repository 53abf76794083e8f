import type { SessionDraft } from '@/domain/change/schema'
import { capacityOf, dayAt, type Frame, type FrameDay, type FrameRoom, type Subject } from './frame-rules'
import { instantOf, MINUTE, type Span } from './span-rules'

/** A session with everything that it takes: a time, a room from setting up until it is clear, people. */
export type Placed = Span & {
  id: string
  row: SessionDraft
  room: FrameRoom | null
  /** How long the room is kept for it; its own time when it has no room. */
  hold: Span
  /** The day that it is filed under, else the one that it starts in. */
  day: FrameDay | null
  /** Persons who speak, and those who are only invited, each once. */
  speaks: readonly string[]
  invited: readonly string[]
  /** People it has seats for, or who are expected. */
  audience: number
}

const NOBODY: readonly string[] = []

/** The session as placed; null when it takes nothing: cancelled, or without a time. */
export function placedOf(frame: Frame, id: string, row: SessionDraft): Placed | null {
  if (row.status === 'cancelled' || row.startsAt === null || row.endsAt === null) return null
  const start = instantOf(row.startsAt)
  const end = instantOf(row.endsAt)
  if (!(start < end)) return null
  const room = (row.roomId !== null && frame.rooms.get(row.roomId)) || null
  const speaks = speaksAt(frame, row)
  return {
    id,
    row,
    start,
    end,
    room,
    hold: {
      start: room ? start - (row.setup ?? 0) * MINUTE : start,
      end: room ? end + (row.turnaround ?? room.row.turnaround) * MINUTE : end,
    },
    day: (row.dayId !== null && frame.dayById.get(row.dayId)) || dayAt(frame, start),
    speaks,
    invited: invitedTo(frame, row, speaks),
    audience: row.seats ?? row.expected ?? 0,
  }
}

/** The ids, each once. Hardly ever is one there twice, and a set for every session would be most of what is thrown away. */
function eachOnce(ids: readonly string[]): readonly string[] {
  return ids.some((id, at) => ids.indexOf(id) !== at) ? [...new Set(ids)] : ids
}

function speaksAt({ sameAs }: Frame, { speakers }: SessionDraft): readonly string[] {
  if (speakers.length === 0) return NOBODY
  return eachOnce(speakers.map(({ speakerId }) => sameAs.get(speakerId) ?? speakerId))
}

function invitedTo(
  { personOfEmail }: Frame,
  { guests }: SessionDraft,
  speaks: readonly string[],
): readonly string[] {
  if (guests.length === 0) return NOBODY
  const persons = eachOnce(guests.map(({ email }) => personOfEmail.get(email) ?? email))
  return persons.some((person) => speaks.includes(person))
    ? persons.filter((person) => !speaks.includes(person))
    : persons
}

/** Names each part of the agenda in which a session stands, if some kind of conflict is looked for there. */
export function eachPart(
  { wants }: Frame,
  session: Placed,
  tell: (subject: Subject, id: string, session: Placed) => void,
): void {
  const { row, room, speaks, invited, day } = session
  if (room && wants.room) tell('room', room.id, session)
  if (wants.person) {
    for (const person of speaks) tell('person', person, session)
    for (const person of invited) tell('person', person, session)
  }
  if (wants.organisation)
    for (const organisation of organisationsOf(row)) tell('organisation', organisation, session)
  if (wants.track && row.trackId !== null) tell('track', row.trackId, session)
  if (wants.interpretation && row.interpretation.length > 0) tell('interpretation', '', session)
  if (wants.share && room && !room.online && day && day.share !== null)
    tell('share', `${room.venue.id} ${day.id}`, session)
}

const organisationsOf = ({ organisations }: SessionDraft): readonly string[] =>
  eachOnce(organisations.map(({ organisationId }) => organisationId))

/** Seats of a venue that a session has in use: its own, those of who is expected, else those of its room. */
export const seatsInUse = ({ row, room }: Placed): number =>
  row.seats ?? row.expected ?? (room ? capacityOf(room, row.layout) : null) ?? 0

/** Everybody whom it concerns. */
export const peopleOf = ({ speaks, invited, audience }: Placed): number =>
  speaks.length + invited.length + audience

/** In order of start, then of number: how the sessions of a part stand. */
export const inOrder = (a: Placed, b: Placed): number =>
  a.start - b.start || a.row.number - b.row.number || (a.id < b.id ? -1 : 1)
