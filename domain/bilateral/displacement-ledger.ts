import type { Interval } from '@/domain/commitment/rules'
import { type SummitFor, lockMembers, membersOf } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Addressed, attending, releasePersons } from './displacement-repository'
import { type GivingWay, type Leaving, nearestFirst } from './displacement-rules'
import { answerBy, become } from './ledger'
import { type Became, tellDesk, tellMembers, tellPersons, tellSides } from './letter-ledger'
import { NAMED, offersNow } from './open-times-ledger'
import {
  type Meeting,
  deleteBookings,
  findMeetings,
  lockDelegations,
  lockMeetings,
  lockRooms,
  settingsOf,
} from './repository'
import { type Cause, sides } from './schema'
import type { WordMeeting } from './told-rules'

/** A meeting that has lost its time, as it is now. */
export type Bumped = { meeting: Became; lost: Interval; cause: Cause }

/** Members who no longer attend a meeting that stays, and those of them who can be written to. */
export type Left = { meeting: Meeting; memberIds: string[]; addressed: Addressed[] }

/** The meetings of a summit that are to give way, with the locks of rule 3; those that stand no more are left out. */
export async function lockStanding(tx: Tx, summitId: string, ids: readonly string[]): Promise<Meeting[]> {
  if (ids.length === 0) return []
  await lockMeetings(tx, ids)
  const meetings = (await findMeetings(tx, ids)).filter(({ state }) => state === 'scheduled')
  await lockDelegations(
    tx,
    meetings.flatMap(({ askingId, askedId }) => [askingId, askedId]),
  )
  await lockRooms(tx, summitId)
  await lockMembers(
    tx,
    meetings.flatMap(({ persons }) => persons.map(({ memberId }) => memberId)),
  )
  return meetings
}

/**
 * A standing meeting, which is locked, gives back its room and everybody in it and waits for another time. Either side may choose one
 * until its deadline: as many hours as the summit gives for an answer, and no later than the time that was lost.
 */
export async function bump(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  cause: Cause,
  now: Date,
): Promise<Bumped> {
  const { startsAt, endsAt } = meeting
  if (!startsAt || !endsAt) throw new Error(`meeting ${meeting.id} does not stand`)
  await deleteBookings(tx, meeting.id)
  const { answerHours } = await settingsOf(tx, summit.id)
  const until = answerBy(summit.clock, answerHours, startsAt)
  const fields = { state: 'bumped' as const, awaits: null, answerBy: until }
  const none = { startsAt: null, endsAt: null, roomId: null }
  const done = { act: 'displace', fields: { ...fields, ...none }, cause, by: null }
  return { meeting: await become(tx, meeting, summit, done, now), lost: { startsAt, endsAt }, cause }
}

/** Members stay away from a meeting that goes on without them. */
export async function leave(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  { memberIds }: Leaving,
  now: Date,
): Promise<Left> {
  const addressed = await attending(tx, meeting.id, memberIds)
  await releasePersons(tx, meeting.id, memberIds)
  const { proposedBy, proposedStartsAt, proposedEndsAt } = meeting
  const fields = { state: 'scheduled' as const, proposedBy, proposedStartsAt, proposedEndsAt }
  const done = { act: 'leave', fields, by: null }
  return { meeting: await become(tx, meeting, summit, done, now), memberIds, addressed }
}

/** Everything that gives way to a release, in its transaction and before it takes its rooms. Nobody is told yet. */
export async function giveWay(
  tx: Tx,
  summit: SummitFor,
  { displaced, leaving }: GivingWay,
  now: Date,
): Promise<{ bumped: Bumped[]; left: Left[] }> {
  const bumped: Bumped[] = []
  const left: Left[] = []
  const ids = [...displaced, ...leaving].map(({ id }) => id)
  for (const meeting of await lockStanding(tx, summit.id, ids)) {
    const gone = displaced.find(({ id }) => id === meeting.id)
    const less = leaving.find(({ id }) => id === meeting.id)
    if (gone) bumped.push(await bump(tx, meeting, summit, gone.cause, now))
    else if (less) left.push(await leave(tx, meeting, summit, less, now))
  }
  return { bumped, left }
}

/** Tells both sides, everybody who was to attend and the desk, each once, with the nearest times that are open now. */
export async function tellBumped(
  tx: Tx,
  { meeting, lost, cause }: Bumped,
  summit: SummitFor,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const nearest = nearestFirst(await offersNow(tx, meeting, summit), lost.startsAt, summit.timeZone)
  const said = { kind: 'bumped' as const, news: { lost, cause, offers: nearest.slice(0, NAMED) } }
  await tellSides(tx, meeting, summit, sides, said, now, word)
  await tellMembers(tx, meeting, summit, said, now, word)
  await tellDesk(tx, meeting, summit, said, now, word)
}

/** Tells whoever no longer attends, each once. */
export const tellAway = (
  tx: Tx,
  { meeting, addressed }: Left,
  summit: SummitFor,
  now: Date,
  word: WordMeeting,
): Promise<void> => tellPersons(tx, meeting, summit, addressed, { kind: 'left' }, now, word)

/** Tells a side who of its own no longer attends, and them. */
export async function tellLeft(
  tx: Tx,
  left: Left,
  summit: SummitFor,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const { meeting, memberIds } = left
  for (const side of sides) {
    const own = await membersOf(tx, [side === 'asking' ? meeting.askingId : meeting.askedId])
    const names = own.filter(({ id }) => memberIds.includes(id)).map(({ name }) => name)
    if (names.length > 0)
      await tellSides(tx, meeting, summit, [side], { kind: 'left', news: { names } }, now, word)
  }
  await tellAway(tx, left, summit, now, word)
}
