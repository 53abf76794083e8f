import type { Act, Side, State } from './schema'

export const otherSide = (side: Side): Side => (side === 'asking' ? 'asked' : 'asking')

type Standing = { state: State; awaits: Side | null; proposedBy?: Side | null }

/** Open: an answer of one of the two is awaited. */
const isOpen = ({ state }: Standing) => state === 'requested' || state === 'countered'

/**
 * Why a side cannot do this now, or null: the page asks it for its buttons, the verb before it writes.
 * Refusal: `not_awaited`, which says no more than that something else has been done meanwhile.
 */
export function whyNot(act: Act, standing: Standing, side: Side): 'not_awaited' | null {
  const may = {
    accept: isOpen(standing) && standing.awaits === side,
    counter: isOpen(standing) && standing.awaits === side,
    decline: isOpen(standing) && standing.awaits === side,
    withdraw: isOpen(standing) && standing.awaits !== side,
    cancel: ['accepted', 'scheduled', 'bumped'].includes(standing.state),
    choose: standing.state === 'bumped',
    // A second proposal takes the place of one's own; the other side's is answered first.
    propose: standing.state === 'scheduled' && standing.proposedBy !== otherSide(side),
    agree: standing.state === 'scheduled' && standing.proposedBy === otherSide(side),
    bring: standing.state === 'scheduled',
    keep: standing.state === 'scheduled' && (standing.proposedBy ?? null) !== null,
  }
  return may[act] ? null : 'not_awaited'
}

/** What an act that ends a request makes of it. */
export const endOf = { decline: 'declined', withdraw: 'withdrawn', cancel: 'cancelled' } as const

/** In which of the three groups of its page a side finds a request; null where it is over. Either side may answer a displaced one. */
export function groupOf(standing: Standing, side: Side): 'answer' | 'waiting' | 'agreed' | null {
  if (isOpen(standing)) return standing.awaits === side ? 'answer' : 'waiting'
  if (standing.state === 'bumped' || standing.proposedBy === otherSide(side)) return 'answer'
  return ['accepted', 'scheduled', 'held'].includes(standing.state) ? 'agreed' : null
}

/**
 * Both ask each other at one level: the second request is no new one. With a time of its own it is another proposal; where
 * neither has named a time both have said yes; else it waits for the answer that it already waits for.
 */
export function metBy(
  standing: { side: Side; awaits: Side | null; startsAt: Date | null },
  startsAt: Date | null,
): 'countered' | 'accepted' | 'unchanged' {
  if (standing.awaits !== standing.side) return 'unchanged'
  if (startsAt !== null && startsAt.getTime() !== standing.startsAt?.getTime()) return 'countered'
  return standing.startsAt === null ? 'accepted' : 'unchanged'
}

export type Tally = Record<State, number>

/** How many meetings there are in each state: all that an editor of the programme may know of them. */
export function tallyOf(meetings: readonly { state: State }[]): Partial<Tally> {
  const tally: Partial<Tally> = {}
  for (const { state } of meetings) tally[state] = (tally[state] ?? 0) + 1
  return tally
}

/**
 * Why it cannot be said now how a meeting went, or null: `not_over` · `not_awaited` (it does not stand, or has been settled,
 * which the desk alone can put right).
 * @param side null for the desk
 */
export function whyNotSettled(
  { state, endsAt }: { state: State; endsAt: Date | null },
  clock: Date,
  side: Side | null,
): 'not_over' | 'not_awaited' | null {
  const settled = state === 'held' || state === 'no_show'
  if (state !== 'scheduled' && !(settled && side === null)) return 'not_awaited'
  return endsAt !== null && endsAt <= clock ? null : 'not_over'
}

/** How a meeting went, as far as somebody has said. */
export function wentOf({ state }: { state: State }, absent: Side | null): 'held' | Side | null {
  if (state === 'held') return 'held'
  return state === 'no_show' ? absent : null
}
