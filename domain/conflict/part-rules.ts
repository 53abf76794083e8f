import type { Draft, SessionDraft } from '@/domain/change/schema'
import { interpretersShort, organisationTwice, trackTwice, venueShare } from './crowd-rules'
import { outsideDay } from './day-rules'
import type { Found } from './found-rules'
import { type Frame, type Subject, subjects } from './frame-rules'
import { Layered } from './layered-rules'
import { personConflicts } from './person-rules'
import { eachPart, inOrder, type Placed, placedOf } from './placed-rules'
import { roomTaken, roomUnfit } from './room-rules'
import type { Conflict } from './schema'

/** The conflicts of a draft, kept so that an edit costs what it touches. Made, and made again, never changed. */
export type ConflictIndex = {
  draft: Draft
  frame: Frame
  placed: Layered<Placed>
  /** The sessions that have something in common. */
  parts: Shelves<Part>
  /** What is wrong with a session alone, and among the sessions of a part; no entry: nothing. */
  alone: Layered<readonly Conflict[]>
  among: Shelves<readonly Conflict[]>
  /** All of it in order, before any is marked as ignored. */
  found: readonly Conflict[]
  conflicts: Conflict[]
}
/** The sessions of a part, in order of start. One that is there alone is itself: a list of one for each person is too much. */
export type Part = Placed | readonly Placed[]
/** Subject -> id -> what is kept of it. */
export type Shelves<T> = Readonly<Record<Subject, Layered<T>>>

const isList = (part: Part): part is readonly Placed[] => Array.isArray(part)

export function sessionsAt({ parts }: ConflictIndex, subject: Subject, id: string): readonly Placed[] {
  const part = parts[subject].get(id)
  if (part === undefined) return []
  return isList(part) ? part : [part]
}

type Rule = (frame: Frame, id: string, sessions: readonly Placed[], found: Found) => void

const rulesAmong: Record<Subject, Rule> = {
  room: roomTaken,
  person: personConflicts,
  organisation: organisationTwice,
  track: trackTwice,
  interpretation: interpretersShort,
  share: venueShare,
}

/** The parts in which something may be wrong with one session alone; in the others it takes two. */
export function watchedAlone({ windows }: Frame, subject: Subject): 'all' | Iterable<string> {
  if (subject === 'interpretation' || subject === 'share') return 'all'
  return subject === 'person' ? windows.keys() : []
}

/**
 * What is wrong among the sessions that have something in common, whatever stands elsewhere.
 * @param found a list that it is added to
 * @returns what was added
 */
export function conflictsOfPart(
  frame: Frame,
  subject: Subject,
  id: string,
  sessions: readonly Placed[],
  found: Found = [],
): readonly Conflict[] {
  const before = found.length
  rulesAmong[subject](frame, id, sessions, found)
  return found.length === before ? NONE : found.slice(before)
}

const NONE: readonly Conflict[] = []

/** What is wrong with a session alone; `found` as above. */
export function conflictsOfOne(frame: Frame, session: Placed, found: Found = []): readonly Conflict[] {
  const before = found.length
  roomUnfit(frame, session, found)
  outsideDay(frame, session, found)
  return found.length === before ? NONE : found.slice(before)
}

export const shelves = <T>(): Record<Subject, Map<string, T>> => ({
  room: new Map(),
  person: new Map(),
  organisation: new Map(),
  track: new Map(),
  interpretation: new Map(),
  share: new Map(),
})

export const layered = <T>(of: Record<Subject, Map<string, T>>): Shelves<T> => ({
  room: Layered.of(of.room),
  person: Layered.of(of.person),
  organisation: Layered.of(of.organisation),
  track: Layered.of(of.track),
  interpretation: Layered.of(of.interpretation),
  share: Layered.of(of.share),
})

/** Rows of sessions as they would be; null takes one away. */
export type SessionRows = ReadonlyMap<string, SessionDraft | null>

/** A part of the agenda as it would be. */
export type Touched = {
  subject: Subject
  id: string
  sessions: readonly Placed[]
  before: readonly Conflict[]
  after: readonly Conflict[]
}

/** What such rows touch: themselves, and the parts in which they stand or would stand. */
export function touch(index: ConflictIndex, rows: SessionRows) {
  const { frame } = index
  const placed = new Map<string, Placed | null>()
  const alone = new Map<string, readonly Conflict[]>()
  const arriving = shelves<Placed[]>()
  for (const [id, row] of rows) {
    const was = index.placed.get(id)
    if (was) eachPart(frame, was, (subject, part) => arriving[subject].set(part, []))
    const now = row === null ? null : placedOf(frame, id, row)
    placed.set(id, now)
    alone.set(id, now ? conflictsOfOne(frame, now) : NONE)
  }
  for (const now of placed.values())
    if (now)
      eachPart(frame, now, (subject, part) => {
        arriving[subject].set(part, [...(arriving[subject].get(part) ?? []), now])
      })
  const parts: Touched[] = []
  for (const subject of subjects)
    for (const [id, arrivals] of arriving[subject]) {
      const staying = sessionsAt(index, subject, id).filter((one) => !rows.has(one.id))
      const sessions = arrivals.length > 0 ? [...staying, ...arrivals].sort(inOrder) : staying
      const before = index.among[subject].get(id) ?? []
      parts.push({ subject, id, sessions, before, after: conflictsOfPart(frame, subject, id, sessions) })
    }
  return { placed, alone, parts }
}
