import { z } from 'zod'
import { clockTime } from '@/domain/delegation/schema'
import { emailAddress, languageTag, oneLine, orNull } from '@/domain/shared/typed'

/** Languages that the form offers; whoever has others keeps them. */
export const interpretedLanguages = ['en', 'fr', 'es', 'ar', 'pt', 'zh', 'ru', 'de'] as const

const wall = orNull(clockTime)

/** An interpreter as the form sends them; hours of work by day, wall-clock in the summit's zone. */
export const interpreterInput = z
  .object({
    summitId: z.uuid(),
    /** Null for a new one. */
    id: orNull(z.uuid()),
    version: z.coerce.number().int().default(0),
    name: oneLine(200).min(1, 'required'),
    email: orNull(emailAddress),
    /** Of letters to them. */
    language: z.enum(['en', 'fr']).default('en'),
    languages: z.preprocess(
      (value) => (value === undefined || value === '' ? [] : [value].flat()),
      z.array(languageTag).max(20),
    ),
    hours: z.record(z.iso.date(), z.object({ from: wall, until: wall })).default({}),
  })
  .superRefine(({ hours }, context) => {
    for (const [day, { from, until }] of Object.entries(hours)) {
      const issue = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['hours', day, path], message })
      if (from !== null && until === null) issue('until', 'required')
      if (from === null && until !== null) issue('from', 'required')
      if (from !== null && until !== null && until <= from) issue('until', 'closes_first')
    }
  })
export type InterpreterInput = z.output<typeof interpreterInput>

export const removeInterpreterInput = z.object({ summitId: z.uuid(), id: z.uuid() })
export type RemoveInterpreterInput = z.output<typeof removeInterpreterInput>

/** A meeting that stands, to be given to whoever is free, or to nobody. */
export const assignInput = z.object({
  summitId: z.uuid(),
  id: z.uuid(),
  to: z.enum(['another', 'nobody']).default('another'),
})
export type AssignInput = z.output<typeof assignInput>
