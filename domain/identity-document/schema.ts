import { z } from 'zod'
import { oneLine } from '@/domain/shared/typed'

/** What somebody has given: words, such as a passport's number, or a file. */
export type IdentityDocument = { text: string } | { name: string; type: string; bytes: Uint8Array }

/** What stands before the bytes; a text has no name. */
export const header = z.object({ name: z.string().nullable(), type: z.string() })

/** What stands as the answer where a document is given. */
export const SEALED = 'sealed'

/** Why somebody looks, at least so long: it is kept in the record with the look. */
export const LOOK_REASON = 10

/** A look of its owner, who gives no reason. */
export const ownLookForm = z.object({ questionId: z.uuid() })

/** A look at one document: whose, which, and why. */
export const lookForm = z.object({
  summitId: z.uuid(),
  id: z.uuid(),
  questionId: z.uuid(),
  reason: oneLine(500).min(LOOK_REASON),
})
export type LookForm = z.output<typeof lookForm>
