import { overlap } from '@/domain/quota/rules'
import type { Preview } from './preview-rules'
import { placeName } from './rules'
import type {
  Attendee,
  ReleaseChange,
  ReleaseContent,
  ReleaseDocument,
  ReleasedSession,
  SeatPlan,
  SeatsShort,
  SeatsStanding,
  SessionQuota,
} from './schema'
import { type TouchedPerson, withContacts } from './told-rules'
import type { News, Touched } from './touched-rules'

const limited = (session: ReleasedSession | undefined): number | null =>
  session?.status === 'scheduled' && session.access === 'seats' ? session.seats : null

const byId = (document: ReleaseDocument | undefined) =>
  new Map(document?.sessions.map((session) => [session.id, session]))

/** Sessions whose attendees a release may concern. */
export function concernedSessions(next: ReleaseContent, changes: readonly ReleaseChange[]): string[] {
  const codes = new Set(changes.flatMap(({ kind, code }) => (concerns[kind] && code !== null ? [code] : [])))
  return next.document.sessions.filter(({ code }) => codes.has(code)).map(({ id }) => id)
}

const concerns: Partial<Record<ReleaseChange['kind'], true>> = {
  cancelled: true,
  removed: true,
  restored: true,
  moved: true,
  room: true,
  details: true,
}

/**
 * What the release does to seats. A number that it does not change stays as the desk has set it since; sessions under
 * embargo and private ones have no seats to give.
 */
export function seatPlan(
  before: ReleaseContent | null,
  next: ReleaseContent,
  { quotas, attendees, busy }: SeatsStanding,
): SeatPlan {
  const was = byId(before?.document)
  const is = byId(next.document)
  const known = new Map(quotas.map((quota) => [quota.sessionId, quota]))
  const plan: SeatPlan = { open: [], change: [], close: [] }
  for (const session of next.document.sessions) {
    const seats = limited(session)
    if (seats === null) continue
    const [startsAt, endsAt] = [new Date(session.start), new Date(session.end)]
    const quota = known.get(session.id)
    if (!quota) {
      const stars = attendees.filter(({ sessionId, as }) => sessionId === session.id && as === 'star')
      const given = seatsFromStars(stars, seats, { startsAt, endsAt }, busy)
      plan.open.push({ sessionId: session.id, size: seats, startsAt, endsAt, ...given })
      continue
    }
    const size = limited(was.get(session.id)) === seats ? quota.size : seats
    const moved = +startsAt !== Number(quota.startsAt) || +endsAt !== Number(quota.endsAt)
    if (moved || size !== quota.size) plan.change.push({ quotaId: quota.id, size, startsAt, endsAt })
  }
  for (const { id, sessionId } of quotas) {
    const session = is.get(sessionId)
    if (limited(session) === null)
      plan.close.push({ quotaId: id, sessionId, toStars: session?.status === 'scheduled' })
  }
  return plan
}

/** Who gets a seat of those with a star, and who waits. Whoever sits elsewhere at that time keeps the star. */
export function seatsFromStars(
  stars: readonly Attendee[],
  size: number,
  session: { startsAt: Date; endsAt: Date },
  busy: SeatsStanding['busy'],
): { seated: string[]; waits: string[] } {
  const elsewhere = new Set(
    busy.filter((seat) => overlap(seat, session)).map(({ registrationId }) => registrationId),
  )
  const ids = stars.flatMap(({ registrationId, mayHaveSeat }) =>
    registrationId !== null && mayHaveSeat && !elsewhere.has(registrationId) ? [registrationId] : [],
  )
  const once = [...new Set(ids)]
  return { seated: once.slice(0, size), waits: once.slice(size) }
}

/** Sessions that would have fewer seats than are taken: a lowering is refused with the numbers (rule 3). */
export function seatsShort(
  next: ReleaseContent,
  plan: SeatPlan,
  quotas: readonly SessionQuota[],
): SeatsShort[] {
  const sessions = byId(next.document)
  return plan.change.flatMap(({ quotaId, size }) => {
    const quota = quotas.find(({ id }) => id === quotaId)
    const session = quota && sessions.get(quota.sessionId)
    return quota && session && size < quota.taken
      ? [{ code: session.code, title: session.title, seats: size, taken: quota.taken }]
      : []
  })
}

/** What each attendee is told: their session is cancelled, moved or elsewhere, or what became of their star or seat. */
export function touchedAttendees(
  before: ReleaseContent | null,
  next: ReleaseContent,
  changes: readonly ReleaseChange[],
  { attendees }: SeatsStanding,
  plan: SeatPlan,
): Touched[] {
  const [was, is] = [byId(before?.document), byId(next.document)]
  const [roomsWas, roomsIs] = [before, next].map(
    (content) => new Map(content?.document.rooms.map((room) => [room.id, room])),
  )
  const place = (session: ReleasedSession | undefined, rooms = roomsIs) =>
    session ? { start: session.start, end: session.end, room: placeName(session, rooms ?? new Map()) } : null
  const touched = new Map<string, Touched>()
  for (const attendee of onceEach(attendees)) {
    const session = is.get(attendee.sessionId)
    if (!session) continue
    const kinds = kindsFor(attendee, session, changes, plan)
    if (kinds.length === 0) continue
    const { code, title } = session
    const news = kinds.map((kind): News => ({
      ...{ kind, code, title, role: null },
      before: place(was.get(session.id), roomsWas),
      after: place(session),
    }))
    const id = attendee.registrationId ?? attendee.accountId ?? ''
    const person = touched.get(id) ?? { as: 'attendee' as const, id, name: attendee.name, news: [] }
    touched.set(id, { ...person, news: [...person.news, ...news] })
  }
  return [...touched.values()]
}

/** A seat says more than a place in line, and that more than a star. */
function onceEach(attendees: readonly Attendee[]): Attendee[] {
  const rank = { seat: 0, waiting: 1, star: 2 }
  const best = new Map<string, Attendee>()
  for (const one of attendees) {
    const key = `${one.registrationId ?? one.accountId ?? ''} ${one.sessionId}`
    const known = best.get(key)
    if (!known || rank[one.as] < rank[known.as]) best.set(key, one)
  }
  return [...best.values()]
}

function kindsFor(
  { as, sessionId, registrationId }: Attendee,
  { code }: ReleasedSession,
  changes: readonly ReleaseChange[],
  plan: SeatPlan,
): News['kind'][] {
  const kinds = changes.filter((change) => change.code === code).map(({ kind }) => kind)
  if (kinds.includes('cancelled') || kinds.includes('removed')) return ['cancelled']
  const told = (['restored', 'moved', 'room'] as const).find((kind) => kinds.includes(kind))
  const opening = plan.open.find((one) => one.sessionId === sessionId)
  const own = registrationId ?? ''
  const seat = opening?.seated.includes(own)
    ? ('seat_given' as const)
    : opening?.waits.includes(own)
      ? ('seat_waits' as const)
      : as !== 'star' && plan.close.some((one) => one.sessionId === sessionId && one.toStars)
        ? ('seat_free' as const)
        : null
  return [...(told ? [told] : []), ...(seat ? [seat] : [])]
}

/** A release that is to come, with what it does to seats. */
export type WithSeats = { preview: Preview; content: ReleaseContent; seats: SeatPlan }

/**
 * The release with everybody who holds a seat, waits for one or has a star on a session that it changes, each once with
 * those it touches otherwise. They are not counted into the preview's digest: they come and go by the second, and whoever is
 * there when it is published is told.
 */
export function withSeats(
  { preview, content }: { preview: Preview; content: ReleaseContent },
  before: ReleaseContent | null,
  standing: SeatsStanding,
): WithSeats {
  const seats = seatPlan(before, content, standing)
  const touched = touchedAttendees(before, content, preview.changes, standing, seats)
  const contacts = new Map(
    standing.attendees.map(({ registrationId, accountId, email, language }) => [
      registrationId ?? accountId ?? '',
      { email, language },
    ]),
  )
  const people: TouchedPerson[] = withContacts(touched, contacts, preview.people)
  return {
    content,
    seats,
    preview: { ...preview, people, short: seatsShort(content, seats, standing.quotas) },
  }
}
