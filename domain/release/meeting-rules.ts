import { createHash } from 'node:crypto'
import type { GivingWay } from '@/domain/bilateral/displacement-rules'
import type { WithSeats } from './seat-rules'

/**
 * The release with the number of meetings that it would displace. Their names stay out of it: whoever may know them asks for
 * them. They are counted into its digest: a meeting that is agreed after it was looked at is looked at first.
 */
export function withMeetings<Next extends WithSeats>(
  next: Next,
  { displaced }: GivingWay,
  mayDisplace: boolean,
): Next {
  if (displaced.length === 0) return next
  const counted = JSON.stringify([next.preview.digest, displaced.map(({ id }) => id)])
  const digest = createHash('sha256').update(counted).digest('hex')
  const meetings = { count: displaced.length, mayDisplace, lines: null }
  return { ...next, preview: { ...next.preview, digest, meetings } }
}
