import type { SessionDraft } from '@/domain/change/schema'
import type { ConflictKind } from '@/domain/summit/schema'
import { capacityOf } from './frame-rules'
import { peopleOf, type Placed } from './placed-rules'
import { lackingIn } from './room-rules'
import type { ConflictIndex } from './part-rules'
import type { Conflict, PlaceOptions, Reason, ReasonCode } from './schema'
import { MINUTE, overlap } from './span-rules'

/** Sessions that everybody goes to. */
const forEverybody: ReadonlySet<SessionDraft['type']> = new Set(['plenary', 'ceremony', 'meal', 'break'])

/**
 * What speaks for and against a place at which nothing blocks, good reasons first.
 * @returns a function of the session as placed there and of the conflicts that it would have there
 */
export function reasonsFor(
  { placed }: ConflictIndex,
  sessionId: string,
  { interpretation = true }: PlaceOptions,
): (there: Placed, conflicts: readonly Conflict[]) => Reason[] {
  const now = placed.get(sessionId) ?? null
  const others = [...placed.values()].filter(({ id }) => id !== sessionId)
  const wide = others.filter(({ row }) => forEverybody.has(row.type))
  const roomsOfTracks = new Set(
    others.flatMap(({ row, room, day }) =>
      row.trackId && room && day ? [`${row.trackId} ${room.id} ${day.id}`] : [],
    ),
  )

  return (there, conflicts) => {
    const reasons = [
      { code: 'free', ok: true, params: {} } as const,
      ...peopleReasons(there, conflicts),
      ...seatReasons(there),
      ...equipmentReasons(there, interpretation),
      ...nowReasons(there, now),
      ...(there.row.trackId && roomsOfTracks.has(`${there.row.trackId} ${there.room?.id} ${there.day?.id}`)
        ? [{ code: 'same_track_room', ok: true, params: { trackId: there.row.trackId } } as const]
        : []),
      ...wide
        .filter((one) => overlap(one, there))
        .slice(0, 1)
        .map(({ id }): Reason => ({ code: 'beside', ok: false, params: { sessionId: id } })),
      ...crowdReasons(conflicts, interpretation),
    ]
    return [...reasons.filter(({ ok }) => ok), ...reasons.filter(({ ok }) => !ok)]
  }
}

function peopleReasons({ speaks, invited }: Placed, conflicts: readonly Conflict[]): Reason[] {
  const personsIn = (kinds: readonly ConflictKind[]) => [
    ...new Set(conflicts.flatMap(({ kind, persons }) => (kinds.includes(kind) ? persons : []))),
  ]
  const elsewhere = personsIn(['speaker_twice', 'guest_twice'])
  const speakersElsewhere = elsewhere.filter((person) => speaks.includes(person)).length
  const away = personsIn(['speaker_away']).length
  const travelling = personsIn(['travel_too_short']).length
  const guestsElsewhere = elsewhere.length - speakersElsewhere
  return [
    ...reason('speakers_free', true, speakersElsewhere + away === 0 ? speaks.length : 0),
    ...reason('speakers_elsewhere', false, speakersElsewhere),
    ...reason('speakers_away', false, away),
    ...reason('travel_short', false, travelling),
    ...reason('nobody_elsewhere', true, guestsElsewhere === 0 ? invited.length : 0),
    ...reason('people_elsewhere', false, guestsElsewhere),
  ]
}

/** A reason that counts something, where there is something to count. */
const reason = (code: ReasonCode, ok: boolean, count: number): Reason[] =>
  count > 0 ? [{ code, ok, params: { count } }] : []

function seatReasons({ room, row, audience: people }: Placed): Reason[] {
  const seats = room && capacityOf(room, row.layout)
  if (seats === null) return []
  if (people === 0) return [{ code: 'seats', ok: true, params: { seats } }]
  return people <= seats
    ? [{ code: 'seats_enough', ok: true, params: { seats, people } }]
    : [{ code: 'seats_short', ok: false, params: { seats, people, missing: people - seats } }]
}

function equipmentReasons(there: Placed, interpretation: boolean): Reason[] {
  const lacking = lackingIn(there)
  const others = lacking.filter((need) => need !== 'booths')
  const interpreted = interpretation && there.row.interpretation.length > 0 && !there.room?.online
  const booth = !lacking.includes('booths')
  return [
    ...(interpreted ? [{ code: booth ? 'booth' : 'no_booth', ok: booth, params: {} } as const] : []),
    ...(others.length > 0 ? [{ code: 'lacks', ok: false, params: { lacking: others } } as const] : []),
  ]
}

function nowReasons(there: Placed, now: Placed | null): Reason[] {
  if (!now) return []
  const reasons: Reason[] = []
  if (there.room === now.room) reasons.push({ code: 'same_room', ok: true, params: {} })
  if (there.start === now.start) reasons.push({ code: 'same_time', ok: true, params: {} })
  if (there.day !== now.day)
    reasons.push({ code: 'other_day', ok: false, params: { count: peopleOf(there) } })
  return reasons
}

function crowdReasons(conflicts: readonly Conflict[], interpretation: boolean): Reason[] {
  return conflicts.flatMap((one): Reason[] => {
    switch (one.kind) {
      case 'room_closed':
        return [{ code: 'closed', ok: false, params: { count: one.details.minutes } }]
      case 'interpreters_short':
        return interpretation ? reason('interpreters_short', false, one.details.missing) : []
      case 'venue_share':
        return reason('over_share', false, one.details.share)
      case 'track_twice':
        return reason('track_elsewhere', false, one.sessions.length - 1)
      case 'organisation_twice':
        return reason('organisation_elsewhere', false, one.sessions.length - 1)
      default:
        return []
    }
  })
}

/** What a reason is worth, once; people who cannot come count each. */
const worth: Partial<Record<ReasonCode, number>> = {
  same_time: 10,
  same_room: 6,
  same_track_room: 5,
  booth: 3,
  travel_short: -12,
  other_day: -12,
  no_booth: -15,
  beside: -15,
  interpreters_short: -15,
  over_share: -15,
  lacks: -10,
  track_elsewhere: -6,
  organisation_elsewhere: -6,
  closed: -30,
}
const worthEach: Partial<Record<ReasonCode, number>> = {
  speakers_elsewhere: -40,
  speakers_away: -25,
  people_elsewhere: -2,
}

/** How good a place is: what its reasons are worth, how well the room is filled, and how far it is in time. */
export function scoreOf(reasons: readonly Reason[], there: Placed, now: Placed | null): number {
  const told = reasons.reduce(
    (sum, { code, params }) => sum + (worth[code] ?? 0) + (worthEach[code] ?? 0) * (params.count ?? 0),
    100,
  )
  const hours = now ? Math.abs(there.start - now.start) / (60 * MINUTE) : 0
  return Math.round((told - Math.min(8, hours) + fillOf(reasons)) * 100) / 100
}

/** A room too small costs by who must stay outside, one too large by how often it would hold them. */
function fillOf(reasons: readonly Reason[]): number {
  for (const { code, params } of reasons) {
    const { seats = 0, people = 0, missing = 0 } = params
    if (code === 'seats_short') return -5 - (30 * missing) / people
    if (code === 'seats_enough') return -Math.min(8, 2 * Math.log2(seats / people))
  }
  return 0
}
