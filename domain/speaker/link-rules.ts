import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ChangedRow } from '@/domain/change/schema'
import { LINK_DAYS, OWN_LIMIT, type SpeakerLink } from './schema'

/** Bytes of the speaker's id, of the link's number, of its end in seconds. */
const PAYLOAD = 16 + 4 + 4
const DIGEST = 32

/** When a link that is made now ends: on the next whole second, so that what was done before it was made stays before it. */
export const linkEnd = (now: Date): Date =>
  new Date((Math.ceil(now.getTime() / 1000) + LINK_DAYS * 86_400) * 1000)

/** When the link was made. */
export const linkMade = ({ expiresAt }: SpeakerLink): Date =>
  new Date(expiresAt.getTime() - LINK_DAYS * 86_400_000)

/** The link as it stands in an address: 75 characters of base64url, signed with HMAC-SHA256 (RFC 2104). */
export function signedToken({ speakerId, number, expiresAt }: SpeakerLink, secret: string): string {
  const payload = Buffer.alloc(PAYLOAD)
  payload.write(speakerId.replaceAll('-', ''), 'hex')
  payload.writeUInt32BE(number, 16)
  payload.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), 20)
  return Buffer.concat([payload, signature(payload, secret)]).toString('base64url')
}

/** What a token says, if it was signed here; null for any other text. Whether it still counts is for `whyNoLink`. */
export function readToken(token: string, secret: string): SpeakerLink | null {
  const bytes = Buffer.from(token, 'base64url')
  // base64url has several spellings of one value: only our own is taken.
  if (bytes.length !== PAYLOAD + DIGEST || bytes.toString('base64url') !== token) return null
  const payload = bytes.subarray(0, PAYLOAD)
  if (!timingSafeEqual(bytes.subarray(PAYLOAD), signature(payload, secret))) return null
  const id = payload.toString('hex', 0, 16)
  return {
    speakerId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    number: payload.readUInt32BE(16),
    expiresAt: new Date(payload.readUInt32BE(20) * 1000),
  }
}

/** The words before the payload keep a signature made for anything else from counting here. */
function signature(payload: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update('speaker link\0').update(payload).digest()
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
