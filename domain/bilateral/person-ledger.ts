import { commitmentsOf } from '@/domain/commitment/repository'
import { type Interval, overlaps } from '@/domain/commitment/rules'
import { type SummitFor, lockMembers } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { bump, leave, lockStanding, tellAway, tellBumped } from './displacement-ledger'
import { standingToCome } from './displacement-repository'
import { tellSides } from './letter-ledger'
import type { Meeting } from './repository'
import { otherSide } from './rules'
import type { WordMeeting } from './told-rules'

/** What of a member's meetings cannot go on with them. */
type Leaving = { memberId: string; kind: 'absence' | 'substitution'; meetings: readonly Meeting[] }

/** A member's meetings that stand and are to come, all of them or those within a time; they and the member are locked. */
export async function lockMeetingsOf(
  tx: Tx,
  summit: SummitFor,
  memberId: string,
  during: Interval | null,
): Promise<Meeting[]> {
  const idsNow = async () =>
    (await standingToCome(tx, summit.id, summit.clock))
      .filter(({ persons }) => persons.some((one) => one.memberId === memberId))
      .filter((one) => during === null || overlaps(one, during))
      .map(({ id }) => id)
  const meetings = await lockStanding(tx, summit.id, await idsNow())
  await lockMembers(tx, [memberId])
  // Nobody takes the member from here on. What came in between is locked out of order: a deadlock is tried again.
  const known = new Set(meetings.map(({ id }) => id))
  const late = (await idsNow()).filter((id) => !known.has(id))
  return [...meetings, ...(await lockStanding(tx, summit.id, late))]
}

/**
 * Whoever speaks in a meeting takes its time with them, and both sides and the desk are told; others stay away from it, and are
 * told so. Whoever comes in somebody's stead has not been told of it yet.
 */
export async function leaveMeetings(
  tx: Tx,
  summit: SummitFor,
  { memberId, kind, meetings }: Leaving,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const bumped = []
  for (const meeting of meetings) {
    const person = meeting.persons.find((one) => one.memberId === memberId)
    if (person?.principal) bumped.push(await bump(tx, meeting, summit, { kind, side: person.side }, now))
    else {
      const left = await leave(tx, meeting, summit, { id: meeting.id, memberIds: [memberId] }, now)
      if (kind === 'absence') await tellAway(tx, left, summit, now, word)
    }
  }
  for (const one of bumped) await tellBumped(tx, one, summit, now, word)
}

/** Tells the other side of each meeting that somebody else comes to it; what stands is theirs to know. */
export async function tellReplaced(
  tx: Tx,
  summit: SummitFor,
  { memberId, meetings }: Omit<Leaving, 'kind'>,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  for (const meeting of meetings) {
    const person = meeting.persons.find((one) => one.memberId === memberId)
    if (!person) continue
    const said = { kind: 'brought' as const, about: `${meeting.version} instead ${memberId}` }
    await tellSides(tx, meeting, summit, [otherSide(person.side)], said, now, word)
  }
}

/** Of meetings that pass to somebody else, those at which that person is taken by something else. */
export async function takenAt(
  tx: Tx,
  summit: SummitFor,
  memberId: string,
  meetings: readonly Meeting[],
): Promise<Meeting[]> {
  const taken = (await commitmentsOf(tx, summit.id, [memberId])).filter(({ kind }) => kind !== 'bilateral')
  return meetings.filter(
    ({ startsAt, endsAt }) =>
      startsAt !== null && endsAt !== null && taken.some((one) => overlaps(one, { startsAt, endsAt })),
  )
}
