import { z } from 'zod'
import type { Text } from '@/domain/shared/language'

/** A scan as a door sends it: `key` is chosen by its page, so that a scan that is sent again is the same one. */
export const scanInput = z.object({
  summitId: z.uuid(),
  key: z.uuid(),
  /** What the code holds, or the reference that is printed under it, as somebody types it. A code may begin with a space. */
  code: z.string().min(1, 'required').max(200),
})
export type ScanInput = z.output<typeof scanInput> & { at?: Date }

/** A scan that was made without a network and is sent later; `at` is when it was made, by the door's own clock. */
export const lateScanInput = scanInput.extend({ at: z.coerce.date() })

/** Hours for which a scan may be sent after it was made. */
export const LATE_HOURS = 48

/** What a door is told of whoever stands before it: who they are, as what, on which days; nothing else. */
export type AtDoor = { name: string; category: Text; days: string[] }

/**
 * What a scan comes to. Green: `admitted`, for the first time on this day. Amber: `again`, let in before (`since`); `other_day`,
 * a pass for other days. Red is a refusal.
 */
export type Scan =
  | { outcome: 'admitted'; person: AtDoor; at: Date }
  | { outcome: 'again'; person: AtDoor; at: Date; since: Date }
  | { outcome: 'other_day'; person: AtDoor }
