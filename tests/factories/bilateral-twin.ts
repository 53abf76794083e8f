import type { Instance } from '@/domain/optimiser/schema'

/**
 * The rules of bilateral timetables a second time, written from the rules alone and as plainly as can be: by trying every
 * timetable. Shares no code with the optimiser.
 */

/** The slot of each meeting by its id; one that is left out is not in it. */
export type Timetable = ReadonlyMap<string, number>

/** What a timetable breaks, in words; fairness aside. */
export function broken(instance: Instance, at: Timetable): string[] {
  const faults: string[] = []
  const placed = instance.meetings.filter(({ id }) => at.has(id))
  const slotOf = (id: string) => at.get(id) ?? 0
  for (const meeting of placed) {
    const slot = slotOf(meeting.id)
    if (slot < 1 || slot > instance.slots) faults.push(`${meeting.id} is off the grid`)
    if (meeting.allowed && !meeting.allowed.includes(slot)) faults.push(`${meeting.id} is not allowed there`)
    if (meeting.fixed != null && meeting.fixed !== slot) faults.push(`${meeting.id} is not at its pin`)
    for (const side of [meeting.a, meeting.b])
      if (instance.delegations.find(({ id }) => id === side)?.unavailable?.includes(slot))
        faults.push(`${side} is away`)
    for (const earlier of meeting.after ?? [])
      if (at.has(earlier) && slotOf(earlier) >= slot) faults.push(`${meeting.id} is not after ${earlier}`)
    for (const other of placed) {
      if (other === meeting || slotOf(other.id) !== slot) continue
      if ([other.a, other.b].some((side) => side === meeting.a || side === meeting.b))
        faults.push(`${meeting.id} and ${other.id} share a delegation`)
      if (other.people?.some((person) => meeting.people?.includes(person)))
        faults.push(`${meeting.id} and ${other.id} share a person`)
    }
  }
  for (let slot = 1; slot <= instance.slots; slot++) {
    const needs = placed
      .filter(({ id }) => slotOf(id) === slot)
      .map(({ size }) => (instance.roomSizes ? (size ?? 0) : 0))
    const rooms = Array.from({ length: instance.rooms }, (_, room) => room)
      .filter((room) => !instance.closed?.[room]?.includes(slot))
      .map((room) => instance.roomSizes?.[room] ?? Infinity)
    if (!seated(needs, rooms)) faults.push(`slot ${slot} is over its rooms`)
  }
  for (const { id } of instance.delegations)
    for (const held of daysOf(instance, at, id))
      if (instance.maxPerDay != null && held.length > instance.maxPerDay)
        faults.push(`${id} has too long a day`)
  return faults
}

/** Whether each need can have a room of its own: tried out. */
function seated(needs: readonly number[], rooms: readonly number[]): boolean {
  const [need, ...others] = needs
  if (need === undefined) return true
  return rooms.some((room, at) => room >= need && seated(others, rooms.toSpliced(at, 1)))
}

function daysOf(instance: Instance, at: Timetable, delegation: string): number[][] {
  const held = instance.meetings
    .filter(({ id, a, b }) => at.has(id) && (a === delegation || b === delegation))
    .map(({ id }) => at.get(id) ?? 0)
    .sort((a, b) => a - b)
  const ends = instance.days ?? [instance.slots]
  return ends.map((end, day) => held.filter((slot) => slot <= end && slot > (ends[day - 1] ?? 0)))
}

export function breaksOf(instance: Instance, at: Timetable): number[] {
  return instance.delegations.map(({ id }) =>
    daysOf(instance, at, id).reduce(
      (sum, day) => sum + day.filter((slot, nth) => nth > 0 && slot > (day[nth - 1] ?? 0) + 1).length,
      0,
    ),
  )
}

export const isFair = (instance: Instance, at: Timetable): boolean => {
  const breaks = breaksOf(instance, at)
  if (instance.fairness == null || at.size < instance.meetings.length || breaks.length === 0) return true
  return Math.max(...breaks) - Math.min(...breaks) <= instance.fairness
}

/** The least weight left out and the fewest breaks with it. */
export function bestByTrying(instance: Instance): { weight: number; breaks: number } {
  let best = { weight: Infinity, breaks: Infinity }
  const at = new Map<string, number>()
  const walk = (index: number, weight: number) => {
    if (weight > best.weight) return
    const meeting = instance.meetings[index]
    if (!meeting) {
      const breaks = breaksOf(instance, at).reduce((sum, one) => sum + one, 0)
      if ((weight < best.weight || breaks < best.breaks) && isFair(instance, at)) best = { weight, breaks }
      return
    }
    for (let slot = 1; slot <= instance.slots; slot++) {
      at.set(meeting.id, slot)
      if (broken(instance, at).length === 0) walk(index + 1, weight)
      at.delete(meeting.id)
    }
    walk(index + 1, weight + (meeting.weight ?? 1))
  }
  walk(0, 0)
  return best
}

/** Whether these meetings of an instance can all take place, fairness aside. */
export const canAllBe = (instance: Instance, ids: readonly string[]): boolean =>
  bestByTrying({
    ...instance,
    fairness: null,
    meetings: instance.meetings
      .filter(({ id }) => ids.includes(id))
      .map((meeting) => ({
        ...meeting,
        after: (meeting.after ?? []).filter((earlier) => ids.includes(earlier)),
      })),
  }).weight === 0

/** The least weight left out, then the fewest meetings moved from where they were, then the fewest breaks; fairness aside. */
export function nearestByTrying(
  instance: Instance,
  old: Timetable,
): { weight: number; moves: number; breaks: number } {
  let best = { weight: Infinity, moves: Infinity, breaks: Infinity }
  const at = new Map<string, number>()
  const walk = (index: number, weight: number, moves: number) => {
    if (weight > best.weight || (weight === best.weight && moves > best.moves)) return
    const meeting = instance.meetings[index]
    if (!meeting) {
      const breaks = breaksOf(instance, at).reduce((sum, one) => sum + one, 0)
      if (weight < best.weight || moves < best.moves || breaks < best.breaks) best = { weight, moves, breaks }
      return
    }
    const was = old.get(meeting.id)
    for (let slot = 1; slot <= instance.slots; slot++) {
      at.set(meeting.id, slot)
      const moved = was !== undefined && was !== slot ? 1 : 0
      if (broken(instance, at).length === 0) walk(index + 1, weight, moves + moved)
      at.delete(meeting.id)
    }
    walk(index + 1, weight + (meeting.weight ?? 1), moves)
  }
  walk(0, 0, 0)
  return best
}
