import type { Preview } from '@/domain/release/preview-rules'
import type { SummitAtWork } from '@/domain/session/queries'

/** Why the button refuses, the first reason that holds; the verb refuses for the same ones. */
export function publishRefusal(
  { mayPublish }: Pick<SummitAtWork, 'mayPublish'>,
  { clashes, differs }: Pick<Preview, 'clashes' | 'differs'>,
): 'whyRole' | 'whyClash' | 'whyNothing' | null {
  if (!mayPublish) return 'whyRole'
  if (!differs) return 'whyNothing'
  return clashes.length > 0 ? 'whyClash' : null
}
