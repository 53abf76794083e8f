import type { Text } from '@/domain/shared/language'
import { placeName } from './rules'
import type { ReleaseChange, ReleaseContent, ReleaseDocument, ReleasedSession } from './schema'

/** Where a session is, with the name of its room as it was then. */
export type Place = { start: string; end: string; room: Text }

/** What a release has to tell one person of one session. */
export type News = {
  kind:
    | 'on_stage'
    | 'off_stage'
    | 'cancelled'
    | 'restored'
    | 'moved'
    | 'room'
    | 'role'
    | 'seat_given'
    | 'seat_waits'
    | 'seat_free'
  code: string
  title: Text
  /** What the person does there now, or did where they no longer do. */
  role: string | null
  /** Null where the person had no part in it before, or has none any more. */
  before: Place | null
  after: Place | null
}

/** A person whom a release touches, by what they are in the summit and the id that they have as such. */
export type Touched = { as: 'speaker' | 'attendee'; id: string; name: string; news: News[] }

/**
 * Whom a release touches, each once, with everything that it means for them (domain rule 7): a session of theirs is
 * cancelled, takes place after all, is moved or gets another room; they are put on a stage or taken off it, or are to do
 * something else there. A session that is new is news to those on its stage, and so is the first release to everyone.
 * A rewritten text, another language or another theme is nothing to write to anyone for. Private sessions and those under
 * embargo tell nobody: what the public cannot see yet is told when it can, and a session that goes on in private, which the
 * public reads of as cancelled, is not.
 * @param before null for a first release
 * @param changes what `changesBetween` found between the two
 */
export function touchedPeople(
  before: ReleaseContent | null,
  next: ReleaseContent,
  changes: readonly ReleaseChange[],
): Touched[] {
  const was = partsIn(before?.document)
  const is = partsIn(next.document)
  const graveOf = new Map<string, ReleaseChange['kind']>()
  // Changes come the gravest first.
  for (const { code, kind } of changes)
    if (code !== null && !graveOf.has(code) && tellsPeople(kind)) graveOf.set(code, kind)
  const inPrivate = new Set(
    next.privatePart.sessions.filter(({ status }) => status === 'scheduled').map(({ id }) => id),
  )
  const touched = new Map<string, Touched>()
  for (const key of new Set([...is.keys(), ...was.keys()])) {
    const [last, now] = [was.get(key), is.get(key)]
    const part = now ?? last
    if (!part || inPrivate.has(part.session.id)) continue
    const news = newsOf(last, now, part, graveOf.get(part.session.code))
    if (!news) continue
    const { as, id, name } = part
    const person = touched.get(`${as} ${id}`) ?? { as, id, name, news: [] }
    touched.set(`${as} ${id}`, { ...person, news: [...person.news, news].sort(byTime) })
  }
  return [...touched.values()]
}

const tellsPeople = (kind: ReleaseChange['kind']) =>
  ['cancelled', 'removed', 'restored', 'moved', 'room'].includes(kind)

/** Someone’s part on the stage of a session; for seats and stars see `seat-rules.ts`. */
type Part = {
  as: 'speaker'
  id: string
  name: string
  role: string | null
  session: ReleasedSession
  place: Place
}

/** Every part in every session of a document, by who and where. */
function partsIn(document: ReleaseDocument | undefined): Map<string, Part> {
  if (!document) return new Map()
  return new Map(speakerParts(document).map((part) => [`${part.as} ${part.id} ${part.session.id}`, part]))
}

function speakerParts(document: ReleaseDocument): Part[] {
  const names = new Map(document.speakers.map(({ id, name }) => [id, name]))
  const rooms = new Map(document.rooms.map((room) => [room.id, room]))
  return document.sessions.flatMap((session) => {
    const place = { start: session.start, end: session.end, room: placeName(session, rooms) }
    return session.speakers.map(({ speakerId, role }) => {
      const name = names.get(speakerId) ?? ''
      return { as: 'speaker' as const, id: speakerId, name, role, session, place }
    })
  })
}

function newsOf(
  last: Part | undefined,
  now: Part | undefined,
  part: Part,
  change: ReleaseChange['kind'] | undefined,
): News | null {
  const kind = kindOf(last, now, change)
  if (!kind) return null
  const { session, role } = part
  const [before, after] = [last?.place ?? null, now?.place ?? null]
  return { kind, code: session.code, title: session.title, role, before, after }
}

function kindOf(
  last: Part | undefined,
  now: Part | undefined,
  change: ReleaseChange['kind'] | undefined,
): News['kind'] | null {
  if (!last) return now?.session.status === 'scheduled' ? 'on_stage' : null
  if (last.session.status === 'cancelled' && change !== 'restored') return null
  if (change === 'cancelled' || change === 'removed') return 'cancelled'
  if (!now) return last.session.status === 'cancelled' ? null : 'off_stage'
  if (change === 'restored' || change === 'moved' || change === 'room') return change
  return last.role === now.role ? null : 'role'
}

const placed = ({ after, before }: News) => (after ?? before)?.start ?? ''
const byTime = (a: News, b: News) => placed(a).localeCompare(placed(b)) || a.code.localeCompare(b.code)
