import { type SignedLink, endAfterDays, readSigned, signToken } from '@/domain/shared/signed-link'
import { LINK_DAYS, LINK_LIMIT } from './schema'

const PURPOSE = 'registration link'

/** When a link that is made now ends. */
export const linkEnd = (now: Date): Date => endAfterDays(now, LINK_DAYS)

/** The link to one's own registration, as it stands in an address. */
export const registrationToken = (link: SignedLink, secret: string): string =>
  signToken(PURPOSE, link, secret)

/** What a token says, if it was signed here; null for any other text. Whether it still counts is for `whyNoLink`. */
export const readRegistrationToken = (token: string, secret: string): SignedLink | null =>
  readSigned(PURPOSE, token, secret)

/** Why a link that was signed here does not count, or null. @param now real time */
export function whyNoLink(
  link: SignedLink,
  standing: { linkNumber: number } | null,
  now: Date,
): 'link_expired' | 'link_replaced' | null {
  if (link.expiresAt <= now) return 'link_expired'
  return standing?.linkNumber === link.number ? null : 'link_replaced'
}

/** From when on letters with links count, of those to one address. */
export const linkWindowStart = (now: Date): Date => new Date(now.getTime() - LINK_LIMIT.minutes * 60_000)
