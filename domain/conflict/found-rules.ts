import type { Draft } from '@/domain/change/schema'
import type { ConflictKind, Severity } from '@/domain/summit/schema'
import type { Frame } from './frame-rules'
import { peopleOf, type Placed } from './placed-rules'
import type { Conflict, ConflictDetails, ConflictOf } from './schema'
import { isoOf, type Span } from './span-rules'

/** What an ignored conflict's key may be long (`ignoredRow`). */
const KEY_LENGTH = 500

/**
 * Kind and ids, sorted. Addresses of guests are written as a digest, since keys are stored; so are ids that are too
 * many to be written.
 */
export function keyOf(kind: ConflictKind, ids: readonly string[]): string {
  const sorted = sortedInPlace(ids.map((id) => (id.includes('@') ? digest(id) : id)))
  const whole = `${kind}:${sorted.join(',')}`
  return whole.length <= KEY_LENGTH ? whole : `${kind}:${sorted.length}:${digest(whole)}`
}

/** Most keys are of two or three ids, for which the engine's own sort throws away a kilobyte each. */
function sortedInPlace(ids: string[]): string[] {
  if (ids.length > 4) return ids.sort()
  for (let end = 1; end < ids.length; end++)
    for (let at = end; at > 0; at--) {
      const [before = '', here = ''] = [ids[at - 1], ids[at]]
      if (before <= here) break
      ids[at - 1] = here
      ids[at] = before
    }
  return ids
}

/** 64 bits of FNV-1a over two seeds, in hexadecimal: enough to tell the conflicts of one summit apart. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code ^ (a >>> 15), 0x01000193)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** What one kind of conflict is about, beside its sessions. */
type About<K extends ConflictKind> = {
  /** What it is about beside the sessions: a room, a person, a track, as its key names it. */
  subject: readonly string[]
  span: Span
  details: ConflictDetails[K]
  persons?: readonly string[]
  organisations?: readonly string[]
}

/** Where the rules put what they find: one list for all of them, since most sessions have nothing against them. */
export type Found = Conflict[]

/**
 * A conflict between these sessions, or of this one; none when the summit does not look for its kind.
 * Whether somebody lives with it is marked afterwards.
 */
export function add<K extends ConflictKind>(
  found: Found,
  frame: Frame,
  kind: K,
  sessions: readonly Placed[],
  { subject, span, details, persons = [], organisations = [] }: About<K>,
): void {
  const severity: Severity = frame.severity[kind]
  if (severity === 'off') return
  const ids = sessions.map(({ id }) => id)
  const conflict: ConflictOf<K> = {
    key: keyOf(kind, [...subject, ...ids]),
    kind,
    severity,
    ignored: null,
    sessions: ids,
    rooms: roomsOf(sessions),
    persons: [...persons],
    organisations: [...organisations],
    from: isoOf(span.start),
    to: isoOf(span.end),
    people: peopleAffected(sessions),
    details,
  }
  found.push(conflict as Conflict) // each kind with its own details, which the compiler cannot follow
}

/** The rooms of the sessions, each once. */
function roomsOf(sessions: readonly Placed[]): string[] {
  const [first, second] = sessions
  if (first && !second) return first.room ? [first.room.id] : []
  const rooms = new Set<string>()
  for (const { room } of sessions) if (room) rooms.add(room.id)
  return [...rooms]
}

function peopleAffected(sessions: readonly Placed[]): number {
  const [first, second] = sessions
  if (first && !second) return peopleOf(first)
  const people = new Set<string>()
  let audience = 0
  for (const one of sessions) {
    for (const person of one.speaks) people.add(person)
    for (const person of one.invited) people.add(person)
    audience += one.audience
  }
  return people.size + audience
}

/** Blocks first, then what touches most people, then what comes first. */
export const inWeight = (a: Conflict, b: Conflict): number =>
  a.severity !== b.severity
    ? a.severity === 'block'
      ? -1
      : 1
    : b.people - a.people || compare(a.from, b.from) || compare(a.key, b.key)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The conflicts, and with those that somebody lives with, why. */
export function marked(found: readonly Conflict[], { ignored }: Draft): Conflict[] {
  if (ignored.size === 0) return [...found]
  const byKey = new Map([...ignored].map(([id, { key, reason }]) => [key, { id, reason }]))
  return found.map((one) => {
    const ignores = byKey.get(one.key)
    return ignores ? { ...one, ignored: ignores } : one
  })
}
