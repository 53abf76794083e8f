import { type Interval, overlaps } from '@/domain/commitment/rules'
import { bookingsOf } from '@/domain/release/rules'
import type { ReleaseContent, ReleasedSession } from '@/domain/release/schema'
import { dayOf } from '@/domain/shared/time'
import type { Cause, Side } from './schema'

/** A meeting that stands and has not begun, with what ties its people to sessions. */
export type StandingMeeting = Interval & {
  id: string
  /** Null where it is at a host. */
  roomId: string | null
  /** The meeting's end and the time to clear the room. */
  roomUntil: Date
  persons: {
    memberId: string
    side: Side
    principal: boolean
    /** Speakers of the same address. */
    speakerIds: string[]
    /** Sessions that they have a seat in. */
    sessionIds: string[]
    /** Sessions that they are invited to, by the draft: no release tells since when. */
    invitedIds: string[]
  }[]
}

/** A meeting that cannot stay where it is, and the session that takes its room or one of those who speak in it. */
export type Displaced = { id: string; cause: Cause }

/** Members who cannot attend a meeting that stays. */
export type Leaving = { id: string; memberIds: string[] }

/** What a release does to meetings. */
export type GivingWay = { displaced: Displaced[]; leaving: Leaving[] }

/**
 * What a release makes impossible: a meeting goes where a session takes its room or a principal, and a member who only
 * attends stays away. Only what the release itself brings about counts: who was in two places before still is. An invitation
 * always counts, since nobody meets at a time for which they are invited already.
 * @param before the release that counts until now; null for a first one
 */
export function givingWay(
  standing: readonly StandingMeeting[],
  before: ReleaseContent | null,
  next: ReleaseContent,
): GivingWay {
  if (standing.length === 0) return { displaced: [], leaving: [] }
  const bookings = bookingsOf(next)
  const open = new Map(next.document.sessions.map((session) => [session.id, session]))
  const causeOf = (sessionId: string): Cause => ({
    kind: 'session',
    title: open.get(sessionId)?.title ?? null,
  })
  const [was, is] = [before === null ? [] : takingPlace(before), takingPlace(next)]
  const displaced: Displaced[] = []
  const leaving: Leaving[] = []
  for (const meeting of standing) {
    const held = { startsAt: meeting.startsAt, endsAt: meeting.roomUntil }
    const inRoom = bookings.find((one) => one.roomId === meeting.roomId && overlaps(one, held))
    const atOnce = (sessions: typeof is) => sessions.filter((one) => overlaps(one, meeting))
    const [then, now] = [atOnce(was), atOnce(is)]
    const taken = meeting.persons.flatMap((person) => {
      const known = new Set(
        then.filter((one) => isKnown(person, one.session)).map(({ session }) => session.id),
      )
      const by = now.find((one) => isIn(person, one.session) && !known.has(one.session.id))
      return by ? [{ ...person, sessionId: by.session.id }] : []
    })
    const principal = taken.find((one) => one.principal)
    const sessionId = inRoom?.sessionId ?? principal?.sessionId
    if (sessionId !== undefined) displaced.push({ id: meeting.id, cause: causeOf(sessionId) })
    else if (taken.length > 0)
      leaving.push({ id: meeting.id, memberIds: taken.map(({ memberId }) => memberId) })
  }
  return { displaced, leaving }
}

const takingPlace = ({ document, privatePart }: ReleaseContent) =>
  [...document.sessions, ...privatePart.sessions]
    .filter(({ status }) => status === 'scheduled')
    .map((session) => ({ session, startsAt: new Date(session.start), endsAt: new Date(session.end) }))

type Person = StandingMeeting['persons'][number]

/** Whether a release has said, or a seat, that somebody is in a session. */
const isKnown = ({ speakerIds, sessionIds }: Person, { id, speakers }: ReleasedSession): boolean =>
  sessionIds.includes(id) || speakers.some(({ speakerId }) => speakerIds.includes(speakerId))

const isIn = (person: Person, session: ReleasedSession): boolean =>
  person.invitedIds.includes(session.id) || isKnown(person, session)

/** Offers in the order of their nearness to a time that was lost: those of its day first. */
export function nearestFirst<Offer extends Interval>(
  offers: readonly Offer[],
  lost: Date,
  zone: string,
): Offer[] {
  const day = dayOf(lost, zone)
  const key = ({ startsAt }: Offer) => ({
    elsewhere: Number(dayOf(startsAt, zone) !== day),
    away: Math.abs(+startsAt - +lost),
  })
  return [...offers].sort((a, b) => {
    const [one, other] = [key(a), key(b)]
    return one.elsewhere - other.elsewhere || one.away - other.away || +a.startsAt - +b.startsAt
  })
}
