import { pairOf } from '@/domain/bilateral/interpreter-rules'
import { hoursAt, meetingDays } from '@/domain/bilateral/offer-rules'
import { meetingRooms, settingsOf } from '@/domain/bilateral/repository'
import { sides } from '@/domain/bilateral/schema'
import { waysOf } from '@/domain/bilateral/ways-repository'
import { commitmentsOf } from '@/domain/commitment/repository'
import { type SummitFor, delegationsOf, membersOf } from '@/domain/delegation/repository'
import { isIn, principalOf } from '@/domain/delegation/rules'
import type { Tx } from '@/domain/shared/db'
import { datesFrom } from '@/domain/shared/time'
import type { Graph, GraphMeeting, GraphPerson } from './graph-schema'

/**
 * Meetings of a summit that both sides have agreed to, and when everybody and every room concerned is taken. Where the caller
 * holds the locks of rule 3, it is what stands; else it is what stood a moment ago.
 */
export async function graphOf(tx: Tx, summit: SummitFor): Promise<Graph> {
  const { id: summitId } = summit
  const settings = await settingsOf(tx, summitId)
  const rows = await tx.bilateral.findMany({
    where: {
      summitId,
      OR: [
        { state: { in: ['scheduled', 'held'] } },
        // One at the house of a side needs no room: the two sides or the desk place it.
        { state: { in: ['accepted', 'bumped'] }, hostSide: null },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, version: true, state: true, askingId: true, askedId: true, level: true, minutes: true },
      ...{ startsAt: true, endsAt: true, roomId: true, interpretation: true, languages: true },
      persons: { select: { memberId: true, side: true, principal: true } },
    },
  })
  const delegationIds = [...new Set(rows.flatMap(({ askingId, askedId }) => [askingId, askedId]))]
  const byDelegation = grouped(
    (await membersOf(tx, delegationIds)).filter(isIn),
    ({ delegationId }) => delegationId,
  )
  const meetings = rows.map((row): GraphMeeting => {
    const stands = row.state === 'scheduled' || row.state === 'held'
    const [asking, asked] = sides.map((side) => {
      // Whoever is booked for a meeting that stands speaks there, whoever is named since.
      const booked = row.persons.find((one) => stands && one.side === side && one.principal)
      const members = byDelegation.get(side === 'asking' ? row.askingId : row.askedId) ?? []
      return booked?.memberId ?? principalOf(members, row.level)?.id ?? null
    })
    const { persons, state, interpretation, languages, ...rest } = row
    const principals: GraphMeeting['principals'] = [asking ?? null, asked ?? null]
    const isMember = (id: string) =>
      [row.askingId, row.askedId].some((of) => byDelegation.get(of)?.some((one) => one.id === id))
    const members = persons
      .filter(({ memberId, principal }) => !principal && !principals.includes(memberId) && isMember(memberId))
      .map(({ memberId }) => memberId)
    const pair = pairOf({ interpretation, languages })
    return { ...rest, pair, state: state as GraphMeeting['state'], principals, members } // the query asks for no other
  })
  return {
    zone: summit.timeZone,
    dates: [...meetingDays(datesFrom(summit.startsOn, summit.endsOn), settings)],
    settings,
    clock: summit.clock,
    meetings,
    persons: await personsOf(tx, summit, meetings, byDelegation),
    rooms: await roomsOf(tx, summitId),
    ways: await waysOf(tx, summitId),
    pool: await poolOf(tx, summitId),
  }
}

async function personsOf(
  tx: Tx,
  summit: SummitFor,
  meetings: readonly GraphMeeting[],
  byDelegation: ReadonlyMap<string, readonly { id: string; delegationId: string; capacity: string }[]>,
): Promise<Map<string, GraphPerson>> {
  const ids = new Set(
    meetings.flatMap(({ principals, members }) => [
      ...principals.filter((id): id is string => id !== null),
      ...members,
    ]),
  )
  const taken = grouped(await commitmentsOf(tx, summit.id, [...ids]), ({ memberId }) => memberId)
  const homes = summit.mode === 'virtual' ? await delegationsOf(tx, summit.id) : []
  const people = [...byDelegation.values()].flat().filter(({ id }) => ids.has(id))
  return new Map(
    people.map(({ id, delegationId, capacity }) => [
      id,
      {
        delegationId,
        busy: (taken.get(id) ?? []).map(({ kind, id: of, startsAt, endsAt, roomId }) => ({
          ...{ startsAt, endsAt, roomId, meetingId: kind === 'bilateral' ? of : null },
        })),
        hours: hoursAt(homes.find((one) => one.id === delegationId)),
        interprets: capacity === 'interpreter',
      },
    ]),
  )
}

/** Rooms for meetings, each with what takes it and the meeting that does. */
async function roomsOf(tx: Tx, summitId: string): Promise<Graph['rooms']> {
  const rooms = await meetingRooms(tx, summitId)
  const bookings = grouped(
    await tx.roomBooking.findMany({
      where: { summitId, roomId: { in: rooms.map(({ id }) => id) } },
      orderBy: { startsAt: 'asc' },
      select: { roomId: true, bilateralId: true, startsAt: true, endsAt: true },
    }),
    ({ roomId }) => roomId,
  )
  return rooms.map(({ id, seats, open }) => ({
    ...{ id, seats, open },
    busy: (bookings.get(id) ?? []).map(({ startsAt, endsAt, bilateralId }) => ({
      ...{ startsAt, endsAt, meetingId: bilateralId },
    })),
  }))
}

/** `Map.groupBy` came with Node 21. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** The summit's interpreters, each with the meetings that take them. */
async function poolOf(tx: Tx, summitId: string): Promise<Graph['pool']> {
  const interval = { startsAt: true, endsAt: true } as const
  const rows = await tx.interpreter.findMany({
    where: { summitId },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, languages: true, hours: { select: interval } },
      bookings: { select: { ...interval, bilateralId: true, bilateral: { select: { roomId: true } } } },
    },
  })
  return rows.map(({ bookings, ...row }) => ({
    ...row,
    busy: bookings.map(({ bilateralId, bilateral, ...one }) => ({
      ...{ ...one, meetingId: bilateralId, roomId: bilateral.roomId },
    })),
  }))
}
