import { z } from 'zod'
import { emailAddress } from '@/domain/shared/typed'

/** What an organiser sends to have a notice sent again; with the address as they have mended it. */
export const resendInput = z.object({ summitId: z.uuid(), id: z.uuid(), email: emailAddress })
export type ResendInput = z.input<typeof resendInput>

/** Whether news of one's own agenda come once a day, or at once. */
export const digestInput = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,120}$/),
  daily: z.enum(['yes', 'no']),
})
export type DigestInput = z.output<typeof digestInput>
