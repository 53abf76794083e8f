import { z } from 'zod'
import { levels } from '@/domain/bilateral/schema'
import type { Cause } from '@/domain/optimiser/cause-schema'
import { instanceSchema } from '@/domain/optimiser/schema'

/**
 * What is asked of the optimiser: places for the open meetings around what stands; the best timetable, whatever stands moving
 * unless it is kept; or places for the displaced ones with the fewest moves.
 */
export const modes = ['around', 'rearrange', 'repair'] as const
export type Mode = (typeof modes)[number]

export const runStates = [
  'queued',
  'running',
  'done',
  'cancelled',
  'failed',
  'discarded',
  'applied',
  'undone',
] as const
export type RunState = (typeof runStates)[number]

/** Seconds that can be chosen; the last is for whoever wants proof. */
export const limits = [10, 60, 600] as const

const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.uuid()).max(2_000),
)

export const startInput = z.object({
  summitId: z.uuid(),
  mode: z.enum(modes),
  seconds: z.coerce
    .number()
    .int()
    .refine((value) => limits.some((one) => one === value)),
  /** The most by which the gaps of two delegations may differ; null is no bound. */
  fairness: z.preprocess(
    (value) => (value === undefined || value === '' ? null : value),
    z.coerce.number().int().min(0).max(9).nullable(),
  ),
  /** Meetings that stay where they are, whatever else moves. */
  keep: list,
})
export type StartInput = z.output<typeof startInput>

export const runInput = z.object({ summitId: z.uuid(), id: z.uuid() })
export type RunInput = z.output<typeof runInput>

// ---------------------------------------------------------------- stored documents

const interval = { startsAt: z.coerce.date(), endsAt: z.coerce.date() }
export const place = z.object({ ...interval, roomId: z.uuid() })
export type Place = z.output<typeof place>

/** A meeting as it stood when the question was asked. */
const known = z.object({
  id: z.uuid(),
  version: z.int(),
  askingId: z.uuid(),
  askedId: z.uuid(),
  level: z.enum(levels),
  minutes: z.int(),
  /** Members who speak for the two sides, the asking one first; null where a side has nobody at this level. */
  principals: z.tuple([z.uuid().nullable(), z.uuid().nullable()]),
  /** Without a room at the house of a side. */
  was: place.extend({ roomId: z.uuid().nullable() }).nullable(),
  /** To be placed, free to move, or there to stay. */
  part: z.enum(['open', 'movable', 'stays']),
})
export type Known = z.output<typeof known>

/** The question, with all that is needed to read the answer. */
export const task = z.object({
  instance: instanceSchema,
  /** The slots of the instance in real time, each as long as the longest meeting. */
  slots: z.array(z.object(interval)),
  /** Rooms in the order of the instance's numbers. */
  rooms: z.array(z.uuid()),
  /** Minutes from the beginning of one slot to that of the next. */
  step: z.int(),
  zone: z.string(),
  perDay: z.int().nullable(),
  meetings: z.array(known),
  /** When the members concerned were taken, and the house rules: what has changed since is seen by them. */
  taken: z.record(z.string(), z.string()),
  rules: z.string(),
})
export type Task = z.output<typeof task>

export const progress = z.object({
  seconds: z.number(),
  /** Of the best timetable so far; null before the first. */
  best: z
    .object({
      /** Whether every meeting has a place in it. */
      isWhole: z.boolean(),
      breaks: z.int(),
      bound: z.int(),
      /** Whether it is proven that not every meeting can have one. */
      isImpossible: z.boolean(),
    })
    .nullable(),
})
export type Progress = z.output<typeof progress>

/** What `stand` goes by. */
export const standRules = [
  ...(['time_passed', 'persons_busy', 'day_full', 'outside_hours', 'no_room'] as const),
  ...(['room_day_full', 'no_time_to_travel', 'no_interpreter'] as const),
]
export type Rule = (typeof standRules)[number]
/** Causes that the optimiser knows nothing of. */
export type OwnCause =
  /** A side has nobody who speaks for it, by its delegation; such a meeting is not put to the optimiser at all. */
  | { code: 'no_principal'; of: [string] }
  /** At the one time that the optimiser has found for it, a rule is against every room. */
  | { code: 'rule'; rule: Rule; startsAt: string }
export type Why = Cause | OwnCause

export const answer = z.object({
  status: z.enum(['optimal', 'feasible', 'impossible']),
  /** Whether it is proven that nothing better is possible. */
  isProven: z.boolean(),
  /** Gaps that every timetable with as many meetings has at least, where that is known. */
  bound: z.int().nullable(),
  seconds: z.number(),
  /** Meetings that get a place, or another one than they have. */
  plan: z.array(place.extend({ id: z.uuid() })),
  /** Meetings that find none. One that stands would lose its place. */
  // Written by the optimiser, whose own type is the only schema that causes have.
  unplaced: z.array(z.object({ id: z.uuid(), because: z.array(z.custom<Why>()) })),
})
export type Answer = z.output<typeof answer>

/** What was there before a timetable was applied, for taking it back. */
export const before = z.array(
  z.object({
    id: z.uuid(),
    /** The version that applying led to. */
    version: z.int(),
    state: z.enum(['accepted', 'bumped', 'scheduled']),
    startsAt: z.coerce.date().nullable(),
    endsAt: z.coerce.date().nullable(),
    roomId: z.uuid().nullable(),
    persons: z.array(
      z.object({ memberId: z.uuid(), side: z.enum(['asking', 'asked']), principal: z.boolean() }),
    ),
  }),
)
export type Before = z.output<typeof before>
