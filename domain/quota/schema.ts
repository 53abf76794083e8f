import { z } from 'zod'
import { oneLine, orNull } from '@/domain/shared/typed'

const id = z.uuid()

export const quotaKinds = ['summit', 'day', 'category', 'delegation', 'session'] as const
export type QuotaKind = (typeof quotaKinds)[number]

/** In the order in which they are served. */
export const priorities = ['first', 'raised', 'ordinary'] as const
export type Priority = (typeof priorities)[number]

/** What everybody may know of a limit. */
export const phases = ['available', 'filling', 'full', 'waiting_list'] as const
export type Phase = (typeof phases)[number]

/** A limit as it stands. Times are instants by the summit's clock; `subject` says what it limits. */
export type Limit = {
  id: string
  kind: QuotaKind
  /** A date, a category's or session's id, a delegation's name; empty for the summit. */
  subject: string
  size: number
  taken: number
  closesAt: Date | null
  startsAt: Date | null
  endsAt: Date | null
  /** How long an offer stands. */
  offerMinutes: number
  version: number
}

/** A place that counts. */
export type SeatHeld = {
  id: string
  quotaId: string
  kind: QuotaKind
  subject: string
  registrationId: string
  state: 'confirmed' | 'offered'
  entryId: string | null
}

/** Someone in line, or with an offer. */
export type Entry = {
  id: string
  registrationId: string
  /** `participation`, `day 2019-05-30`, `session <id>`. */
  subject: string
  /** What it still needs. */
  quotaIds: string[]
  state: 'waiting' | 'offered'
  priority: Priority
  turn: number
  joinedAt: Date
  offeredUntil: Date | null
}

/** Why somebody is before others: asked for each change of priority, and kept. */
export const REASON_LENGTH = 10
const reason = oneLine(500).min(REASON_LENGTH)

/** As a number, or as it is typed: an empty field is not none of them. */
const whole = (min: number, max: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,7}$/)
          .transform(Number),
      ],
      'not_a_number',
    )
    .pipe(z.number().int().min(min).max(max))

export const openQuotaInput = z.object({
  summitId: id,
  kind: z.enum(quotaKinds).exclude(['session']),
  subject: z.string().trim().max(200).default(''),
  size: whole(0, 1_000_000),
  closesAt: z.coerce.date().nullable().default(null),
  offerMinutes: whole(5, 43_200).default(2_880),
})
export type OpenQuotaInput = z.input<typeof openQuotaInput>

/** A new limit as its form sends it: `category <id>`, `day <date>`, `summit`, `delegation` with its name beside it. */
export const openLimitForm = z.object({
  summitId: id,
  of: z
    .string()
    .max(100)
    .transform((of) => of.split(' '))
    .pipe(z.tuple([z.enum(quotaKinds).exclude(['session'])], z.string())),
  delegation: oneLine(200).default(''),
  size: whole(0, 1_000_000),
})

export const resizeInput = z.object({
  summitId: id,
  quotaId: id,
  size: whole(0, 1_000_000),
  /** Registrations that lose their place for it, each by name; `reason` is then asked. */
  displace: z.array(id).max(5_000).default([]),
  reason: oneLine(500).default(''),
})
export type ResizeInput = z.input<typeof resizeInput>

/** Wall-clock times of the summit's zone; without both it never closes by itself. */
export const setTermsInput = z.object({
  summitId: id,
  quotaId: id,
  closesOn: orNull(z.iso.date('wrong_date')).default(null),
  closesTime: orNull(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')).default(null),
  offerMinutes: whole(5, 43_200),
})
export type SetTermsInput = z.input<typeof setTermsInput>

export const holdInput = z.object({
  /** Chosen by the page: the same key again is the same act. */
  key: id,
  summitId: id,
  quotaId: id,
  places: whole(1, 10_000),
  heldFor: oneLine(200).min(1, 'required'),
})
export type HoldInput = z.input<typeof holdInput>

export const releaseHoldInput = holdInput
export type ReleaseHoldInput = HoldInput

export const changePriorityInput = z.object({
  summitId: id,
  entryId: id,
  priority: z.enum(priorities),
  reason,
})
export type ChangePriorityInput = z.input<typeof changePriorityInput>
