import { z } from 'zod'
import { levels } from '@/domain/delegation/schema'
import { paperReadersInput } from '@/domain/meeting-notes/schema'
import { text } from '@/domain/shared/language'
import { languageTag, oneLine, orNull, paragraphs } from '@/domain/shared/typed'

export { levels, type Level } from '@/domain/delegation/schema'

export const states = [
  'requested',
  'countered',
  'accepted',
  'scheduled',
  'held',
  'no_show',
  'declined',
  'withdrawn',
  'expired',
  'bumped',
  'cancelled',
] as const
export type State = (typeof states)[number]
export const sides = ['asking', 'asked'] as const
export type Side = (typeof sides)[number]

/** What the two sides can do with a request that is there. */
export const acts = [
  ...(['accept', 'counter', 'decline', 'withdraw', 'cancel'] as const),
  ...(['choose', 'propose', 'agree', 'keep', 'bring'] as const),
]
export type Act = (typeof acts)[number]

/**
 * What makes a meeting impossible at the time agreed: a session (its title where it is public), the loss of its room, or a
 * person of one side who is away or is replaced by somebody who is taken. The other side never learns of the last two.
 */
export const cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), title: text.nullable() }),
  z.object({ kind: z.literal('room') }),
  z.object({ kind: z.literal('absence'), side: z.enum(sides) }),
  z.object({ kind: z.literal('substitution'), side: z.enum(sides) }),
  /** Of a meeting that was not held: who did not come. */
  z.object({ kind: z.literal('no_show'), side: z.enum(sides) }),
])
export type Cause = z.infer<typeof cause>

/** Who may read which delegations come: nobody but the desk, whoever has a confirmed place, everybody. */
export const listReaders = ['own', 'registered', 'everybody'] as const
export type ListReaders = (typeof listReaders)[number]

/** House rules of a summit for meetings, as stored or as they are without a word. Wall-clock times in the summit's zone. */
export const settings = z.object({
  lengths: z.array(z.int()).default([20, 30, 45]),
  turnaround: z.int().default(15),
  perDay: z.int().nullable().default(null),
  opensAt: z.string().default('08:00'),
  closesAt: z.string().default('20:00'),
  latestAt: z.string().nullable().default(null),
  answerHours: z.int().default(48),
  reconfirm: z.int().nullable().default(null),
  mayDisplace: z.boolean().default(false),
  /** Days on which meetings are held, as dates; none is every day of the summit. */
  days: z.array(z.iso.date()).default([]),
  perRoomDay: z.int().nullable().default(null),
  listSeenBy: z.enum(listReaders).default('own'),
})
export type Settings = z.infer<typeof settings>

const list = <S extends z.ZodType>(one: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(one).max(50))

/** The beginning of a time that was offered; an instant. Null is no time in particular. */
const start = orNull(z.coerce.date('wrong_time'))

export const askInput = z.object({
  delegationId: z.uuid(),
  withId: z.uuid(),
  level: z.enum(levels),
  subject: oneLine(300).min(1, 'required'),
  minutes: z.coerce.number().int().min(5).max(240),
  languages: list(languageTag),
  interpretation: z
    .union([z.literal('on'), z.literal('')])
    .optional()
    .transform((value) => value === 'on'),
  /** Of one's own side, beside the principal. */
  members: list(z.uuid()),
  startsAt: start,
  note: paragraphs(1000).default(''),
  /** Of the paper that goes with it, where one does. */
  readers: paperReadersInput.default('both'),
})
export type AskInput = z.output<typeof askInput>

/** An answer to a request. `version` is what the page showed: who answers something else is told so. */
const answer = z.object({ id: z.uuid(), version: z.coerce.number().int() })

export const acceptInput = answer.extend({ members: list(z.uuid()) })
export type AcceptInput = z.output<typeof acceptInput>

export const counterInput = answer.extend({ startsAt: z.coerce.date('choose_time') })
export type CounterInput = z.output<typeof counterInput>

/** One of the times that are offered in place of one that was lost. */
export const chooseInput = counterInput.extend({ members: list(z.uuid()) })
export type ChooseInput = z.output<typeof chooseInput>

/** Answers another time that is proposed for a meeting that stands. */
export const moveInput = answer.extend({ act: z.enum(['agree', 'keep']) })
export type MoveInput = z.output<typeof moveInput>

/** How a meeting went: it was held, or this side did not come. */
export const settleInput = answer.extend({ went: z.enum(['held', ...sides]) })
export type SettleInput = z.output<typeof settleInput>

export const endInput = answer.extend({
  act: z.enum(['decline', 'withdraw', 'cancel']),
  reason: orNull(oneLine(300)),
})
export type EndInput = z.output<typeof endInput>
