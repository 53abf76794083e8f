import { z } from 'zod'
import { oneLine, orNull } from '@/domain/shared/typed'

const list = <S extends z.ZodType>(one: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(one).max(500))

/** Badges of a delegation that somebody takes: of members, and of those that pass from hand to hand, by number. */
export const handOverInput = z.object({
  summitId: z.uuid(),
  delegationId: z.uuid(),
  takenBy: oneLine(200).min(1, 'required'),
  members: list(z.uuid()),
  floating: list(z.coerce.number().int().min(1).max(1000)),
})
export type HandOverInput = z.output<typeof handOverInput>

/** Who has a floating badge on a day; null takes it back. */
export const floatingInput = z.object({
  delegationId: z.uuid(),
  number: z.coerce.number('not_a_number').int('not_a_number').min(1).max(1000),
  date: z.iso.date('wrong_date'),
  memberId: orNull(z.uuid()),
})
export type FloatingInput = z.output<typeof floatingInput>
