import { equal } from '@/domain/shared/equal'
import { dayOf } from '@/domain/shared/time'
import { type SessionIn, valuesOf } from './value-rules'
import type { ReleaseChange, ReleaseContent, ReleaseDocument, ReleasedSession, RoomClash } from './schema'

/** Fields that the release writes itself; they are no content and never count as a change. */
const stamps = ['sequence', 'changedAt', 'previousStart'] as const

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))

/**
 * A session once released is never dropped (domain rule 7): what the release before had and the next lacks,
 * or keeps in private, stays in the public document as cancelled, with the words that the public knew.
 */
export function keepReleased(before: ReleaseDocument | null, next: ReleaseContent): ReleaseContent {
  if (!before) return next
  const kept = new Set(next.document.sessions.map((session) => session.id))
  const gone = before.sessions.filter((session) => !kept.has(session.id))
  if (gone.length === 0) return next
  const rooms = new Set(next.document.rooms.map((room) => room.id))
  const tracks = new Set(next.document.tracks.map((track) => track.id))
  const sessions = gone.map((session) => ({
    ...session,
    status: 'cancelled' as const,
    roomId: session.roomId && rooms.has(session.roomId) ? session.roomId : null,
    trackId: session.trackId && tracks.has(session.trackId) ? session.trackId : null,
  }))
  const speakerIds = new Set(sessions.flatMap((session) => session.speakers.map((on) => on.speakerId)))
  const organisationIds = new Set(
    sessions.flatMap((session) => session.organisations.map((part) => part.organisationId)),
  )
  const document = {
    ...next.document,
    sessions: inOrder([...next.document.sessions, ...sessions], next.document),
    speakers: withMissing(next.document.speakers, before.speakers, speakerIds),
    organisations: withMissing(next.document.organisations, before.organisations, organisationIds),
  }
  return { ...next, document }
}

/** The rows with those of the older ones that are wanted and not among them. */
export function withMissing<T extends { id: string }>(
  have: readonly T[],
  older: readonly T[],
  wanted: ReadonlySet<string>,
): T[] {
  const known = new Set(have.map((row) => row.id))
  return [...have, ...older.filter((row) => wanted.has(row.id) && !known.has(row.id))]
}

/** Sessions by start, then by the order of the rooms (those in no room first), then by number. */
export function inOrder(
  sessions: readonly ReleasedSession[],
  frame: Pick<ReleaseDocument, 'rooms'>,
): ReleasedSession[] {
  const place = new Map(frame.rooms.map((room, index) => [room.id, index]))
  const position = (session: ReleasedSession) =>
    session.roomId === null ? -1 : (place.get(session.roomId) ?? -1)
  return [...sessions].sort(
    (a, b) => a.start.localeCompare(b.start) || position(a) - position(b) || a.number - b.number,
  )
}

/**
 * Gives every session its sequence, the instant of its last change and where it was moved from, by comparison
 * with the release before (RFC 5545, SEQUENCE and LAST-MODIFIED).
 */
export function stamped(
  before: readonly ReleasedSession[],
  next: readonly ReleasedSession[],
  publishedAt: Date,
): ReleasedSession[] {
  const earlier = byId(before)
  return next.map((session) => {
    const last = earlier.get(session.id)
    if (!last) return { ...session, sequence: 0, changedAt: publishedAt.toISOString(), previousStart: null }
    const unchanged = { ...session, ...Object.fromEntries(stamps.map((key) => [key, last[key]])) }
    if (equal(unchanged, last)) return last
    return {
      ...session,
      sequence: last.sequence + 1,
      changedAt: publishedAt.toISOString(),
      previousStart: session.start === last.start ? last.previousStart : last.start,
    }
  })
}

const textFields = ['title', 'abstract'] as const
const peopleFields = ['speakers', 'organisations'] as const
const detailFields = [
  'type',
  'origin',
  'access',
  'trackId',
  'topicId',
  'occurrenceSeriesId',
  'languages',
  'interpretation',
  'seats',
  'webcast',
  'materials',
  'credits',
  'day',
] as const
const frameFields = ['summit', 'days', 'venues', 'rooms', 'tracks', 'materials', 'credits', 'series'] as const

/**
 * What changed between two releases, in the order in which a person wants to know it: cancelled and restored,
 * moved, new, other rooms, texts, people, details, the summit's frame. Nothing before is a first release: no changes.
 */
export function changesBetween(before: ReleaseDocument | null, next: ReleaseDocument): ReleaseChange[] {
  if (!before) return []
  const earlier = byId(before.sessions)
  const where = {
    before: { rooms: byId(before.rooms), document: before },
    next: { rooms: byId(next.rooms), document: next },
  }
  const found = next.sessions.flatMap((session) => sessionChanges(earlier.get(session.id), session, where))
  const frame: string[] = [
    ...frameFields.filter((field) => !equal(before[field], next[field])),
    ...profileFields.filter((field) => profilesDiffer(before[field], next[field])),
  ]
  if (frame.length > 0) {
    found.push({
      kind: 'frame',
      code: null,
      title: {},
      fields: frame,
      before: null,
      after: null,
      rooms: null,
    })
  }
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Who comes and goes is told with the sessions; what is said of those who stay, here. */
const profileFields = ['speakers', 'organisations'] as const

function profilesDiffer(before: readonly { id: string }[], next: readonly { id: string }[]): boolean {
  const known = byId(before)
  return next.some((row) => known.has(row.id) && !equal(known.get(row.id), row))
}

const order = [
  'cancelled',
  'removed',
  'restored',
  'moved',
  'added',
  'room',
  'texts',
  'people',
  'details',
  'frame',
]

type Rooms = ReadonlyMap<string, ReleaseDocument['rooms'][number]>
type Where = { rooms: Rooms; document: SessionIn['document'] }

function sessionChanges(
  last: ReleasedSession | undefined,
  session: ReleasedSession,
  where: { before: Where; next: Where },
): ReleaseChange[] {
  const after = { start: session.start, end: session.end, roomId: session.roomId }
  const change = (kind: ReleaseChange['kind'], fields: string[]): ReleaseChange => ({
    kind,
    code: session.code,
    title: session.title,
    fields,
    before: last ? { start: last.start, end: last.end, roomId: last.roomId } : null,
    after,
    rooms: {
      before: placeName(last, where.before.rooms),
      after: placeName(session, where.next.rooms),
    },
  })
  const valued = (one: ReleaseChange): ReleaseChange =>
    last
      ? {
          ...one,
          values: valuesOf(
            { session: last, document: where.before.document },
            { session, document: where.next.document },
            one.fields,
          ),
        }
      : one
  if (!last) return [change('added', [])]
  if (last.status === 'scheduled' && session.status === 'cancelled') return [change('cancelled', [])]
  const found: ReleaseChange[] = []
  if (last.status === 'cancelled' && session.status === 'scheduled') found.push(change('restored', []))
  if (last.start !== session.start || last.end !== session.end) found.push(change('moved', []))
  else if (last.roomId !== session.roomId || !equal(last.location, session.location))
    found.push(change('room', []))
  for (const [kind, fields] of [
    ['texts', textFields],
    ['people', peopleFields],
    ['details', detailFields],
  ] as const) {
    const touched = fields.filter((field) => !equal(last[field], session[field]))
    if (touched.length > 0)
      found.push(kind === 'details' ? change(kind, [...touched]) : valued(change(kind, [...touched])))
  }
  return found
}

/** What the room of a session is called, or where else it is; nothing where it is nowhere in particular. */
export function placeName(session: ReleasedSession | undefined, rooms: Rooms): Record<string, string> {
  if (!session) return {}
  if (session.roomId === null) return session.location
  return rooms.get(session.roomId)?.name ?? {}
}

/** An interval of a room that a release takes. */
export type Booking = { sessionId: string; roomId: string; startsAt: Date; endsAt: Date }

/** The rooms that a release holds, public and private sessions alike; turnaround is added at the end only. */
export function bookingsOf({ document, privatePart }: ReleaseContent): Booking[] {
  return [...document.sessions, ...privatePart.sessions].flatMap((session) =>
    session.status === 'cancelled' || session.roomId === null
      ? []
      : [
          {
            sessionId: session.id,
            roomId: session.roomId,
            startsAt: new Date(session.start),
            endsAt: new Date(Date.parse(session.end) + (privatePart.turnarounds[session.id] ?? 0) * 60_000),
          },
        ],
  )
}

/** Pairs of sessions that would hold one room at once (domain rule 1): each with the next one in its room. */
export function roomClashes(content: ReleaseContent): RoomClash[] {
  const codes = new Map(
    [...content.document.sessions, ...content.privatePart.sessions].map((session) => [
      session.id,
      session.code,
    ]),
  )
  const last = new Map<string, Booking>()
  const clashes: RoomClash[] = []
  for (const booking of bookingsOf(content).sort((a, b) => +a.startsAt - +b.startsAt)) {
    const before = last.get(booking.roomId)
    if (before && before.endsAt > booking.startsAt) {
      clashes.push({
        roomId: booking.roomId,
        codes: [codes.get(before.sessionId) ?? '', codes.get(booking.sessionId) ?? ''],
      })
    }
    if (!before || booking.endsAt > before.endsAt) last.set(booking.roomId, booking)
  }
  return clashes
}

/** The day that a session is filed under: the one asked for, else the date of its start in the summit's zone. */
export const filedUnder = (start: Date, asked: string | null, zone: string): string =>
  asked ?? dayOf(start, zone)

/** Where a released picture is, by its digest. */
export const photoPath = (digest: string): string => `/api/v1/photos/${digest}.webp`
