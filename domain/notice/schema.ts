import { z } from 'zod'
import { emailAddress } from '@/domain/shared/typed'

/** What an organiser sends to have a notice sent again; with the address as they have mended it. */
export const resendInput = z.object({ summitId: z.uuid(), id: z.uuid(), email: emailAddress })
export type ResendInput = z.input<typeof resendInput>
