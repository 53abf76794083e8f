import { roomFor, whyNotAt } from '@/domain/bilateral/offer-rules'
import type { Interval } from '@/domain/commitment/rules'
import { dayOf } from '@/domain/shared/time'
import type { Graph, GraphMeeting, GraphRoom } from './graph-schema'
import { type Grid, slotOf, withTurnaround } from './grid-rules'

/** A meeting that stands, with its time; one at the house of a side has no room. */
export type Standing = GraphMeeting & Interval

export const isStanding = (one: GraphMeeting): one is Standing =>
  (one.state === 'scheduled' || one.state === 'held') && one.startsAt !== null && one.endsAt !== null

/**
 * Whether a person can meet in a slot, by the same rule that offers and `stand` go by. Meetings whose times the optimiser itself
 * disposes of (`released`) do not count, nor does the number of meetings of a day, which it counts itself.
 */
export function isFree(graph: Graph, id: string, slot: Interval, released: ReadonlySet<string>): boolean {
  const person = graph.persons.get(id)
  if (!person) return false
  const busy = person.busy.filter(({ meetingId }) => meetingId === null || !released.has(meetingId))
  const settings = { ...graph.settings, perDay: null }
  return whyNotAt({ zone: graph.zone, settings }, slot, { busy, meetings: [], hours: person.hours }) === null
}

/** Whether a room can be used in a slot, with the time to clear it. */
export function isOpen(
  graph: Graph,
  room: GraphRoom,
  slot: Interval,
  released: ReadonlySet<string>,
): boolean {
  const busy = room.busy.filter(({ meetingId }) => meetingId === null || !released.has(meetingId))
  return roomFor(slot, [{ ...room, busy }], 0, graph.settings.turnaround) !== null
}

/**
 * Meetings that stand, each within one slot, so that the optimiser can see them as they are; the others block whatever slots
 * they touch. Two short ones in one slot for one person or room block it both, as does whatever stands against a rule.
 * @param released meetings that give their time back in any case
 * @returns slots from 0, by the meeting's id
 */
export function onGrid(
  graph: Graph,
  grid: Grid,
  standing: readonly Standing[],
  released: ReadonlySet<string>,
): Map<string, number> {
  const { settings, zone } = graph
  let found = new Map(
    standing.flatMap((one): [string, number][] => {
      const slot = slotOf(withTurnaround(one, settings.turnaround), grid.slots, grid.step)
      return slot === null ? [] : [[one.id, slot]]
    }),
  )
  for (;;) {
    const inGrid = standing.filter(({ id }) => found.has(id))
    const free = new Set([...released, ...found.keys()])
    const counts = new Map<string, number>()
    const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
    const keysOf = (one: Standing) =>
      [one.roomId ?? one.id, ...one.principals, ...one.members].map((id) => `${found.get(one.id)} ${id}`)
    const daysOf = (one: Standing) =>
      [one.askingId, one.askedId].map((id) => `${dayOf(one.startsAt, zone)} ${id}`)
    inGrid.flatMap(keysOf).forEach(count)
    standing.flatMap(daysOf).forEach(count)
    const isSound = (one: Standing): boolean => {
      const slot = grid.slots[found.get(one.id) ?? -1]
      const room = graph.rooms.find(({ id }) => id === one.roomId)
      return (
        slot !== undefined &&
        room !== undefined &&
        isOpen(graph, room, slot, free) &&
        one.principals.every((id) => id !== null && isFree(graph, id, slot, free)) &&
        keysOf(one).every((key) => counts.get(key) === 1) &&
        daysOf(one).every((key) => settings.perDay === null || (counts.get(key) ?? 0) <= settings.perDay)
      )
    }
    const sound = new Map(
      inGrid.flatMap((one): [string, number][] => (isSound(one) ? [[one.id, found.get(one.id) ?? 0]] : [])),
    )
    if (sound.size === found.size) return sound
    // What blocks now may be in the way of another.
    found = sound
  }
}
