import type { SessionDraft } from '@/domain/change/schema'
import { bandTypes } from './candidate-rules'
import { dayAt, type FrameRoom } from './frame-rules'
import { bestPlaces } from './place-rules'
import { peopleOf, type Placed } from './placed-rules'
import { outcomeOf } from './outcome-rules'
import type { ConflictIndex } from './part-rules'
import { reindex } from './rules'
import type { Conflict, Place, Remedy } from './schema'
import { apart, intoWindow } from './shift-rules'
import { instantOf, overlap, spanOf } from './span-rules'

/** Places that are tried for one session. */
const TRIED = 12
/** Sessions that one repair moves at most. */
const MOVED = 4

/** Everything worth trying against a conflict. */
export function remedies(index: ConflictIndex, conflict: Conflict): Remedy[] {
  const sessions = conflict.sessions.flatMap((id) => index.placed.get(id) ?? [])
  const movable = movableOf(sessions)
  switch (conflict.kind) {
    case 'room_too_small':
      return [
        ...limitSeats(index, conflict),
        ...movable.flatMap((one) => [...swaps(index, one), ...moves(index, one)]),
      ]
    case 'room_lacks':
      return movable.flatMap((one) => [...swaps(index, one), ...moves(index, one)])
    case 'room_closed':
      return [
        ...sessions.flatMap((one) => intoWindow(conflict, one)),
        ...movable.flatMap((one) => [...swaps(index, one), ...moves(index, one)]),
      ]
    case 'speaker_away':
      return [
        ...sessions.flatMap((one) => intoWindow(conflict, one)),
        ...movable.flatMap((one) => moves(index, one)),
        ...without(index, conflict, sessions),
      ]
    case 'outside_day':
      return [
        ...sessions.flatMap((one) => fileUnder(index, one)),
        ...movable.flatMap((one) => moves(index, one)),
      ]
    case 'room_taken':
      return [...apart(conflict, sessions), ...movable.flatMap((one) => moves(index, one))]
    case 'speaker_twice':
    case 'guest_twice':
    case 'travel_too_short':
      return [
        ...apart(conflict, sessions),
        ...movable.flatMap((one) => moves(index, one)),
        ...without(index, conflict, sessions),
      ]
    case 'organisation_twice':
    case 'track_twice':
    case 'interpreters_short':
    case 'venue_share':
      return [
        ...movable.slice(0, MOVED).flatMap((one) => moves(index, one)),
        ...moveSeveral(index, conflict, movable),
      ]
  }
}

/** Those with fewest people first; what frames the programme only when nothing else is left. */
function movableOf(sessions: readonly Placed[]): Placed[] {
  const free = sessions.filter(({ row }) => !bandTypes.has(row.type))
  return [...(free.length > 0 ? free : sessions)].sort((a, b) => peopleOf(a) - peopleOf(b))
}

const edit = (id: string, set: Partial<SessionDraft>) => new Map([[id, set]])

/** A room that is free at the same hour, and the best places at another. */
function moves(index: ConflictIndex, { id, start, end, room, day }: Placed): Remedy[] {
  const { places } = bestPlaces(index.draft, index, id)
  const same = places.filter(({ startsAt }) => instantOf(startsAt) === start).slice(0, TRIED)
  const other = places.filter(({ startsAt }) => instantOf(startsAt) !== start).slice(0, TRIED)
  return [...same, ...other].map((place, rank) => {
    const { roomId, startsAt, endsAt, dayId } = place
    const changesRoom = instantOf(startsAt) === start && instantOf(endsAt) === end
    return {
      code: changesRoom ? 'change_room' : 'move',
      params: { sessionId: id, roomId, ...(changesRoom ? {} : { startsAt, endsAt }) },
      rows: edit(id, changesRoom ? { roomId } : placeFields(place)),
      effort: rank / 100 + (dayId === day?.id ? 0 : 3) + (changesRoom || roomId === room?.id ? 0 : 0.5),
    }
  })
}

const placeFields = ({ roomId, startsAt, endsAt, dayId }: Place): Partial<SessionDraft> => ({
  roomId,
  startsAt,
  endsAt,
  dayId,
})

/** Its room against that of a session of the same hour. */
function swaps(index: ConflictIndex, one: Placed): Remedy[] {
  const { room } = one
  if (!room) return []
  return [...index.placed.values()]
    .filter((other) => canSwap(one, other))
    .map((other) => ({
      code: 'swap_rooms',
      params: { sessionId: one.id, withId: other.id, roomId: other.room?.id ?? null },
      rows: new Map([
        [one.id, { roomId: other.room?.id ?? null }],
        [other.id, { roomId: room.id }],
      ]),
    }))
}

function canSwap(one: Placed, other: Placed): boolean {
  const fits = (room: FrameRoom | null) => room && room !== one.room && room.online === one.room?.online
  return Boolean(
    other.id !== one.id &&
    fits(other.room) &&
    other.start === one.start &&
    other.end === one.end &&
    !bandTypes.has(other.row.type),
  )
}

/** As many seats as the room has. */
function limitSeats({ draft }: ConflictIndex, conflict: Conflict & { kind: 'room_too_small' }): Remedy[] {
  const { capacity: seats } = conflict.details
  return conflict.sessions.flatMap((id): Remedy[] => {
    const row = draft.session.get(id)
    if (!row) return []
    const access = row.access === 'open' ? ({ access: 'seats' } as const) : {}
    return [{ code: 'limit_seats', params: { sessionId: id, seats }, rows: edit(id, { seats, ...access }) }]
  })
}

/** One of the sessions without the person. */
function without({ frame }: ConflictIndex, { persons }: Conflict, sessions: readonly Placed[]): Remedy[] {
  const [person] = persons
  if (person === undefined) return []
  return sessions.map(({ id, row }) => ({
    code: 'remove_person',
    params: { sessionId: id, person },
    rows: edit(id, {
      speakers: row.speakers.filter(({ speakerId }) => (frame.sameAs.get(speakerId) ?? speakerId) !== person),
      guests: row.guests.filter(({ email }) => (frame.personOfEmail.get(email) ?? email) !== person),
    }),
  }))
}

/** Under the day in which it starts. */
function fileUnder({ frame }: ConflictIndex, { id, start }: Placed): Remedy[] {
  const day = dayAt(frame, start)
  return day
    ? [{ code: 'file_under', params: { sessionId: id, dayId: day.id }, rows: edit(id, { dayId: day.id }) }]
    : []
}

/** One session after another to its best place at another time, until few enough are left. */
function moveSeveral(index: ConflictIndex, conflict: Conflict, movable: readonly Placed[]): Remedy[] {
  const time = { start: instantOf(conflict.from), end: instantOf(conflict.to) }
  const rows = new Map<string, Partial<SessionDraft>>()
  let now = index
  for (const { id } of movable.slice(0, MOVED)) {
    const { places } = bestPlaces(now.draft, now, id)
    const place = places.find((one) => !overlap(spanOf(one), time))
    const row = now.draft.session.get(id)
    if (!place || !row) continue
    rows.set(id, placeFields(place))
    const session = new Map(now.draft.session).set(id, { ...row, ...placeFields(place) })
    now = reindex(now, { ...now.draft, session }, [id])
    if (rows.size > 1 && isSolved(index, now, conflict))
      return [{ code: 'move_several', params: { sessionId: id, count: rows.size }, rows }]
  }
  return []
}

/** Whether a conflict is gone, and nothing is left of it. */
function isSolved(before: ConflictIndex, after: ConflictIndex, { key, sessions }: Conflict): boolean {
  const rows = new Map(sessions.map((id) => [id, after.draft.session.get(id) ?? null]))
  return outcomeOf(before, rows).solved.some((one) => one.key === key)
}
