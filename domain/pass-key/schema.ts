import { z } from 'zod'
import { oneLine } from '@/domain/shared/typed'

/** Keys of a summit are numbered in one byte of the token. */
export const MOST_KEYS = 255

/** `key` is the number of the key that the page showed as the present one. */
export const rotateKeyInput = z.object({ summitId: z.uuid(), key: z.coerce.number().int().min(0) })
export type RotateKeyInput = z.output<typeof rotateKeyInput>

export const revokeKeyInput = z.object({
  summitId: z.uuid(),
  key: z.coerce.number().int().min(1).max(MOST_KEYS),
  reason: oneLine(500).min(1, 'required'),
})
export type RevokeKeyInput = z.output<typeof revokeKeyInput>
