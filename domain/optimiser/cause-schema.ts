/**
 * Why a meeting cannot take place beside the others. A cause is true by itself: what it names cannot all be had, whatever
 * else the instance says; and nothing can be left out of what it names, unless it says that it is not minimal.
 * docs/optimiser.md has a line on each.
 */
export type Cause =
  /** `of` share no hour: none of the meeting's own slots is free for all of them. */
  | { code: 'no_common_slot'; of: string[]; meetings: [string] }
  /** Meetings of one delegation, all pinned to one slot. */
  | { code: 'pins_collide'; of: [string]; meetings: string[]; slots: [number] }
  /** Pinned to a slot that is not among its own, at which `of` are not there, or at which every room is closed. */
  | { code: 'pin_not_allowed'; of: string[]; meetings: [string]; slots: [number] }
  /** Each comes after the next, and the last after the first. */
  | { code: 'after_cycle'; meetings: string[] }
  /** In this order, each after the one before it, they do not fit into their slots. */
  | { code: 'after_no_room'; meetings: string[] }
  /** The delegation has more of these meetings than there are slots for them; `unavailable` of its slots are lost to absence. */
  | { code: 'too_many_for_hours'; of: [string]; meetings: string[]; slots: number[]; unavailable: number[] }
  /** More meetings than places in rooms (`places`, over all these slots), counting those of `size` seats or more. */
  | { code: 'rooms_full'; meetings: string[]; slots: number[]; places: number; size?: number }
  /** No room has so many seats, or none that has them is open at the meeting's slots. */
  | { code: 'room_too_small'; meetings: [string]; size: number }
  /** Somebody sits in more of these meetings than there are slots for them. */
  | { code: 'person_twice'; people: [string]; meetings: string[]; slots: number[] }
  /** The delegation has more of these meetings than its days may hold (`places`, over all the days of these slots). */
  | { code: 'day_limit'; of: [string]; meetings: string[]; slots: number[]; places: number }
  /** Everything can take place, but never with breaks so equal; `least`: the least difference, where there was time to prove it. */
  | { code: 'fairness'; fairness: number; least?: number }
  /** These statements cannot all be kept. `minimal`: without any one of them, the others can. */
  | { code: 'conflict'; statements: Statement[]; minimal: boolean }

/** Something that the organiser said, and could take back. */
export type Statement =
  | { kind: 'takes_place'; meeting: string }
  | { kind: 'allowed'; meeting: string }
  | { kind: 'fixed'; meeting: string; slot: number }
  | { kind: 'after'; meeting: string; earlier: string }
  | { kind: 'unavailable'; delegation: string; slot: number }
  | { kind: 'rooms'; slot: number; places: number }
  | { kind: 'room_sizes'; slot: number; size: number; places: number }
  | { kind: 'person'; person: string }
  | { kind: 'max_per_day'; delegation: string; day: number }

export type CauseCode = Cause['code']
