import { readSigned, signToken } from '@/domain/shared/signed-link'
import { sides } from './schema'
import type { MeetingLink } from './told-rules'

const purpose = (side: MeetingLink['side']) => `bilateral ${side}`

/** The link as it stands in an address. */
export const meetingToken = ({ id, side, version, expiresAt }: MeetingLink, secret: string): string =>
  signToken(purpose(side), { id, number: version, expiresAt }, secret)

/** What a token says, if it was signed here; null for any other text. Whether it still counts is not asked. */
export function readMeetingToken(token: string, secret: string): MeetingLink | null {
  for (const side of sides) {
    const read = readSigned(purpose(side), token, secret)
    if (read) return { id: read.id, side, version: read.number, expiresAt: read.expiresAt }
  }
  return null
}
