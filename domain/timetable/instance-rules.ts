import { worksIn } from '@/domain/bilateral/interpreter-rules'
import type { Level } from '@/domain/bilateral/schema'
import { overlaps } from '@/domain/commitment/rules'
import type { Instance } from '@/domain/optimiser/schema'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf } from '@/domain/shared/time'
import { rulesOf, takenOf } from './change-rules'
import type { Graph, GraphMeeting } from './graph-schema'
import { type Grid, gridOf, withTurnaround } from './grid-rules'
import type { Known, Mode, Task } from './schema'
import { type Standing, isFree, isOpen, isStanding, onGrid } from './standing-rules'

/** What it costs to leave a meeting out: one of heads weighs as much as five of ministers, or twenty-five of officials. */
const weights: Record<Level, number> = { heads: 25, ministers: 5, officials: 1 }
/** A meeting that stands keeps some place before any that has none. */
const STANDS = 1_000
/** Seats of a room whose chairs nobody has counted. */
const MANY = 9_999

type Asked = { mode: Mode; seconds: number; fairness: number | null; keep: readonly string[] }

/**
 * The question to the optimiser. One "delegation" of it is one person who speaks for a side; whoever else attends is in one
 * meeting at a time, and where there is a slot at which all of them are free, at such a one. Only meetings that both sides have
 * agreed to are in it.
 * Refusals: nothing_to_place · no_meeting_rooms · no_meeting_hours.
 */
export function taskOf(graph: Graph, asked: Asked): Result<Task> {
  const { mode, keep } = asked
  const { settings, clock } = graph
  const standing = graph.meetings.filter(isStanding)
  const open = graph.meetings.filter(({ state }) =>
    mode === 'repair' ? state === 'bumped' : state === 'bumped' || state === 'accepted',
  )
  const coming = standing.filter(
    ({ id, state, startsAt, roomId }) =>
      state === 'scheduled' && roomId !== null && startsAt > clock && !keep.includes(id),
  )
  const mayMove = mode === 'around' ? [] : spoken(coming)
  const toPlace = spoken(open)
  if (toPlace.length === 0 && (mode !== 'rearrange' || mayMove.length === 0))
    return refuse('nothing_to_place')
  if (graph.rooms.length === 0) return refuse('no_meeting_rooms')

  const length = Math.max(...[...toPlace, ...mayMove].map(({ minutes }) => minutes))
  const roomTimes = standing.map((one) => withTurnaround(one, settings.turnaround))
  const grid = gridOf(graph, length, roomTimes)
  if (grid.slots.length === 0) return refuse('no_meeting_hours')
  const anywhere = new Set(mode === 'rearrange' ? mayMove.map(({ id }) => id) : [])
  const within = onGrid(
    graph,
    grid,
    standing.filter(({ id }) => !anywhere.has(id)),
    anywhere,
  )
  // Where only the fewest moves are wanted, what lies outside of the grid stays.
  const movable = mayMove.filter(({ id }) => anywhere.has(id) || within.has(id))
  const isMoving = new Set([...toPlace, ...movable].map(({ id }) => id))
  const pinned = spoken(standing.filter(({ id }) => within.has(id) && !isMoving.has(id)))
  const inside = new Set([...isMoving, ...pinned.map(({ id }) => id)])
  const blocking = standing.filter(({ id }) => !inside.has(id))
  const parts = { toPlace, movable, pinned, within }
  const known = graph.meetings.filter((one) => isMoving.has(one.id) || open.includes(one) || isStanding(one))
  return ok({
    instance: instanceOf(graph, grid, parts, blocking, asked),
    slots: grid.slots,
    rooms: graph.rooms.map(({ id }) => id),
    step: grid.step,
    zone: graph.zone,
    perDay: settings.perDay,
    meetings: known.map((one): Known => ({
      ...{ id: one.id, version: one.version, askingId: one.askingId, askedId: one.askedId },
      ...{ level: one.level, minutes: one.minutes, principals: one.principals },
      was: isStanding(one) ? { startsAt: one.startsAt, endsAt: one.endsAt, roomId: one.roomId } : null,
      part: !isStanding(one) ? 'open' : isMoving.has(one.id) ? 'movable' : 'stays',
    })),
    taken: takenOf(graph, isMoving),
    rules: rulesOf(graph),
  })
}

type Spoken = Omit<GraphMeeting, 'principals'> & { principals: [string, string] }
type Parts = {
  toPlace: readonly Spoken[]
  movable: readonly Spoken[]
  pinned: readonly Spoken[]
  within: ReadonlyMap<string, number>
}

/** Those for which both sides have somebody who speaks. */
const spoken = (meetings: readonly GraphMeeting[]): Spoken[] =>
  meetings.flatMap(({ principals: [a, b], ...one }) =>
    a === null || b === null ? [] : [{ ...one, principals: [a, b] }],
  )

function instanceOf(
  graph: Graph,
  { slots, days }: Grid,
  { toPlace, movable, pinned, within }: Parts,
  blocking: readonly Standing[],
  { seconds, fairness }: Asked,
): Instance {
  const { settings, rooms, zone } = graph
  const meetings = [...toPlace, ...movable, ...pinned]
  const released = new Set(meetings.map(({ id }) => id))
  const upTo = (fits: (slot: (typeof slots)[number]) => boolean) =>
    slots.flatMap((slot, index) => (fits(slot) ? [index + 1] : []))
  const heldOn = (delegationId: string, day: string) =>
    blocking.filter(
      ({ askingId, askedId, startsAt }) =>
        (askingId === delegationId || askedId === delegationId) && dayOf(startsAt, zone) === day,
    ).length
  const principals = [...new Set(meetings.flatMap((one) => one.principals))]
  const lost = new Map(
    principals.map((id) => {
      const { delegationId = '' } = graph.persons.get(id) ?? {}
      return [
        id,
        upTo(
          (slot) =>
            !isFree(graph, id, slot, released) ||
            (settings.perDay !== null && heldOn(delegationId, dayOf(slot.startsAt, zone)) >= settings.perDay),
        ),
      ]
    }),
  )
  // Who speaks in one meeting may attend another.
  const attending = new Set(meetings.flatMap(({ members }) => members))
  const moving = new Set([...toPlace, ...movable].map(({ id }) => id))
  const ableFor = (one: Spoken) =>
    one.pair === null || one.members.some((id) => graph.persons.get(id)?.interprets)
      ? []
      : graph.pool.filter(({ languages }) => one.pair?.every((language) => languages.includes(language)))
  const isInterpreted = (one: Spoken, slot: (typeof slots)[number]) =>
    ableFor(one).some(
      ({ hours, busy }) =>
        worksIn(slot, hours) &&
        !busy.some((other) => overlaps(other, slot) && !moving.has(other.meetingId ?? '')),
    )
  const withAll = (one: Spoken) => {
    const inWords = upTo((slot) => ableFor(one).length === 0 || isInterpreted(one, slot))
    const own = inWords.filter((number) => {
      const slot = slots[number - 1]
      return slot !== undefined && one.members.every((id) => isFree(graph, id, slot, released))
    })
    const usable = own.filter((slot) => one.principals.every((id) => !lost.get(id)?.includes(slot)))
    if (one.members.length > 0 && usable.length > 0) return { allowed: own }
    return ableFor(one).length > 0 ? { allowed: inWords } : {}
  }
  const seatsOf = (roomId: string) => rooms.find(({ id }) => id === roomId)?.seats ?? MANY
  return {
    slots: slots.length,
    days,
    rooms: rooms.length,
    roomSizes: rooms.map(({ seats }) => seats ?? MANY),
    closed: rooms.map((room) => upTo((slot) => !isOpen(graph, room, slot, released))),
    seconds,
    ...(fairness === null ? {} : { fairness }),
    ...(settings.perDay === null ? {} : { maxPerDay: settings.perDay }),
    delegations: principals.map((id) => ({ id, unavailable: lost.get(id) ?? [] })),
    meetings: meetings.map((one) => {
      const [a, b] = one.principals
      const people = [...new Set([...one.members, ...one.principals.filter((id) => attending.has(id))])]
      const pin = pinned.some(({ id }) => id === one.id) ? within.get(one.id) : undefined
      const weight = weights[one.level] * (one.state === 'scheduled' ? STANDS : 1)
      if (pin !== undefined && one.roomId !== null)
        // It takes its own room out of the count, or one that is no smaller: then whoever has its room can change with it.
        return { id: one.id, a, b, fixed: pin + 1, weight, size: seatsOf(one.roomId), people }
      // Where one interpreter alone knows both languages, they are in one meeting at a time like everybody else.
      const [only, ...others] = ableFor(one)
      const all = only && others.length === 0 ? [...people, only.id] : people
      return { id: one.id, a, b, weight, size: 2 + one.members.length, people: all, ...withAll(one) }
    }),
  }
}
