import { type Capacity, capacities } from '@/domain/delegation/schema'
import { otherSide } from './rules'
import type { Side } from './schema'

export type Seated = { id: string; name: string; capacity: Capacity; side: Side; principal: boolean }

/** One long side of the table, as those who sit there see it: outwards from its principal. */
export type Row<P> = {
  side: Side
  /** Null where nobody speaks for the side yet. */
  principal: P | null
  left: P[]
  right: P[]
  /** Behind the principal: a second interpreter, and whoever has no seat at the table. */
  behind: P[]
}

/** Who is in the room without a seat at the table. */
const standing: readonly Capacity[] = ['liaison', 'media', 'security', 'staff']

/** The summit’s host where it is one of the two; else whoever was asked receives. */
export const hostOf = (hostSide: Side | null): Side => hostSide ?? 'asked'

/**
 * Who sits where: the two principals face each other at the middle, their own by the order of capacities outwards, the first at
 * the principal’s right; the interpreter at the principal’s left.
 */
export function seatingOf<P extends Seated>(
  persons: readonly P[],
  hostSide: Side | null,
): { host: Row<P>; guest: Row<P> } {
  const host = hostOf(hostSide)
  return { host: rowOf(persons, host), guest: rowOf(persons, otherSide(host)) }
}

function rowOf<P extends Seated>(persons: readonly P[], side: Side): Row<P> {
  const own = persons.filter((one) => one.side === side)
  const principal = own.find((one) => one.principal) ?? null
  const rest = own.filter((one) => one !== principal)
  const [interpreter, ...more] = rest.filter(({ capacity }) => capacity === 'interpreter')
  const seated = rest
    .filter(({ capacity }) => capacity !== 'interpreter' && !standing.includes(capacity))
    .sort((a, b) => capacities.indexOf(a.capacity) - capacities.indexOf(b.capacity))
  return {
    ...{ side, principal },
    right: seated.filter((_one, index) => index % 2 === 0),
    left: [...(interpreter ? [interpreter] : []), ...seated.filter((_one, index) => index % 2 === 1)],
    behind: [...more, ...rest.filter(({ capacity }) => standing.includes(capacity))],
  }
}

/**
 * The two flags from left to right as one sees them from the door: the guest’s stands at the right of the host’s, which is the
 * left of whoever looks at them. Both have one size and one height.
 */
export const flagsOf = (hostSide: Side | null): [left: Side, right: Side] => {
  const host = hostOf(hostSide)
  return [otherSide(host), host]
}
