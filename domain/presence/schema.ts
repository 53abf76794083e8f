import { z } from 'zod'

/** What an open builder says of itself every few seconds. */
export const presenceInput = z.object({
  summitId: z.uuid(),
  /** One per open page. */
  page: z.uuid(),
  /** The session that is open in the panel, or lifted. */
  sessionId: z.uuid().nullable().default(null),
  lifted: z.boolean().default(false),
  /** The page is being closed. */
  gone: z.boolean().default(false),
})
export type PresenceInput = z.infer<typeof presenceInput>

/** An editor at work, as the others see them. */
export type Present = {
  page: string
  accountId: string
  name: string
  sessionId: string | null
  lifted: boolean
}

/** After this many seconds of silence a page counts as closed. */
export const SILENCE = 45
