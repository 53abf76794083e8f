import { z } from 'zod'
import { clockTime } from '@/domain/delegation/schema'
import { oneLine, orNull } from '@/domain/shared/typed'
import { ticked, typedNumber } from '@/domain/summit/schema'
import { listReaders } from './schema'

/** Lengths that the form offers, in minutes; others are typed. */
export const usualLengths = [20, 25, 30, 45, 60] as const
/** Minutes that a meeting can last. */
export const lengthLimits = { min: 5, max: 240 } as const

const whole = (min: number, max: number) =>
  z.coerce.number('not_a_number').int('not_a_number').min(min).max(max)

const list = <S extends z.ZodType>(one: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(one).max(60))

/** Minutes typed one after the other: `15, 90`. */
const typedLengths = oneLine(100)
  .default('')
  .transform((typed) =>
    typed
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
  )
  .refine((all) => all.every(isLength), 'wrong_lengths')

const isLength = (minutes: number) =>
  Number.isInteger(minutes) && minutes >= lengthLimits.min && minutes <= lengthLimits.max

/** House rules for meetings as their form sends them. `version` is what the page showed, 0 where nothing was set yet. */
export const meetingRulesInput = z
  .object({
    summitId: z.uuid(),
    version: z.coerce.number().int().min(0),
    /** None is every day of the summit. */
    days: list(z.iso.date()),
    opensAt: clockTime,
    closesAt: clockTime,
    lengths: list(whole(lengthLimits.min, lengthLimits.max)),
    otherLengths: typedLengths,
    turnaround: whole(0, 120),
    perDay: typedNumber(1, 50),
    perRoomDay: typedNumber(1, 50),
    latestAt: orNull(clockTime),
    answerHours: whole(1, 720),
    /** Minutes. */
    reconfirm: typedNumber(5, 2880),
    mayDisplace: ticked,
    listSeenBy: z.enum(listReaders),
  })
  .superRefine((input, context) => {
    if (input.closesAt <= input.opensAt)
      context.addIssue({ code: 'custom', path: ['closesAt'], message: 'closes_first' })
    if (input.lengths.length + input.otherLengths.length === 0)
      context.addIssue({ code: 'custom', path: ['lengths'], message: 'choice_needed' })
  })
export type MeetingRulesInput = z.output<typeof meetingRulesInput>
