import type { Instance } from '@/domain/optimiser/schema'
import { drawing } from './random-agenda'

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** A tiny instance in which every rule and option comes up, small enough to try every timetable. */
export function tinyInstance(seed: number): Instance {
  const draw = drawing(seed)
  const slots = 2 + draw.below(4)
  const rooms = 1 + draw.below(3)
  const count = draw.below(6)
  const names = ['A', 'B', 'C', 'D'].slice(0, 2 + draw.below(3))
  const hasSizes = draw.chance(0.2)
  const hasPeople = draw.chance(0.2)
  const hasOrder = draw.chance(0.4)
  const pairs = upTo(count).map(() => {
    const a = draw.below(names.length)
    return [a, (a + 1 + draw.below(names.length - 1)) % names.length] as const
  })
  return {
    slots,
    rooms,
    ...(draw.chance(0.6) ? { fairness: draw.below(3) } : {}),
    ...(draw.chance(0.3) && slots > 2 ? { days: [1 + draw.below(slots - 1), slots] } : {}),
    ...(draw.chance(0.2) ? { maxPerDay: 1 + draw.below(3) } : {}),
    ...(hasSizes ? { roomSizes: upTo(rooms).map(() => draw.one([2, 5, 9])) } : {}),
    ...(draw.chance(0.2)
      ? { closed: upTo(rooms).map(() => (draw.chance(0.4) ? draw.some(upTo(slots), 0.4) : null)) }
      : {}),
    delegations: names.map((id) => ({ id, unavailable: draw.some(upTo(slots), 0.12) })),
    meetings: pairs.map(([a, b], index) => ({
      id: `m${index}`,
      a: names[a] ?? 'A',
      b: names[b] ?? 'B',
      ...(draw.chance(0.3) ? { allowed: draw.some(upTo(slots), 0.6) } : {}),
      ...(draw.chance(0.1) ? { fixed: 1 + draw.below(slots) } : {}),
      ...(hasOrder && index > 0 && draw.chance(0.4) ? { after: [`m${draw.below(index)}`] } : {}),
      ...(hasOrder && draw.chance(0.03) ? { after: [`m${draw.below(count)}`] } : {}),
      ...(draw.chance(0.3) ? { weight: 1 + draw.below(4) } : {}),
      ...(hasSizes && draw.chance(0.6) ? { size: draw.one([2, 5, 9, 12]) } : {}),
      ...(hasPeople && draw.chance(0.6) ? { people: draw.some(['X', 'Y'], 0.6) } : {}),
    })),
  }
}

/** An instance like those of a summit: so many meetings among delegations that are free at most times. */
export function summitInstance(shape: {
  seed: number
  delegations: number
  meetings: number
  rooms: number
  slots: number
  days?: number[]
  /** How much of the time a delegation is away. */
  away?: number
}): Instance {
  const draw = drawing(shape.seed)
  const delegations = upTo(shape.delegations).map((number) => ({
    id: `d${number}`,
    unavailable: draw.some(upTo(shape.slots), shape.away ?? 0.05),
  }))
  const free = delegations.map(({ unavailable }) => shape.slots - unavailable.length)
  const pairs = new Set<string>()
  const meetings: Instance['meetings'] = []
  for (let turn = 0; meetings.length < shape.meetings && turn < 100 * shape.meetings; turn++) {
    const a = draw.below(shape.delegations)
    const b = draw.below(shape.delegations)
    const pair = `${Math.min(a, b)}:${Math.max(a, b)}`
    // Nobody has meetings in more than four fifths of the hours that they have.
    const used = (one: number) =>
      meetings.filter((m) => m.a === `d${one + 1}` || m.b === `d${one + 1}`).length
    if (a === b || pairs.has(pair) || [a, b].some((one) => used(one) + 1 > 0.8 * (free[one] ?? 0))) continue
    pairs.add(pair)
    meetings.push({ id: `m${meetings.length + 1}`, a: `d${a + 1}`, b: `d${b + 1}` })
  }
  return {
    slots: shape.slots,
    rooms: shape.rooms,
    fairness: 3,
    ...(shape.days ? { days: shape.days } : {}),
    delegations,
    meetings,
  }
}
