import { commitmentsOf } from '@/domain/commitment/repository'
import {
  type MemberFound,
  type SummitFor,
  delegationsOf,
  findSummitFor,
  membersOf,
} from '@/domain/delegation/repository'
import { isIn, principalOf } from '@/domain/delegation/rules'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import type { Tx } from '@/domain/shared/db'
import { type Refusal, type Result, ok, refuse } from '@/domain/shared/result'
import { datesFrom } from '@/domain/shared/time'
import { deskRooms } from './desk-repository'
import { poolOf } from './interpreter-repository'
import { hostOf } from './host-rules'
import { pairOf } from './interpreter-rules'
import { hoursAt } from './offer-rules'
import {
  type Against,
  type Placing,
  type PlacingFrame,
  type PlacingPerson,
  whyNotPlace,
} from './placing-rules'
import {
  type Meeting,
  findSigned,
  lockDelegations,
  lockMeeting,
  settingsOf,
  standingMeetings,
} from './repository'
import { type Side, sides } from './schema'
import type { PersonsBusy } from './standing-ledger'
import { waysOf } from './ways-repository'

/**
 * A meeting that the desk acts on, with the locks of rule 3: the summit's shared, the meeting, both delegations.
 * Refusals: not_found · answered_meanwhile.
 */
export async function lockForDesk(
  tx: Tx,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<Result<{ meeting: Meeting; summit: SummitFor; accountId: string }>> {
  const before = await findSigned(tx, id)
  if (!before || !mayKeepProtocol(actor, before.summitId)) return refuse('not_found')
  await lockSummitShared(tx, before.summitId)
  await lockMeeting(tx, id)
  await lockDelegations(tx, [before.askingId, before.askedId])
  const meeting = await findSigned(tx, id)
  const summit = await findSummitFor(tx, before.summitId, now)
  if (!meeting || !summit) return refuse('not_found')
  if (meeting.version !== version) return refuse('answered_meanwhile')
  return ok({ meeting, summit, accountId: actor.accountId })
}

/** What the places of these meetings depend on: people, when each is taken, the house rules. The rooms are read apart. */
export async function placingsOf(
  tx: Tx,
  summit: SummitFor,
  meetings: readonly Meeting[],
): Promise<{ frame: PlacingFrame; placings: Placing[] }> {
  const delegationIds = [...new Set(meetings.flatMap(({ askingId, askedId }) => [askingId, askedId]))]
  const [members, settings, standing] = [
    (await membersOf(tx, delegationIds)).filter(isIn),
    await settingsOf(tx, summit.id),
    await standingMeetings(tx, delegationIds),
  ]
  const homes = summit.mode === 'virtual' ? await delegationsOf(tx, summit.id) : []
  const placings = meetings.map((meeting): Placing => {
    const { id, version, state, minutes } = meeting
    const stands = state === 'scheduled'
    const side = (of: Side) => {
      const delegationId = of === 'asking' ? meeting.askingId : meeting.askedId
      const home = homes.find((one) => one.id === delegationId)
      return {
        meetings: (standing.get(delegationId) ?? []).filter((one) => one.id !== id),
        hours: hoursAt(home),
      }
    }
    return {
      ...{ id, version, state, minutes, persons: sides.flatMap((of) => comingOf(meeting, of, members)) },
      ...{ pair: pairOf(meeting), host: hostOf(meeting) },
      ...{ startsAt: stands ? meeting.startsAt : null, roomId: stands ? meeting.roomId : null },
      sides: { asking: side('asking'), asked: side('asked') },
    }
  })
  const ids = [...new Set(placings.flatMap(({ persons }) => persons.map((one) => one.id)))]
  const taken = (await commitmentsOf(tx, summit.id, ids)).map(
    ({ memberId, kind, id, startsAt, endsAt, title, withId, roomId }) => ({
      ...{ memberId, kind, id, startsAt, endsAt, title, withId, roomId },
    }),
  )
  const ways = await waysOf(tx, summit.id)
  // Whom nobody asks about is told to nobody: of an interpreter only what a place depends on.
  const pool = (await poolOf(tx, summit.id)).map(({ id, languages, hours, busy }) => ({
    ...{ id, languages, hours, busy },
  }))
  const dates = datesFrom(summit.startsOn, summit.endsOn)
  return {
    frame: { zone: summit.timeZone, dates, settings, clock: summit.clock, taken, ways, pool },
    placings,
  }
}

/** Who is to come of a side: whoever speaks for it, then the others who were named. */
function comingOf(meeting: Meeting, side: Side, members: readonly MemberFound[]): PlacingPerson[] {
  const delegationId = side === 'asking' ? meeting.askingId : meeting.askedId
  const own = members.filter((one) => one.delegationId === delegationId)
  const principal = principalOf(own, meeting.level)
  const named = new Set(meeting.persons.map(({ memberId }) => memberId))
  const others = own.filter(({ id }) => id !== principal?.id && named.has(id))
  return [...(principal ? [principal] : []), ...others].map(({ id, name, capacity }) => ({
    ...{ id, name, side, principal: id === principal?.id, interprets: capacity === 'interpreter' },
  }))
}

/** A place that was refused, in words of the desk: who is taken by what, or what is wrong with the room. */
export async function inDeskWords(
  tx: Tx,
  summit: SummitFor,
  meeting: Meeting,
  { startsAt, roomId }: { startsAt: Date; roomId: string },
  otherwise: Refusal,
): Promise<Refusal> {
  const { frame, placings } = await placingsOf(tx, summit, [meeting])
  const room = (await deskRooms(tx, summit.id)).find(({ id }) => id === roomId)
  const [placing] = placings
  if (!room || !placing) return named(otherwise)
  const [first] = whyNotPlace(frame, placing, room, startsAt)
  return first ? refuse(...wordsOf(first)) : named(otherwise)
}

/** Of whoever is in the way the names alone: their rows hold more than anybody needs to read. */
function named(refusal: Refusal): Refusal {
  if (refusal.code !== 'persons_busy' && refusal.code !== 'no_time_to_travel') return refusal
  const { asking, asked } = refusal.details as PersonsBusy // details of these codes
  const names = [...asking, ...asked].map(({ name }) => name).join(', ')
  return refuse(refusal.code === 'persons_busy' ? 'own_busy' : refusal.code, { names })
}

function wordsOf(against: Against): [code: string, details: Record<string, unknown>] {
  const field = 'place'
  switch (against.code) {
    case 'person':
      return [`place_${against.by.kind}`, { field, name: against.person.name }]
    case 'travel':
      return ['place_travel', { field, name: against.person.name }]
    case 'room_small':
      return ['place_room_small', { field, seats: against.seats, people: against.people }]
    default:
      return [`place_${against.code}`, { field }]
  }
}
