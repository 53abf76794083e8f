import type { Instance } from '../schema'

/**
 * An instance as numbers. Meetings, delegations and shared people are indices from 0, slots are 1 to `slots`; slot 0 and
 * slot `slots + 1` exist in every table of slots and are always empty, so that a neighbour can be looked at unasked.
 */
export type Model = {
  slots: number
  days: number
  /** Per slot its day, and its neighbour within the day: 0 and `slots + 1` where there is none. */
  dayOf: Int32Array
  before: Int32Array
  behind: Int32Array
  meetings: readonly Meeting[]
  /** Per delegation its meetings. */
  meetingsOf: readonly (readonly number[])[]
  /** People who sit in two meetings or more, with these. */
  shared: readonly { person: string; meetings: readonly number[] }[]
  /** Seats asked for, ascending, the first 0; a meeting's `level` is its place in them. */
  sizes: readonly number[]
  /** Open rooms with the seats of a level or more, at `slot * sizes.length + level`. */
  capacity: Int32Array
  maxPerDay: number | null
  fairness: number | null
}

export type Meeting = {
  a: number
  b: number
  weight: number
  level: number
  /** Ascending; whatever `after` says is not in it. */
  domain: readonly number[]
  after: readonly number[]
  /** Those that come after it. */
  followers: readonly number[]
  /** Indices into `shared`. */
  people: readonly number[]
}

/** The slot of each meeting, 0 where it is left out. */
export type Slots = readonly number[]

export function modelOf(instance: Instance): Model {
  const { slots } = instance
  const grid = daysOf(instance)
  const delegations = indexOf(instance.delegations)
  const numbers = indexOf(instance.meetings)
  const away = instance.delegations.map(({ unavailable }) => new Set(unavailable ?? []))
  const { sizes, capacity, levelOf } = roomsOf(instance)
  const shared = sharedOf(instance)
  const peopleOf = instance.meetings.map((): number[] => [])
  shared.forEach(({ meetings }, person) => meetings.forEach((meeting) => peopleOf[meeting]?.push(person)))
  const followers = instance.meetings.map((): number[] => [])

  const meetings = instance.meetings.map((given, index): Meeting => {
    // An instance that was read names only what it has.
    const a = delegations.get(given.a) ?? 0
    const b = delegations.get(given.b) ?? 0
    const level = levelOf(given.size ?? 0)
    const allowed = given.allowed ? new Set(given.allowed) : null
    // What must come after itself has no slot.
    const isCircle = given.after?.includes(given.id) ?? false
    const domain = upTo(slots).filter(
      (slot) =>
        !isCircle &&
        (allowed?.has(slot) ?? true) &&
        (given.fixed ?? slot) === slot &&
        !away[a]?.has(slot) &&
        !away[b]?.has(slot) &&
        (capacity[slot * sizes.length + level] ?? 0) > 0,
    )
    const after = [...new Set(given.after ?? [])].flatMap((id) => numbers.get(id) ?? [])
    after.forEach((earlier) => followers[earlier]?.push(index))
    return {
      ...{ a, b, level, domain, after },
      weight: given.weight ?? 1,
      followers: followers[index] ?? [],
      people: peopleOf[index] ?? [],
    }
  })
  const meetingsOf = instance.delegations.map((): number[] => [])
  meetings.forEach(({ a, b }, meeting) => {
    meetingsOf[a]?.push(meeting)
    meetingsOf[b]?.push(meeting)
  })
  return {
    ...{ slots, ...grid, meetings, meetingsOf, shared, sizes, capacity },
    maxPerDay: instance.maxPerDay ?? null,
    fairness: instance.fairness ?? null,
  }
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

const indexOf = (list: readonly { id: string }[]) => new Map(list.map(({ id }, index) => [id, index]))

function daysOf({ slots, days }: Instance) {
  const ends = days ?? [slots]
  const dayOf = new Int32Array(slots + 2)
  const before = new Int32Array(slots + 2)
  const behind = new Int32Array(slots + 2)
  for (const slot of upTo(slots)) {
    dayOf[slot] = ends.findIndex((last) => slot <= last)
    before[slot] = slot > 1 && dayOf[slot - 1] === dayOf[slot] ? slot - 1 : 0
    behind[slot] = ends.includes(slot) ? slots + 1 : slot + 1
  }
  return { days: ends.length, dayOf, before, behind }
}

/**
 * Rooms differ in size only, so a slot's meetings fit if and only if for each size asked for there are no more of them than
 * open rooms with so many seats: the fitting rooms of a larger meeting are among those of a smaller one.
 */
function roomsOf({ slots, rooms, roomSizes, closed, meetings }: Instance) {
  const seats = roomSizes ? meetings.map(({ size }) => size ?? 0) : []
  const sizes = [...new Set([0, ...seats])].sort((a, b) => a - b)
  const capacity = new Int32Array((slots + 2) * sizes.length)
  for (let room = 0; room < rooms; room++) {
    const shut = new Set(closed?.[room] ?? [])
    const has = roomSizes?.[room] ?? Infinity
    for (const slot of upTo(slots)) {
      if (shut.has(slot)) continue
      sizes.forEach((size, level) => {
        const at = slot * sizes.length + level
        if (has >= size) capacity[at] = (capacity[at] ?? 0) + 1
      })
    }
  }
  return { sizes, capacity, levelOf: (size: number) => (roomSizes ? sizes.indexOf(size) : 0) }
}

function sharedOf({ meetings }: Instance) {
  const seen = new Map<string, number[]>()
  meetings.forEach(({ people }, meeting) =>
    people?.forEach((person) => seen.set(person, [...(seen.get(person) ?? []), meeting])),
  )
  return [...seen].filter(([, list]) => list.length > 1).map(([person, list]) => ({ person, meetings: list }))
}
