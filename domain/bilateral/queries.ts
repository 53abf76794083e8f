import type { AgendaOwner } from '@/domain/my-agenda/schema'
import { commitmentsOf } from '@/domain/commitment/repository'
import type { Interval } from '@/domain/commitment/rules'
import {
  type DelegationFound,
  type MemberFound,
  type SummitFor,
  delegationsOf,
  findOwnDelegation,
  findSummitFor,
  membersOf,
  orderOf,
} from '@/domain/delegation/repository'
import { inOrder, isIn, principalOf } from '@/domain/delegation/rules'
import type { DelegationName } from '@/domain/delegation/schema'
import { type Actor, mayCountMeetings } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lostTime } from './displacement-repository'
import { nearestFirst } from './displacement-rules'
import { type Author, findAuthored, offerSides, sideMembers } from './ledger'
import { type Need, needOf, offerFrame } from './offer-ledger'
import { offersNow } from './open-times-ledger'
import { type Offer, offeredTimes } from './offer-rules'
import {
  type Meeting,
  type MeetingRoom,
  attendedBy,
  meetingRooms,
  meetingsOf,
  meetingsOfSummit,
  settingsOf,
  stepsOf,
} from './repository'
import { reconfirmedOf } from './reconfirm-repository'
import type { Reconfirmed } from './reconfirm-rules'
import { type Tally, otherSide, tallyOf, whyNot } from './rules'
import { type Cause, type Level, type Settings, type Side, cause } from './schema'
import { causeFor } from './told-rules'

/** A time as the page shows it. */
export type OfferShown = Offer & { room: Text; seats: number | null }

/** A request that is being put together. */
export type Draft = {
  other: DelegationName
  level: Level
  minutes: number
  /** Who speaks for one's own side; null where nobody does. */
  principal: MemberFound | null
  /** Whether the other side has somebody at this level: nothing more is told of them. */
  answered: boolean
  members: MemberFound[]
  offers: OfferShown[]
}

/** A focal point's requests and meetings. */
export type OwnBilaterals = {
  summit: SummitFor
  delegation: DelegationFound
  settings: Settings
  /** Whom one can ask, in the order of protocol. */
  others: DelegationName[]
  meetings: { meeting: Meeting; side: Side; other: DelegationName }[]
  draft: Draft | null
}

/** Null for whoever is no focal point of a delegation of this summit. */
export async function ownBilaterals(
  actor: Actor,
  slug: string,
  asked: { withId: string; level: Level; minutes: number } | null,
  now: Date,
): Promise<OwnBilaterals | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const delegation = await findOwnDelegation(db(), actor.accountId, { slug })
  const summit = delegation && (await findSummitFor(db(), delegation.summitId, now))
  if (!delegation || !summit) return null
  const [all, order, settings, meetings] = await Promise.all([
    delegationsOf(db(), summit.id),
    orderOf(db(), summit.id),
    settingsOf(db(), summit.id),
    meetingsOf(db(), delegation.id),
  ])
  const others = inOrder(all, order).filter(({ id }) => id !== delegation.id)
  const other = others.find(({ id }) => id === asked?.withId)
  return {
    ...{ summit, delegation, settings, others },
    meetings: meetings.map((meeting) => {
      const side = meeting.askingId === delegation.id ? ('asking' as const) : ('asked' as const)
      return { meeting, side, other: side === 'asking' ? meeting.asked : meeting.asking }
    }),
    draft: asked && other ? await draftOf(summit, settings, delegation.id, other, asked) : null,
  }
}

async function draftOf(
  summit: SummitFor,
  settings: Settings,
  ownId: string,
  other: DelegationName,
  { level, minutes }: { level: Level; minutes: number },
): Promise<Draft> {
  const all = (await membersOf(db(), [ownId, other.id])).filter(isIn)
  const members = all.filter(({ delegationId }) => delegationId === ownId)
  const principal = principalOf(members, level)
  const counterpart = principalOf(
    all.filter(({ delegationId }) => delegationId === other.id),
    level,
  )
  const offers =
    principal && counterpart
      ? await offersFor(db(), summit, settings, { minutes, pair: null }, principal, counterpart, members)
      : []
  return { other, level, minutes, principal, answered: counterpart !== null, members, offers }
}

async function movesFor(tx: Tx, meeting: Meeting, side: Side, summit: SummitFor): Promise<OfferShown[]> {
  const { startsAt } = meeting
  if (whyNot('propose', meeting, side) !== null || !startsAt || startsAt <= summit.clock) return []
  const offers = nearestFirst(await offersNow(tx, meeting, summit, side), startsAt, summit.timeZone)
  return shown(offers, await meetingRooms(tx, summit.id), meeting.room)
}

/** @param house where a meeting is that needs no room */
const shown = (
  offers: readonly Offer[],
  rooms: readonly MeetingRoom[],
  house: Text | null = null,
): OfferShown[] =>
  offers.map((offer) => {
    const room = rooms.find(({ id }) => id === offer.roomId)
    return { ...offer, room: text.parse(room?.name ?? house ?? {}), seats: room?.seats ?? null }
  })

async function offersFor(
  tx: Tx,
  summit: SummitFor,
  settings: Settings,
  need: Need,
  principal: MemberFound,
  counterpart: MemberFound,
  members: MemberFound[],
  house: Text | null = null,
): Promise<OfferShown[]> {
  const others = members.filter(({ id }) => id !== principal.id)
  const [sides, rooms, taken] = await Promise.all([
    offerSides(tx, summit, [principal, counterpart]),
    meetingRooms(tx, summit.id),
    commitmentsOf(
      tx,
      summit.id,
      others.map(({ id }) => id),
    ),
  ])
  const frame = await offerFrame(tx, summit, settings, need)
  const colleagues = others.map(({ id, capacity }) => ({
    ...{ id, busy: taken.filter(({ memberId }) => memberId === id), interprets: capacity === 'interpreter' },
  }))
  return shown(offeredTimes(frame, ...sides, rooms, 2, colleagues), rooms, house)
}

/** One request or meeting as one of its sides sees it. */
export type MeetingPage = {
  summit: SummitFor
  meeting: Meeting
  side: Side
  other: DelegationName
  /** Of one's own side. */
  members: MemberFound[]
  principal: MemberFound | null
  /** Who comes, of both sides; of the other only once the meeting stands. */
  persons: { id: string; name: string; position: string; side: Side; principal: boolean }[]
  /** Other times, where one may propose or choose one; of a displaced meeting the nearest first. */
  offers: OfferShown[]
  /** Times to which a meeting that stands could move, where one may propose it; the nearest first. */
  moves: OfferShown[]
  /** Of a displaced meeting: the time that it had, and what took it as far as this side may know. */
  lost: Interval | null
  cause: Cause | null
  steps: Awaited<ReturnType<typeof stepsOf>>
  /** What both have said of it shortly before; null where they have not been asked. */
  reconfirmed: Reconfirmed | null
}

/** What a side sees of a meeting. Refusals: not_found · link_expired · answered_meanwhile (a link of a mail before). */
export async function meetingPage(author: Author, id: string, now: Date): Promise<Result<MeetingPage>> {
  const found = await findAuthored(db(), author, id, now)
  if (!found.ok) return found
  const { meeting, side } = found.value
  if (author.by === 'link' && author.link.version !== meeting.version) return refuse('answered_meanwhile')
  const summit = await findSummitFor(db(), meeting.summitId, now)
  if (!summit) return refuse('not_found')
  const [own, theirs, settings, steps] = await Promise.all([
    sideMembers(db(), meeting, side),
    sideMembers(db(), meeting, otherSide(side)),
    settingsOf(db(), summit.id),
    stepsOf(db(), id),
  ])
  const displaced = whyNot('choose', meeting, side) === null
  const mayPropose = displaced || whyNot('counter', meeting, side) === null
  const lost = displaced ? await lostTime(db(), id) : null
  const given = steps.findLast(({ act }) => act === 'displace')?.cause ?? null
  const need = needOf(meeting, side)
  const offers =
    mayPropose && own.principal && theirs.principal
      ? await offersFor(
          db(),
          summit,
          settings,
          need,
          own.principal,
          theirs.principal,
          own.members,
          meeting.room,
        )
      : []
  const shown = ['scheduled', 'held'].includes(meeting.state)
    ? [...own.members, ...theirs.members]
    : own.members
  return ok({
    ...{ summit, meeting, side, members: own.members, principal: own.principal, steps },
    other: side === 'asking' ? meeting.asked : meeting.asking,
    persons: meeting.persons.flatMap(({ memberId, side: of, principal }) => {
      const member = shown.find((one) => one.id === memberId)
      return member
        ? [{ id: memberId, name: member.name, position: member.position, side: of, principal }]
        : []
    }),
    offers: lost
      ? nearestFirst(offers, lost.startsAt, summit.timeZone)
      : offers.filter(({ startsAt }) => +startsAt !== +(meeting.startsAt ?? 0)),
    reconfirmed: await reconfirmedOf(db(), meeting),
    moves: await movesFor(db(), meeting, side, summit),
    lost,
    cause: displaced && given !== null ? causeFor(cause.parse(given), side) : null,
  })
}

/** How many meetings there are in each state, for editors too; null for anybody else. */
export async function countBilaterals(actor: Actor | null, summitId: string): Promise<Partial<Tally> | null> {
  if (!mayCountMeetings(actor, summitId)) return null
  return tallyOf(await meetingsOfSummit(db(), summitId))
}

/** A meeting that somebody attends, for their own agenda and calendar. */
export type Attended = {
  id: string
  /** Raised with each act. */
  version: number
  startsAt: Date
  endsAt: Date
  room: Text
  other: DelegationName
}

/** The meetings that stand of one person in a summit: a member is known by their registration or their verified address. */
export const ownMeetings = (owner: AgendaOwner, slug: string): Promise<Attended[]> =>
  attendedBy(db(), owner, slug)
