import { endAfterDays, readSigned, signToken } from '@/domain/shared/signed-link'

/** A link by which a nominated person answers for themselves. */
export type MemberLink = { id: string; expiresAt: Date }

const PURPOSE = 'delegation member'
/** Days for which it counts; after that the focal point answers. */
const LINK_DAYS = 90

/** The link that a letter carries which is written now. */
export const memberLink = (id: string, now: Date): MemberLink => ({
  id,
  expiresAt: endAfterDays(now, LINK_DAYS),
})

/** The link as it stands in an address. */
export const memberToken = ({ id, expiresAt }: MemberLink, secret: string): string =>
  signToken(PURPOSE, { id, number: 1, expiresAt }, secret)

/** What a token says, if it was signed here and counts still; null for any other text. */
export function readMemberToken(token: string, secret: string, now: Date): MemberLink | null {
  const read = readSigned(PURPOSE, token, secret)
  return read && read.expiresAt > now ? { id: read.id, expiresAt: read.expiresAt } : null
}
