import { z } from 'zod'

/** A side says that it comes to the meeting as its page showed it. */
export const reconfirmInput = z.object({ id: z.uuid(), version: z.coerce.number().int() })
export type ReconfirmInput = z.output<typeof reconfirmInput>
