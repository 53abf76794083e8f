import { type SignedLink, readSigned, signToken } from '@/domain/shared/signed-link'

const PURPOSE = 'private calendar'

/** A calendar stays subscribed until its address is replaced. */
const NEVER = new Date('2100-01-01T00:00:00Z')

/** What a calendar address stands for: the feed, and the number that it had when the address was given. */
export type FeedKey = Pick<SignedLink, 'id' | 'number'>

/** The secret part of the address: 256 bits that only the server can make (HMAC-SHA256), so that none need be stored. */
export const feedToken = ({ id, number }: FeedKey, secret: string): string =>
  signToken(PURPOSE, { id, number, expiresAt: NEVER }, secret)

/** The feed of an address; null for one that was not given out here. Whether it still counts is not asked. */
export function readFeedToken(token: string, secret: string): FeedKey | null {
  const link = readSigned(PURPOSE, token, secret)
  return link && { id: link.id, number: link.number }
}
