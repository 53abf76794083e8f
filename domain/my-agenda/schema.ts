import { z } from 'zod'
import { statuses } from '@/domain/registration/schema'

/** Six of 0-9 A-Z: how public pages, and so their readers, know a session. */
export const sessionCode = z.string().regex(/^[0-9A-Z]{6}$/)

const instant = z.coerce.date()

/** What somebody has or waits for in a session whose seats are limited. */
const ownSeat = z.discriminatedUnion('state', [
  z.object({ code: sessionCode, state: z.literal('confirmed') }),
  /** `until` by the summit's clock. */
  z.object({ code: sessionCode, state: z.literal('offered'), entryId: z.uuid(), until: instant.nullable() }),
  /** `position` from 1, of the `inLine` who wait. */
  z.object({
    code: sessionCode,
    state: z.literal('waiting'),
    entryId: z.uuid(),
    position: z.int().positive(),
    inLine: z.int().positive(),
  }),
])
export type OwnSeat = z.infer<typeof ownSeat>

/**
 * Whose agenda: an account's, whichever registration of the summit it has; or that of a registration, with the account that it is of where
 * there is one.
 */
export type AgendaOwner =
  { accountId: string; registrationId: null } | { accountId: string | null; registrationId: string }

/** What one person has put on their agenda of one summit. */
export const ownMarks = z.object({
  summitId: z.uuid(),
  clockOffset: z.int(),
  /** The person's registration, the furthest along where there are several; one that is over only where there is no other. */
  registration: z
    .object({ id: z.uuid(), status: z.enum(statuses), language: z.enum(['en', 'fr']) })
    .nullable(),
  /** Codes of the sessions with a star, in the order saved. */
  stars: z.array(sessionCode),
  seats: z.array(ownSeat),
})
export type OwnMarks = z.infer<typeof ownMarks>

/** Sessions that a browser has kept; `on` false takes their stars off. */
export const saveStarsInput = z.object({
  slug: z.string().max(120),
  codes: z.array(sessionCode).min(1).max(500),
  on: z.boolean(),
})
export type SaveStarsInput = z.input<typeof saveStarsInput>
