import { createHmac, timingSafeEqual } from 'node:crypto'

/** A link that is mailed to one person: whose it is, by which number, and until when. It is signed, and kept nowhere. */
export type SignedLink = { id: string; number: number; expiresAt: Date }

/** Bytes of the id, of the link's number, of its end in seconds. */
const PAYLOAD = 16 + 4 + 4
const DIGEST = 32

/** When a link that is made now ends: on the next whole second, so that what was done before it was made stays before it. */
export const endAfterDays = (now: Date, days: number): Date =>
  new Date((Math.ceil(now.getTime() / 1000) + days * 86_400) * 1000)

/**
 * The link as it stands in an address: 75 characters of base64url, signed with HMAC-SHA256 (RFC 2104).
 * @param purpose what it opens; a token of one purpose is none of another
 */
export function signToken(purpose: string, { id, number, expiresAt }: SignedLink, secret: string): string {
  const payload = Buffer.alloc(PAYLOAD)
  payload.write(id.replaceAll('-', ''), 'hex')
  payload.writeUInt32BE(number, 16)
  payload.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), 20)
  return Buffer.concat([payload, signature(purpose, payload, secret)]).toString('base64url')
}

/** What a token says, if it was signed here for this purpose; null for any other text. Whether it still counts is not asked. */
export function readSigned(purpose: string, token: string, secret: string): SignedLink | null {
  const bytes = Buffer.from(token, 'base64url')
  // base64url has several spellings of one value: only our own is taken.
  if (bytes.length !== PAYLOAD + DIGEST || bytes.toString('base64url') !== token) return null
  const payload = bytes.subarray(0, PAYLOAD)
  if (!timingSafeEqual(bytes.subarray(PAYLOAD), signature(purpose, payload, secret))) return null
  const id = payload.toString('hex', 0, 16)
  return {
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    number: payload.readUInt32BE(16),
    expiresAt: new Date(payload.readUInt32BE(20) * 1000),
  }
}

/** The words before the payload keep a signature made for anything else from counting here. */
function signature(purpose: string, payload: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0`).update(payload).digest()
}
