import { z } from 'zod'
import { isZone } from '@/domain/shared/time'
import { emailAddress, oneLine, orNull } from '@/domain/shared/typed'
import { findState } from '@/domain/shared/states'
import { language, text } from '@/domain/shared/language'

export const kinds = ['state', 'organisation', 'city'] as const
/** In the order of precedence. */
export const ranks = ['head_of_state', 'head_of_government', 'minister', 'institution', 'official'] as const
export const orders = ['english', 'french', 'rank'] as const
/** In the order in which a list of members shows them. */
export const capacities = [
  'head',
  'alternate',
  'delegate',
  'adviser',
  'observer',
  'interpreter',
  'liaison',
  'media',
  'security',
  'staff',
] as const
export const memberStates = [
  'nominated',
  'confirmed',
  'accredited',
  'refused',
  'substituted',
  'declined',
  'withdrawn',
] as const
/** Stages of those who do not take part: their place is free, or somebody else's. */
export const outside = ['refused', 'substituted', 'declined', 'withdrawn'] as const
export const levels = ['heads', 'ministers', 'officials'] as const

export type Kind = (typeof kinds)[number]
export type Rank = (typeof ranks)[number]
export type Order = (typeof orders)[number]
export type Capacity = (typeof capacities)[number]
export type MemberState = (typeof memberStates)[number]
export type Level = (typeof levels)[number]

/** A wall-clock time, `08:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')

const summitId = z.uuid()
const ticked = z
  .union([z.literal('on'), z.literal('')])
  .optional()
  .transform((value) => value === 'on')

const whole = (min: number, max: number) =>
  z.coerce.number('not_a_number').int('not_a_number').min(min).max(max)

/** A delegation as its form sends it. A State takes its names from the curated table; others bring their own. */
export const delegationInput = z
  .object({
    summitId,
    /** Null for a new one. */
    id: orNull(z.uuid()),
    version: z.coerce.number().int().default(0),
    kind: z.enum(kinds),
    countryCode: orNull(z.string().refine((code) => findState(code) !== undefined, 'not_a_choice')),
    shortName: z.object({ en: oneLine(120).default(''), fr: oneLine(120).default('') }).prefault({}),
    longName: z.object({ en: oneLine(200).default(''), fr: oneLine(200).default('') }).prefault({}),
    host: ticked,
    rank: z.enum(ranks),
    tookOfficeOn: orNull(z.iso.date()),
    position: orNull(whole(1, 1000)),
    positionReason: orNull(oneLine(300)),
    places: whole(0, 1000),
    floating: whole(0, 1000).default(0),
    timeZone: orNull(z.string().refine(isZone, 'unknown_zone')),
    worksFrom: orNull(clockTime),
    worksUntil: orNull(clockTime),
  })
  .superRefine((input, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (input.kind === 'state' && input.countryCode === null) issue(['countryCode'], 'required')
    if (input.kind !== 'state')
      for (const code of ['en', 'fr'] as const)
        if (!input.shortName[code]) issue(['shortName', code], 'required')
    if (input.position !== null && !input.positionReason) issue(['positionReason'], 'required')
    if (input.floating > input.places) issue(['floating'], 'more_than_places')
    if (input.worksFrom !== null && input.worksUntil === null) issue(['worksUntil'], 'required')
    if (input.worksUntil !== null && input.worksFrom === null) issue(['worksFrom'], 'required')
  })
export type DelegationInput = z.output<typeof delegationInput>

export const orderInput = z.object({ summitId, order: z.enum(orders), hostFirst: ticked })
export type OrderInput = z.output<typeof orderInput>

export const focalPointInput = z.object({ summitId, id: z.uuid(), email: emailAddress, language })
export type FocalPointInput = z.output<typeof focalPointInput> & {
  /** The mail in both languages. */
  words: Record<'en' | 'fr', { subject: string; body: string }>
}

/** A person whom the focal point nominates; without an e-mail address they are told nothing. */
const nominated = z.object({
  name: oneLine(200).min(1, 'required'),
  position: oneLine(200).default(''),
  email: orNull(emailAddress),
  language,
})

export const nominateInput = nominated.extend({
  delegationId: z.uuid(),
  capacity: z.enum(capacities),
  principalAt: orNull(z.enum(levels)),
})
export type NominateInput = z.output<typeof nominateInput>

export const substituteInput = nominated.extend({ delegationId: z.uuid(), id: z.uuid() })
export type SubstituteInput = z.output<typeof substituteInput>

export const memberInput = z.object({ delegationId: z.uuid(), id: z.uuid() })
export type MemberInput = z.output<typeof memberInput>

/** The focal point takes a nomination back. */
export const withdrawInput = memberInput.extend({ reason: orNull(oneLine(300)) })
export type WithdrawInput = z.output<typeof withdrawInput>

/** What a nominated person answers themselves. */
export const answerInput = z.object({ answer: z.enum(['confirmed', 'declined']) })
export type AnswerInput = z.output<typeof answerInput>

export const deskNominateInput = nominateInput.extend({ summitId })
export type DeskNominateInput = z.output<typeof deskNominateInput>

/** A list of members as a spreadsheet has it, and how many of it were seen to fit. */
export const membersForm = z.object({
  delegationId: z.uuid(),
  language,
  text: z
    .string()
    .max(100_000)
    .refine((typed) => typed.trim() !== '', 'required'),
  count: z.coerce.number().int().min(0).default(0),
})
export type MembersForm = z.output<typeof membersForm>

/** Until when delegations nominate and confirm: calendar dates, the end of that day in the summit's zone. */
export const termsInput = z
  .object({
    summitId,
    version: z.coerce.number().int().default(0),
    nominateUntil: orNull(z.iso.date('wrong_date')),
    confirmUntil: orNull(z.iso.date('wrong_date')),
    contact: orNull(emailAddress),
    remindDays: whole(0, 30),
  })
  .superRefine(({ nominateUntil, confirmUntil }, context) => {
    if (nominateUntil !== null && confirmUntil !== null && confirmUntil < nominateUntil)
      context.addIssue({ code: 'custom', path: ['confirmUntil'], message: 'before_nominations' })
  })
export type TermsInput = z.output<typeof termsInput>

export const decideInput = z.object({
  summitId,
  id: z.uuid(),
  decision: z.enum(['confirmed', 'accredited', 'refused']),
  reason: orNull(oneLine(300)),
})
export type DecideInput = z.output<typeof decideInput>

/** Wall-clock times in the summit's zone. */
export const absenceInput = z.object({
  delegationId: z.uuid(),
  memberId: z.uuid(),
  date: z.iso.date('wrong_date'),
  from: clockTime,
  until: clockTime,
  note: oneLine(200).default(''),
  /** That meetings in which the member speaks may be displaced. */
  displace: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
})
export type AbsenceInput = z.output<typeof absenceInput>

export const dropAbsenceInput = z.object({ delegationId: z.uuid(), id: z.uuid() })
export type DropAbsenceInput = z.output<typeof dropAbsenceInput>

/** What is known of a delegation wherever it is named. */
export const delegationName = z.object({
  id: z.uuid(),
  kind: z.enum(kinds),
  countryCode: z.string().nullable(),
  shortName: text,
  longName: text,
})
export type DelegationName = z.infer<typeof delegationName>
