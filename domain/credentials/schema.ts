import { z } from 'zod'
import { oneLine } from '@/domain/shared/typed'

/** What stands before the bytes of a letter, sealed with them. */
export const letterHead = z.object({ name: z.string(), type: z.enum(['application/pdf', 'image/webp']) })

/** A letter of credentials, opened. */
export type Letter = z.infer<typeof letterHead> & { bytes: Buffer<ArrayBuffer> }

/** What the desk has found; `version` is that of the letter it looked at. */
export const checkInput = z
  .object({
    summitId: z.uuid(),
    delegationId: z.uuid(),
    version: z.coerce.number().int(),
    found: z.enum(['in_order', 'not_in_order']),
    note: oneLine(500).default(''),
  })
  .superRefine(({ found, note }, context) => {
    if (found === 'not_in_order' && note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
  })
export type CheckInput = z.output<typeof checkInput>
