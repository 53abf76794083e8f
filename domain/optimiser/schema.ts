import { z } from 'zod'
import type { Cause } from './cause-schema'

/**
 * The timetable of bilateral meetings as the optimiser takes and gives it, the same on the command line and in the
 * product. Slots, rooms and days are numbered from 1, slots in the order of time.
 */

const id = z.string().min(1).max(200)
const slot = z.int().min(1)
const slots = z.array(slot).max(2_000)

const delegation = z.object({ id, unavailable: slots.nullish() })

const meeting = z.object({
  id,
  a: id,
  b: id,
  /** The slots it may take; absent: every one. */
  allowed: slots.nullish(),
  /** The slot it must take. */
  fixed: slot.nullish(),
  /** Meetings that must come strictly earlier, where both take place. */
  after: z.array(id).nullish(),
  /** What it costs to leave it out; absent: 1. */
  weight: z.int().min(1).max(100_000).nullish(),
  /** Seats that it needs. */
  size: z.number().min(0).nullish(),
  /** Who else sits in it: none of them can be in two meetings of one slot. */
  people: z.array(id).nullish(),
})

export const instanceSchema = z.object({
  slots: z.int().min(1).max(2_000),
  rooms: z.int().min(1).max(2_000),
  /** The most by which the breaks of two delegations may differ; absent: no bound. */
  fairness: z.int().min(0).nullish(),
  /** Seconds until the best timetable found is given; absent: 60. */
  seconds: z.number().positive().max(86_400).nullish(),
  delegations: z.array(delegation).max(5_000),
  meetings: z.array(meeting).max(20_000),
  /** The last slot of each day; absent: one day. */
  days: z.array(slot).min(1).nullish(),
  /** Meetings of a delegation in one day. */
  maxPerDay: z.int().min(1).nullish(),
  /** Seats, one number per room. */
  roomSizes: z.array(z.number().min(0)).nullish(),
  /** Per room the slots in which it is closed. */
  closed: z.array(slots.nullable()).nullish(),
  /** With a seed the work is measured in steps instead of seconds: the same instance gives the same answer. */
  seed: z.int().min(0).nullish(),
})
export type Instance = z.infer<typeof instanceSchema>

export type Status = 'optimal' | 'feasible' | 'impossible' | 'timeout'
export type Placed = { id: string; slot: number; room: number }
export type Unplaced = { id: string; because: Cause[] }

export type Result = {
  status: Status
  /** The total of breaks, and what is proven to be the least; both only of what is placed. */
  breaks: number
  bound: number
  seconds: number
  placed: Placed[]
  unplaced: Unplaced[]
  /** Only where pins contradict one another: nothing is placed then. */
  because?: Cause[]
}
