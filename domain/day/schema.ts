import { z } from 'zod'
import { frameAct, frameForm, typedNumber, typedTexts } from '@/domain/summit/schema'

/** All days of a summit in one form: day's id -> its fields. */
export const daysForm = frameForm.extend({
  days: z
    .record(
      z.uuid(),
      z.object({
        label: typedTexts(100),
        note: typedTexts(300),
        /** Per cent of the venue in use. */
        venueShare: typedNumber(0, 100),
        /** People at once. */
        capacity: typedNumber(0, 1_000_000),
      }),
    )
    .default({}),
})
export type DaysForm = z.output<typeof daysForm>

export const addDayForm = frameAct.extend({ date: z.iso.date() })
export type AddDayForm = z.output<typeof addDayForm>
