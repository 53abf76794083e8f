import { interpreterFor } from '@/domain/bilateral/interpreter-rules'
import { roomFor, whyNotAt } from '@/domain/bilateral/offer-rules'
import { type Held, inReach, isRoomDayFull } from '@/domain/bilateral/reach-rules'
import { overlaps } from '@/domain/commitment/rules'
import type { Graph, GraphMeeting, Taken } from './graph-schema'
import { withTurnaround } from './grid-rules'
import type { Place, Rule } from './schema'
import { isStanding } from './standing-rules'

/** Where a meeting is to stand, and who comes: those who speak, and those who stay away where they are taken. */
export type Placing = Place &
  Pick<GraphMeeting, 'id' | 'askingId' | 'askedId' | 'pair'> & {
    principals: readonly [asking: string, asked: string]
    members: readonly string[]
  }

/** Who is there: members who can come, and the summit's interpreter where one is needed. */
export type Coming = { members: string[]; interpreterId: string | null }

export type Book = {
  /** Why a meeting cannot stand there beside what is in the book, by the rules of `stand`; null where it can. */
  whyNot: (one: Placing) => Rule | null
  /** Writes it in; `whyNot` has just been null. */
  hold: (one: Placing) => Coming
}

/**
 * Everything that is taken, to be written in meeting by meeting before anything is written in earnest.
 * @param givenBack meetings that give back first what they hold
 */
export function bookOf(graph: Graph, givenBack: ReadonlySet<string>): Book {
  const { settings, zone, clock, ways } = graph
  const isHeld = ({ meetingId }: Taken) => meetingId === null || !givenBack.has(meetingId)
  const busy = new Map([...graph.persons].map(([id, person]) => [id, person.busy.filter(isHeld)]))
  const rooms = new Map(graph.rooms.map((room) => [room.id, { ...room, busy: room.busy.filter(isHeld) }]))
  const pool = graph.pool.map((one) => ({ ...one, busy: one.busy.filter(isHeld) }))
  const meetings = new Map<string, Held[]>()
  const meet = (delegationId: string, one: Held) =>
    meetings.set(delegationId, [...(meetings.get(delegationId) ?? []), one])
  for (const one of graph.meetings)
    if (isStanding(one) && one.state === 'scheduled' && !givenBack.has(one.id))
      [one.askingId, one.askedId].forEach((id) => meet(id, one))

  const comes = (id: string, one: Placing) => inReach(one, one.roomId, busy.get(id) ?? [], ways)
  const coming = (one: Placing) => one.members.filter((id) => busy.has(id) && comes(id, one))
  const needsInterpreter = (one: Placing) =>
    one.pair !== null &&
    pool.length > 0 &&
    ![...one.principals, ...coming(one)].some((id) => graph.persons.get(id)?.interprets)
  const interpreter = (one: Placing) =>
    one.pair && interpreterFor(one, one.roomId, { pair: one.pair, pool }, ways)

  const whyNot = (one: Placing): Rule | null => {
    if (one.startsAt <= clock) return 'time_passed'
    const isFree = (id: string) => busy.get(id)?.every((other) => !overlaps(other, one)) ?? false
    if (!one.principals.every(isFree)) return 'persons_busy'
    const sides = [one.askingId, one.askedId].map((id) => meetings.get(id) ?? [])
    for (const [side, id] of one.principals.entries()) {
      const hours = graph.persons.get(id)?.hours ?? null
      const why = whyNotAt({ zone, settings }, one, { busy: [], meetings: sides[side] ?? [], hours })
      if (why) return why === 'asleep' ? 'outside_hours' : 'day_full'
    }
    const room = rooms.get(one.roomId)
    if (!room || !roomFor(one, [room], 2 + coming(one).length, settings.turnaround)) return 'no_room'
    if (sides.some((held) => isRoomDayFull(one, one.roomId, held, zone, settings.perRoomDay)))
      return 'room_day_full'
    if (!one.principals.every((id) => comes(id, one))) return 'no_time_to_travel'
    return needsInterpreter(one) && !interpreter(one) ? 'no_interpreter' : null
  }
  const hold = (one: Placing): Coming => {
    const members = coming(one)
    const interprets = needsInterpreter(one) ? interpreter(one) : null
    const { startsAt, endsAt, roomId } = one
    const taken = { startsAt, endsAt, roomId, meetingId: one.id }
    for (const id of [...one.principals, ...members]) busy.get(id)?.push(taken)
    rooms.get(roomId)?.busy.push({ ...taken, ...withTurnaround(one, settings.turnaround) })
    pool.find(({ id }) => id === interprets?.id)?.busy.push(taken)
    for (const id of [one.askingId, one.askedId]) meet(id, one)
    return { members, interpreterId: interprets?.id ?? null }
  }
  return { whyNot, hold }
}

/** A meeting of the graph at a place; null where a side has nobody who speaks. */
export function placingOf(one: GraphMeeting, { startsAt, endsAt, roomId }: Place): Placing | null {
  const [asking, asked] = one.principals
  if (asking === null || asked === null) return null
  const { id, askingId, askedId, members, pair } = one
  return { id, startsAt, endsAt, roomId, askingId, askedId, members, pair, principals: [asking, asked] }
}
