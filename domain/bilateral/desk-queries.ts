import {
  type DelegationFound,
  delegationsOf,
  findSummitFor,
  membersOf,
  orderOf,
} from '@/domain/delegation/repository'
import { inOrder } from '@/domain/delegation/rules'
import type { Capacity } from '@/domain/delegation/schema'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { datesFrom } from '@/domain/shared/time'
import { deskRooms } from './desk-repository'
import { whyNotDesk } from './desk-rules'
import { type Assignment, assignmentOf } from './interpreter-queries'
import { placingsOf } from './placing-ledger'
import type { Placing, PlacingFrame, PlacingRoom } from './placing-rules'
import { type Meeting, findSigned, meetingsOfSummit, stepsOf } from './repository'
import type { Side } from './schema'

/** The desk's whole view. */
export type DeskBilaterals = {
  /** Those with a meeting or a request, in the order of protocol. */
  delegations: DelegationFound[]
  meetings: Meeting[]
  /** The summit's days. */
  dates: string[]
  rooms: PlacingRoom[]
  frame: PlacingFrame
  /** Of the meetings that the desk can place or move. */
  placings: Placing[]
}

/** Null for whoever does not keep protocol. */
export async function deskBilaterals(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<DeskBilaterals | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const summit = await findSummitFor(db(), summitId, now)
  if (!summit) return null
  const [all, order, meetings, rooms] = await Promise.all([
    delegationsOf(db(), summitId),
    orderOf(db(), summitId),
    meetingsOfSummit(db(), summitId),
    deskRooms(db(), summitId),
  ])
  const concerned = new Set(meetings.flatMap(({ askingId, askedId }) => [askingId, askedId]))
  const placeable = meetings.filter((one) => whyNotDesk('place', one) === null)
  return {
    delegations: inOrder(all, order).filter(({ id }) => concerned.has(id)),
    meetings,
    dates: datesFrom(summit.startsOn, summit.endsOn),
    rooms,
    ...(await placingsOf(db(), summit, placeable)),
  }
}

/** Somebody who is to be in the room, as the desk prints it. */
export type Attending = {
  id: string
  name: string
  position: string
  capacity: Capacity
  side: Side
  principal: boolean
}

/** A meeting that stands, with everybody who comes, principals first. */
export type DeskMeeting = { meeting: Meeting; persons: Attending[]; hostSide: Side | null }

/** One meeting as the desk sees it: neither side’s brief is part of it. */
export type DeskMeetingPage = DeskMeeting & {
  steps: Awaited<ReturnType<typeof stepsOf>>
  dates: string[]
  rooms: PlacingRoom[]
  frame: PlacingFrame
  /** Who interprets it; null where nobody has to, or it does not stand. */
  assignment: Assignment | null
  /** Null where the desk can place it no more, or not yet. */
  placing: Placing | null
}

/** Null for whoever does not keep protocol, and for a meeting of another summit. */
export async function deskMeeting(
  actor: Actor | null,
  summitId: string,
  id: string,
  now: Date,
): Promise<DeskMeetingPage | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const [meeting, summit] = [await findSigned(db(), id), await findSummitFor(db(), summitId, now)]
  if (!meeting || !summit || meeting.summitId !== summitId) return null
  const [[attended], steps, rooms, { frame, placings }, assignment] = await Promise.all([
    withPersons(summitId, [meeting]),
    stepsOf(db(), id),
    deskRooms(db(), summitId),
    placingsOf(db(), summit, whyNotDesk('place', meeting) === null ? [meeting] : []),
    assignmentOf(db(), summit, id),
  ])
  const dates = datesFrom(summit.startsOn, summit.endsOn)
  return attended
    ? { ...attended, steps, dates, rooms, frame, assignment, placing: placings[0] ?? null }
    : null
}

/** The meetings that stand or have been held, with everybody who comes, in order of start; null as above. */
export async function standingAtDesk(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<{ meetings: DeskMeeting[]; rooms: PlacingRoom[]; dates: string[] } | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const summit = await findSummitFor(db(), summitId, now)
  if (!summit) return null
  const standing = (await meetingsOfSummit(db(), summitId))
    .filter(({ state }) => state === 'scheduled' || state === 'held')
    .sort((a, b) => +(a.startsAt ?? 0) - +(b.startsAt ?? 0))
  const [meetings, rooms] = [await withPersons(summitId, standing), await deskRooms(db(), summitId)]
  return { meetings, rooms, dates: datesFrom(summit.startsOn, summit.endsOn) }
}

/** Every meeting and request of a summit, with everybody who was named; null as above. */
export async function allAtDesk(actor: Actor | null, summitId: string): Promise<DeskMeeting[] | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  return withPersons(summitId, await meetingsOfSummit(db(), summitId))
}

async function withPersons(summitId: string, meetings: readonly Meeting[]): Promise<DeskMeeting[]> {
  const ids = [...new Set(meetings.flatMap(({ askingId, askedId }) => [askingId, askedId]))]
  const [members, delegations] = [await membersOf(db(), ids), await delegationsOf(db(), summitId)]
  const known = new Map(members.map((one) => [one.id, one]))
  const hosts = new Set(delegations.filter(({ host }) => host).map(({ id }) => id))
  return meetings.map((meeting) => ({
    meeting,
    hostSide:
      meeting.hostSide ??
      (hosts.has(meeting.askingId) ? 'asking' : hosts.has(meeting.askedId) ? 'asked' : null),
    persons: meeting.persons
      .flatMap(({ memberId, side, principal }): Attending[] => {
        const one = known.get(memberId)
        return one
          ? [
              {
                ...{ id: one.id, name: one.name, position: one.position, capacity: one.capacity },
                side,
                principal,
              },
            ]
          : []
      })
      .sort((a, b) => Number(b.principal) - Number(a.principal)),
  }))
}
