import type { Model, Slots } from './model'

/** What a timetable is worth: less is better, first by the weight of what is left out, then by breaks. */
export type Worth = { weight: number; breaks: number }

export const isBetter = (one: Worth, other: Worth): boolean =>
  one.weight < other.weight || (one.weight === other.weight && one.breaks < other.breaks)

/**
 * Counts a timetable from nothing but the model: no search is believed without it.
 * @returns its worth and the breaks of each delegation; null if a rule is broken
 */
export function recount(model: Model, slots: Slots): (Worth & { each: number[]; isFair: boolean }) | null {
  let weight = 0
  const { sizes, capacity, maxPerDay } = model
  const load = new Int32Array(capacity.length)
  for (const [index, meeting] of model.meetings.entries()) {
    const slot = slots[index] ?? 0
    if (slot === 0) {
      weight += meeting.weight
      continue
    }
    if (!meeting.domain.includes(slot)) return null
    for (const earlier of meeting.after) {
      const other = slots[earlier] ?? 0
      if (other >= slot) return null
    }
    for (let level = 0; level <= meeting.level; level++) {
      const at = slot * sizes.length + level
      load[at] = (load[at] ?? 0) + 1
      if ((load[at] ?? 0) > (capacity[at] ?? 0)) return null
    }
  }
  const taken = (list: readonly number[]) =>
    list.map((meeting) => slots[meeting] ?? 0).filter((slot) => slot > 0)
  const isTwice = (list: readonly number[]) => new Set(list).size < list.length
  if (model.shared.some(({ meetings }) => isTwice(taken(meetings)))) return null

  const each: number[] = []
  for (const meetings of model.meetingsOf) {
    const held = taken(meetings).sort((a, b) => a - b)
    if (isTwice(held)) return null
    const perDay = new Map<number, number>()
    let breaks = 0
    held.forEach((slot, nth) => {
      const day = model.dayOf[slot] ?? 0
      perDay.set(day, (perDay.get(day) ?? 0) + 1)
      const last = held[nth - 1]
      if (last !== undefined && model.dayOf[last] === day && slot > last + 1) breaks++
    })
    if (maxPerDay !== null && Math.max(0, ...perDay.values()) > maxPerDay) return null
    each.push(breaks)
  }
  const breaks = each.reduce((sum, one) => sum + one, 0)
  const spread = each.length === 0 ? 0 : Math.max(...each) - Math.min(...each)
  // Fairness is asked of a whole timetable only: one that lacks a meeting is a matter for people.
  const isFair = weight > 0 || model.fairness === null || spread <= model.fairness
  return { weight, breaks, each, isFair }
}

/**
 * The room of each meeting, 0 where it is left out. Within a slot the largest meeting chooses first and takes the smallest
 * room that holds it, so that this never fails where `recount` agrees.
 */
export function numberRooms(
  rooms: { count: number; sizes: readonly number[] | null; isOpen: (room: number, slot: number) => boolean },
  meetings: readonly { slot: number; size: number }[],
): number[] {
  const order = Array.from({ length: rooms.count }, (_, room) => room)
  if (rooms.sizes) order.sort((a, b) => (rooms.sizes?.[a] ?? 0) - (rooms.sizes?.[b] ?? 0))
  const numbers = meetings.map(() => 0)
  const taken = new Set<string>()
  const largestFirst = meetings
    .map((_, index) => index)
    .sort((a, b) => (meetings[b]?.size ?? 0) - (meetings[a]?.size ?? 0))
  for (const index of largestFirst) {
    const { slot, size } = meetings[index] ?? { slot: 0, size: 0 }
    if (slot === 0) continue
    const room = order.find(
      (one) =>
        (rooms.sizes?.[one] ?? Infinity) >= size && rooms.isOpen(one, slot) && !taken.has(`${slot}:${one}`),
    )
    if (room === undefined) continue
    taken.add(`${slot}:${room}`)
    numbers[index] = room + 1
  }
  return numbers
}
