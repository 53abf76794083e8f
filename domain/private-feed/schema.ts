import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)

export const openFeedInput = z.object({ slug })
export type OpenFeedInput = z.input<typeof openFeedInput>

/** `number` is that of the address that its page shows: it alone is made worthless. */
export const renewFeedInput = z.object({ slug, number: z.coerce.number().int().positive() })
