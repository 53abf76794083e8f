import type { Interval } from '@/domain/commitment/rules'
import type { Side, State } from './schema'

const MINUTE = 60_000

/** Where a meeting is, if not in a room of the summit; minutes of the way are those of the other side. */
export type AtHost = { hostSide: Side | null; travelBefore: number; travelAfter: number }

/** For how long somebody of a side is taken by a meeting: whoever goes to a host, for the way there and back as well. */
export const takenFor = (
  { hostSide, travelBefore, travelAfter }: AtHost,
  side: Side,
  { startsAt, endsAt }: Interval,
): Interval =>
  hostSide === null || side === hostSide
    ? { startsAt, endsAt }
    : {
        startsAt: new Date(+startsAt - travelBefore * MINUTE),
        endsAt: new Date(+endsAt + travelAfter * MINUTE),
      }

/** For how long somebody of neither side is taken, an interpreter for one: they go there like the guests. */
export const takenThere = (at: AtHost, slot: Interval): Interval =>
  at.hostSide === null ? slot : takenFor(at, at.hostSide === 'asking' ? 'asked' : 'asking', slot)

/** Where a meeting is, if it is at the house of a side; null where it is in a room of the summit. */
export const hostOf = ({ hostSide, travelBefore, travelAfter }: AtHost): AtHost | null =>
  hostSide === null ? null : { hostSide, travelBefore, travelAfter }

/** Why the place cannot be changed now, or null: a meeting that stands has taken its people for the way already. */
export const whyNotHost = ({ state }: { state: State }): 'wrong_state' | null =>
  ['requested', 'countered', 'accepted', 'bumped'].includes(state) ? null : 'wrong_state'
