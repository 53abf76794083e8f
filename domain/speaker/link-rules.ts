import type { ChangedRow } from '@/domain/change/schema'
import { endAfterDays, readSigned, signToken } from '@/domain/shared/signed-link'
import { LINK_DAYS, OWN_LIMIT, type SpeakerLink } from './schema'

const PURPOSE = 'speaker link'

/** When a link that is made now ends. */
export const linkEnd = (now: Date): Date => endAfterDays(now, LINK_DAYS)

/** When the link was made. */
export const linkMade = ({ expiresAt }: SpeakerLink): Date =>
  new Date(expiresAt.getTime() - LINK_DAYS * 86_400_000)

/** The link as it stands in an address. */
export const signedToken = ({ speakerId, ...link }: SpeakerLink, secret: string): string =>
  signToken(PURPOSE, { id: speakerId, ...link }, secret)

/** What a token says, if it was signed here; null for any other text. Whether it still counts is for `whyNoLink`. */
export function readToken(token: string, secret: string): SpeakerLink | null {
  const link = readSigned(PURPOSE, token, secret)
  return link && { speakerId: link.id, number: link.number, expiresAt: link.expiresAt }
}

/**
 * Why a link that was signed here does not count, or null.
 * @param standing the speaker's link number now; null when there is no such speaker
 * @param since changes of the speaker's row after the link was made: one that took the row away, or gave it another
 *   address, makes links sent before it worthless, also where it was taken back
 */
export function whyNoLink(
  link: SpeakerLink,
  standing: { linkNumber: number } | null,
  since: readonly Pick<ChangedRow, 'before' | 'after'>[],
  now: Date,
): 'link_expired' | 'link_replaced' | null {
  if (link.expiresAt <= now) return 'link_expired'
  if (!standing || standing.linkNumber !== link.number) return 'link_replaced'
  const moved = since.some(({ before, after }) => before !== null && (after === null || 'email' in after))
  return moved ? 'link_replaced' : null
}

/** Where the window of a speaker's own acts begins. */
export const ownWindowStart = (now: Date): Date => new Date(now.getTime() - OWN_LIMIT.minutes * 60_000)

/** Whether one more act may follow `acts` of them in the window. Refusal: `too_many_acts`. */
export const whyNoAct = (acts: number): 'too_many_acts' | null =>
  acts >= OWN_LIMIT.acts ? 'too_many_acts' : null
