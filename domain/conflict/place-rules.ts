import type { Draft, SessionDraft } from '@/domain/change/schema'
import { lengthOf } from '@/domain/summit/rules'
import type { ConflictKind } from '@/domain/summit/schema'
import { type Candidate, candidatesFor, type Seeking } from './candidate-rules'
import type { Subject } from './frame-rules'
import { eachPart, inOrder, type Placed, placedOf } from './placed-rules'
import { reasonsFor, scoreOf } from './reason-rules'
import { conflictsWith } from './outcome-rules'
import { type ConflictIndex, conflictsOfOne, conflictsOfPart, sessionsAt } from './part-rules'
import { reindex } from './rules'
import type { BestPlaces, Conflict, Place, PlaceOptions } from './schema'
import { instantOf, isoOf, MINUTE } from './span-rules'

/** Places that are told; the rest are worse. */
const TOLD = 40
/** Free places that are weighed, nearest first. */
const WEIGHED = 500

/**
 * Where a session fits, best first: at the hours at which its days already have sessions, and in what is free between.
 * A place where something would block is only counted.
 * @param index of the draft, or of an earlier one
 */
export function bestPlaces(
  draft: Draft,
  index: ConflictIndex,
  sessionId: string,
  options: PlaceOptions = {},
): BestPlaces {
  const now = reindex(index, draft)
  const row = draft.session.get(sessionId)
  if (!row) return { places: [], impossible: 0, whyNot: [] }
  const seeking: Seeking = {
    id: sessionId,
    row: { ...row, status: 'scheduled' },
    length: lengthIn(now, row),
  }
  const { free, taken } = candidatesFor(now, seeking, options)
  const weigh = weigherOf(now, seeking, options)
  const places: Place[] = []
  const whyNot = new Map<ConflictKind, number>()
  const count = (kind: ConflictKind, times: number) => whyNot.set(kind, (whyNot.get(kind) ?? 0) + times)
  if (taken > 0) count('room_taken', taken)
  for (const candidate of free.slice(0, WEIGHED)) {
    const weighed = weigh(candidate)
    if ('blocks' in weighed) count(weighed.blocks, 1)
    else places.push(weighed)
  }
  return {
    places: places.sort((a, b) => b.score - a.score).slice(0, TOLD),
    impossible: [...whyNot.values()].reduce((sum, times) => sum + times, 0),
    whyNot: [...whyNot].map(([kind, times]) => ({ kind, count: times })).sort((a, b) => b.count - a.count),
  }
}

/** Milliseconds that the session takes: as placed, else as usual for its type. */
function lengthIn({ frame }: ConflictIndex, { startsAt, endsAt, type }: SessionDraft): number {
  const placed = startsAt !== null && endsAt !== null ? instantOf(endsAt) - instantOf(startsAt) : 0
  return placed > 0 ? placed : lengthOf(frame.settings, type) * MINUTE
}

/** The session's row at another place, filed under the date on which it starts there, as an act would file it. */
function rowAt(
  { frame }: ConflictIndex,
  row: SessionDraft,
  { roomId, start, end }: { roomId: string | null; start: number; end: number },
): SessionDraft {
  return {
    ...row,
    roomId,
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    dayId: frame.days.find((day) => day.start <= start && start < day.end)?.id ?? null,
  }
}

/** What is the same in every room of an hour: a person has a way to each, and the seats that a session uses are its room's. */
const isOfTheHour = (subject: Subject) =>
  subject === 'organisation' || subject === 'track' || subject === 'interpretation'

/** Looks at one place after another for a session; what is the same for all places of an hour is looked at once. */
function weigherOf(index: ConflictIndex, { id, row, length }: Seeking, options: PlaceOptions) {
  const { frame } = index
  const now = index.placed.get(id) ?? null
  const reasonsOf = reasonsFor(index, id, options)
  const known = new Map<string, Conflict[]>()

  const conflictsIn = (subject: Subject, part: string, there: Placed): Conflict[] => {
    const sessions = sessionsAt(index, subject, part).filter((one) => one.id !== id)
    const all = [...sessions, there].sort(inOrder)
    return conflictsOfPart(frame, subject, part, all).filter((one) => one.sessions.includes(id))
  }
  const conflictsAt = (there: Placed) => {
    const conflicts = [...conflictsOfOne(frame, there)]
    eachPart(frame, there, (subject, part) => {
      // Only free rooms are looked at.
      if (subject === 'room') return
      const key = `${subject} ${part} ${there.start}`
      const found = (isOfTheHour(subject) && known.get(key)) || conflictsIn(subject, part, there)
      if (isOfTheHour(subject)) known.set(key, found)
      conflicts.push(...found)
    })
    return conflicts
  }

  return ({ room, start, day }: Candidate): Place | { blocks: ConflictKind } => {
    const end = start + length
    const there = placedOf(frame, id, {
      ...rowAt(index, row, { roomId: room.id, start, end }),
      dayId: day.id,
    })
    if (!there) return { blocks: 'outside_day' }
    const conflicts = conflictsAt(there)
    const blocking = conflicts.find(({ severity }) => severity === 'block')
    if (blocking) return { blocks: blocking.kind }
    const reasons = reasonsOf(there, conflicts)
    return {
      roomId: room.id,
      startsAt: isoOf(start),
      endsAt: isoOf(end),
      dayId: day.id,
      score: scoreOf(reasons, there, now),
      reasons,
    }
  }
}

/**
 * What would stand against a session at a place, as if it stood nowhere now: while it is carried over the grid.
 * @param place `endsAt` is needed only where the session changes its length
 */
export function whyNot(
  draft: Draft,
  index: ConflictIndex,
  sessionId: string,
  place: { roomId: string | null; startsAt: string; endsAt?: string },
): Conflict[] {
  const now = reindex(index, draft)
  const row = draft.session.get(sessionId)
  if (!row) return []
  const start = instantOf(place.startsAt)
  const end = place.endsAt === undefined ? start + lengthIn(now, row) : instantOf(place.endsAt)
  return conflictsWith(now, new Map([[sessionId, rowAt(now, row, { roomId: place.roomId, start, end })]]))
}
