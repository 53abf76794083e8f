import type { Frame } from './frame-rules'
import { add, type Found } from './found-rules'
import { type Placed, seatsInUse } from './placed-rules'
import type { Span } from './span-rules'

/** A time for which more runs at once than may, and everything that runs in it. */
export type Crowd = Span & { most: number; sessions: Placed[] }

/**
 * The times for which the weights of the sessions that run together pass the limit. Two of them that touch are told
 * apart where what goes on from one into the other stays within the limit: a slot after a slot.
 * @param sessions in order of start
 */
export function crowds(sessions: readonly Placed[], limit: number, weigh: (one: Placed) => number): Crowd[] {
  const ending = [...sessions].sort((a, b) => a.end - b.end)
  const running = new Set<Placed>()
  const past: Crowd[] = []
  let now: Crowd | null = null
  let weight = 0
  let [started, ended] = [0, 0]
  while (ended < ending.length) {
    const at = Math.min(sessions[started]?.start ?? Infinity, ending[ended]?.end ?? Infinity)
    for (let one = ending[ended]; one && one.end === at; one = ending[++ended]) {
      running.delete(one)
      weight -= weigh(one)
    }
    if (now && weight <= limit) {
      past.push({ ...now, end: at })
      now = null
    }
    for (let one = sessions[started]; one && one.start === at; one = sessions[++started]) {
      running.add(one)
      weight += weigh(one)
      now?.sessions.push(one)
    }
    if (now) now.most = Math.max(now.most, weight)
    else if (weight > limit) now = { start: at, end: at, most: weight, sessions: [...running] }
  }
  return past
}

const one = () => 1

export function organisationTwice(
  frame: Frame,
  organisation: string,
  sessions: readonly Placed[],
  found: Found,
): void {
  for (const { most, ...crowd } of crowds(sessions, 1, one))
    add(found, frame, 'organisation_twice', crowd.sessions, {
      subject: [organisation],
      organisations: [organisation],
      span: crowd,
      details: { most },
    })
}

export function trackTwice(frame: Frame, trackId: string, sessions: readonly Placed[], found: Found): void {
  for (const { most, ...crowd } of crowds(sessions, 1, one))
    add(found, frame, 'track_twice', crowd.sessions, {
      subject: [trackId],
      span: crowd,
      details: { trackId, most },
    })
}

/** More sessions with interpretation at once than there are teams of interpreters. */
export function interpretersShort(frame: Frame, _: string, sessions: readonly Placed[], found: Found): void {
  const teams = frame.settings.interpretationTeams ?? Infinity
  for (const { most, ...crowd } of crowds(sessions, teams, one))
    add(found, frame, 'interpreters_short', crowd.sessions, {
      subject: [],
      span: crowd,
      details: { teams, most, missing: most - teams },
    })
}

/** More seats of a venue in use at once than the share of it that a day may have. */
export function venueShare(
  frame: Frame,
  venueAndDay: string,
  sessions: readonly Placed[],
  found: Found,
): void {
  const [venueId = '', dayId = ''] = venueAndDay.split(' ')
  const share = frame.days.find(({ id }) => id === dayId)?.share ?? 100
  const capacity = sessions[0]?.room?.venue.capacity ?? 0
  const seated = sessions.filter((session) => seatsInUse(session) > 0)
  for (const { most, ...crowd } of crowds(seated, (share * capacity) / 100, seatsInUse))
    add(found, frame, 'venue_share', crowd.sessions, {
      subject: [venueId, dayId],
      span: crowd,
      details: { venueId, dayId, share, seats: most, capacity },
    })
}
