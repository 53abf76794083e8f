import type { Preview } from '@/domain/release/preview-rules'
import type { SummitAtWork } from '@/domain/session/queries'

/** Why the button refuses, the first reason that holds; the verb refuses for the same ones. */
export function publishRefusal(
  { mayPublish }: Pick<SummitAtWork, 'mayPublish'>,
  {
    clashes,
    short,
    meetings,
    blocking,
    differs,
  }: Pick<Preview, 'clashes' | 'short' | 'meetings' | 'blocking' | 'differs'>,
): 'whyRole' | 'whyClash' | 'whySeats' | 'whyMeetings' | 'whyBlocked' | 'whyNothing' | null {
  if (!mayPublish) return 'whyRole'
  if (!differs) return 'whyNothing'
  if (clashes.length > 0) return 'whyClash'
  if (short.length > 0) return 'whySeats'
  if (meetings.count > 0 && !meetings.mayDisplace) return 'whyMeetings'
  return blocking.length > 0 ? 'whyBlocked' : null
}
