import { commitmentsOf } from '@/domain/commitment/repository'
import { type SummitFor, delegationsOf, findSummitFor, membersOf } from '@/domain/delegation/repository'
import { isIn, principalOf } from '@/domain/delegation/rules'
import { lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Became, tellMembers, tellSides } from './letter-ledger'
import { type OfferSide, hoursAt } from './offer-rules'
import {
  type Meeting,
  type MeetingFields,
  findForAccount,
  findSigned,
  insertStep,
  lockDelegations,
  lockMeeting,
  noProposal,
  sideOfAccount,
  standingMeetings,
  writeMeeting,
} from './repository'
import { otherSide } from './rules'
import type { Cause, Side } from './schema'
import { type Attendance, type PersonsBusy, stand } from './standing-ledger'
import type { MeetingLink, MeetingTold, WordMeeting } from './told-rules'

/** Who answers for a side: a focal point who is signed in, or whoever has the link of a mail to one. */
export type Author = { by: 'account'; actor: Actor } | { by: 'link'; link: MeetingLink }

/** A meeting that is locked, and whose side the author takes. */
export type Authored = { meeting: Meeting; side: Side; accountId: string | null; summit: SummitFor }

/** The meeting that an author may answer, not locked. Refusals: not_found · link_expired. */
export async function findAuthored(
  tx: Tx,
  author: Author,
  id: string,
  now: Date,
): Promise<Result<Omit<Authored, 'summit'>>> {
  if (author.by === 'link') {
    if (author.link.id !== id) return refuse('not_found')
    if (author.link.expiresAt <= now) return refuse('link_expired')
    const meeting = await findSigned(tx, id)
    return meeting ? ok({ meeting, side: author.link.side, accountId: null }) : refuse('not_found')
  }
  const { accountId } = author.actor
  const meeting = await findForAccount(tx, accountId, id)
  const side = meeting && (await sideOfAccount(tx, accountId, meeting))
  return meeting && side ? ok({ meeting, side, accountId }) : refuse('not_found')
}

/**
 * The same with its locks: the summit's shared, the meeting, both delegations. What was decided on has to be what stands.
 * Refusals: not_found · link_expired · answered_meanwhile.
 */
export async function lockAuthored(
  tx: Tx,
  author: Author,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<Result<Authored>> {
  const before = await findAuthored(tx, author, id, now)
  if (!before.ok) return before
  const { summitId, askingId, askedId } = before.value.meeting
  await lockSummitShared(tx, summitId)
  await lockMeeting(tx, id)
  await lockDelegations(tx, [askingId, askedId])
  const found = await findAuthored(tx, author, id, now)
  const summit = await findSummitFor(tx, summitId, now)
  if (!found.ok || !summit) return found.ok ? refuse('not_found') : found
  const stands = found.value.meeting.version
  if (stands !== version || (author.by === 'link' && author.link.version !== stands))
    return refuse('answered_meanwhile')
  return ok({ ...found.value, summit })
}

/** Members of a side who may attend, and who of them speaks for it at the level. */
export async function sideMembers(tx: Tx, { askingId, askedId, level }: Meeting, side: Side) {
  const members = (await membersOf(tx, [side === 'asking' ? askingId : askedId])).filter(isIn)
  return { members, principal: principalOf(members, level) }
}

/**
 * Makes a meeting stand at the time that is proposed (`stand`). The author's side names who comes of its own; of
 * the other side, whoever beside its principal is taken meanwhile stays away.
 * @param outside whether it may lie outside of the days and hours of meetings
 * Refusals: time_passed · no_principal (`side`: own, other) · own_busy (`names`) · no_time_to_travel (`names`, of one's own) ·
 * other_not_free · day_full · outside_hours · outside_house · no_room · room_day_full · no_interpreter.
 */
export async function schedule(
  tx: Tx,
  { meeting, side, summit }: Authored,
  ownIds: readonly string[],
  outside = false,
): Promise<Result<{ roomId: string | null }>> {
  const { startsAt, endsAt, roomId } = meeting
  if (!startsAt || !endsAt) return refuse('time_passed')
  const other = otherSide(side)
  const own = await sideMembers(tx, meeting, side)
  const theirs = await sideMembers(tx, meeting, other)
  if (!own.principal) return refuse('no_principal', { side: 'own' })
  if (!theirs.principal) return refuse('no_principal', { side: 'other' })
  const [ownPrincipal, theirPrincipal] = [own.principal, theirs.principal]
  const chosen = own.members.filter(({ id }) => id !== ownPrincipal.id && ownIds.includes(id))
  const invited = theirs.members.filter(
    ({ id }) => id !== theirPrincipal.id && meeting.persons.some(({ memberId }) => memberId === id),
  )
  const mine: Attendance = { principal: ownPrincipal, must: chosen, may: [] }
  const yours: Attendance = { principal: theirPrincipal, must: [], may: invited }
  const attendance = side === 'asking' ? { asking: mine, asked: yours } : { asking: yours, asked: mine }
  const stood = await stand(tx, meeting, summit, { startsAt, endsAt, roomId, outside }, attendance)
  if (stood.ok) return stood
  // On which of the two sides a house rule is in the way is nobody else's to know.
  if (!['persons_busy', 'no_time_to_travel'].includes(stood.code)) return refuse(stood.code)
  const busy = stood.details as PersonsBusy // details of these codes
  if (busy[other].length > 0) return refuse('other_not_free')
  const code = stood.code === 'persons_busy' ? 'own_busy' : stood.code
  return refuse(code, { names: busy[side].map(({ name }) => name).join(', ') })
}

/** What was done, in words of the record. */
type Done = {
  act: string
  fields: Partial<MeetingFields> & Pick<MeetingFields, 'state'>
  reason?: string | null
  cause?: Cause
  /** The desk has no side. Null for what the system did by itself. */
  by: { side: Side | null; accountId: string | null } | null
}

/**
 * Writes what a meeting has become, with its step and its line in the record, which says nothing of what it is about.
 * @returns the meeting as it is now, and what had been proposed for it until then where that is open no more
 */
export async function become(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  { act, fields, reason = null, cause, by }: Done,
  now: Date,
): Promise<Became> {
  const version = await writeMeeting(tx, meeting.id, fields)
  const { proposedStartsAt: startsAt, proposedEndsAt: endsAt } = meeting
  const after: Became = { ...meeting, ...noProposal, ...fields, version }
  if (startsAt && endsAt && after.proposedStartsAt === null) after.ended = { startsAt, endsAt }
  const { summitId, id } = meeting
  await insertStep(tx, {
    ...{ summitId, bilateralId: id, number: version, at: summit.clock, act, reason },
    ...{ accountId: by?.accountId ?? null, side: by?.side ?? null, from: meeting.state, to: after.state },
    // What a step names is the time that it is about.
    startsAt: after.proposedStartsAt ?? after.startsAt,
    endsAt: after.proposedEndsAt ?? after.endsAt,
    roomId: after.roomId,
    ...(cause ? { cause } : {}),
  })
  await record(tx, {
    ...{ summitId, accountId: by?.accountId ?? null, at: now, action: `bilateral.${act}` },
    ...{ subject: 'bilateral', subjectId: id },
    before: { state: meeting.state },
    after: { state: after.state, version },
  })
  return after
}

/** Tells the focal points of these sides, and whoever attends what concerns them; each in their language and once for what has happened. */
export async function tell(
  tx: Tx,
  meeting: Became,
  summit: SummitFor,
  kind: MeetingTold['kind'],
  sides: readonly Side[],
  now: Date,
  word: WordMeeting,
  reason: string | null = null,
): Promise<void> {
  const said = { kind, reason }
  await tellSides(tx, meeting, summit, sides, said, now, word)
  // What never stood was told to nobody who attends.
  const concerns = kind === 'cancelled' ? meeting.startsAt !== null : membersTold.has(kind)
  if (concerns) await tellMembers(tx, meeting, summit, said, now, word)
}

/** Kinds of news that whoever attends is told too. */
const membersTold: ReadonlySet<string> = new Set(['scheduled', 'moved', 'room_changed', 'unplaced'])

/**
 * What an offer needs of both sides: when the principals are taken, how many meetings each has, where each works.
 * @param exceptId a meeting that does not stand in its own way
 */
export async function offerSides(
  tx: Tx,
  summit: SummitFor,
  principals: readonly [
    own: { id: string; delegationId: string },
    other: { id: string; delegationId: string },
  ],
  exceptId?: string,
): Promise<[own: OfferSide, other: OfferSide]> {
  const [own, other] = principals
  const taken = await commitmentsOf(tx, summit.id, [own.id, other.id])
  const standing = await standingMeetings(tx, [own.delegationId, other.delegationId])
  const all = summit.mode === 'virtual' ? await delegationsOf(tx, summit.id) : []
  const side = ({ id, delegationId }: (typeof principals)[number]): OfferSide => {
    const home = all.find((one) => one.id === delegationId)
    return {
      busy: taken.filter((one) => one.memberId === id && one.id !== exceptId),
      meetings: (standing.get(delegationId) ?? []).filter((one) => one.id !== exceptId),
      hours: hoursAt(home),
    }
  }
  return [side(own), side(other)]
}

/** Until when an answer is awaited: as many hours as the summit gives, and no later than the meeting itself. */
export function answerBy(clock: Date, hours: number, startsAt: Date | null): Date {
  const until = new Date(+clock + hours * 3_600_000)
  return startsAt && startsAt < until ? startsAt : until
}
