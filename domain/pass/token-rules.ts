import { type KeyObject, createPublicKey, sign, verify } from 'node:crypto'
import { base45, fromBase45 } from '@/domain/shared/base45'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { addDays, daysBetween } from '@/domain/shared/time'
import { type PassClaims, type PassTrust, TOKEN_VERSION } from './schema'

/**
 * The token of a pass: version (1 byte), summit (8), key (1), serial (16), last day (2), and the Ed25519 signature of
 * those (64, RFC 8032). 92 bytes are 138 characters of base45, which is a QR code of 41 by 41 at error correction M.
 */
const PAYLOAD = 1 + 8 + 1 + 16 + 2
const SIGNATURE = 64

/** Days are counted from here: two bytes reach to the year 2179. */
const FIRST_DAY = '2000-01-01'

/** What a summit is called in tokens. */
export const summitMark = (summitId: string): string => summitId.replaceAll('-', '').slice(0, 16)

/** The last day on which a pass counts: the night after the last day still belongs to the summit. */
export const lastDayOf = (endsOn: string): string => addDays(endsOn, 1)

/** What a pass says, from the row that is kept of it. */
export const claimsOf = (
  summitId: string,
  { keyNumber, serial, lastDay }: { keyNumber: number; serial: string; lastDay: string },
): PassClaims => ({ summit: summitMark(summitId), key: keyNumber, serial, lastDay })

/** What is signed. */
export function payloadOf({ summit, key, serial, lastDay }: PassClaims): Buffer {
  const payload = Buffer.alloc(PAYLOAD)
  payload.writeUInt8(TOKEN_VERSION, 0)
  payload.write(summit, 1, 'hex')
  payload.writeUInt8(key, 9)
  payload.write(serial, 10, 'hex')
  payload.writeUInt16BE(daysBetween(FIRST_DAY, lastDay), 26)
  return payload
}

/** The signature of a pass: the same claims under the same key always have the same one. */
export const signatureOf = (claims: PassClaims, privateKey: KeyObject): Buffer =>
  sign(null, payloadOf(claims), privateKey)

/** The token as it stands in the QR code. */
export const tokenOf = (claims: PassClaims, signature: Uint8Array): string =>
  base45(Buffer.concat([payloadOf(claims), signature]))

/** What a token says, its signature not looked at; null for any other text. */
export function readToken(token: string): { claims: PassClaims; signature: Buffer } | null {
  const decoded = token.length > 200 ? null : fromBase45(token)
  if (decoded?.length !== PAYLOAD + SIGNATURE) return null
  const bytes = Buffer.from(decoded)
  if (bytes.readUInt8(0) !== TOKEN_VERSION) return null
  return {
    claims: {
      summit: bytes.toString('hex', 1, 9),
      key: bytes.readUInt8(9),
      serial: bytes.toString('hex', 10, 26),
      lastDay: addDays(FIRST_DAY, bytes.readUInt16BE(26)),
    },
    signature: bytes.subarray(PAYLOAD),
  }
}

/**
 * Whether a token is a pass of this summit that counts. Needs no network and no secret. Refusals: pass_malformed ·
 * pass_other_summit · pass_unknown_key (also where the keys at hand are too old) · pass_bad_signature · pass_revoked ·
 * pass_expired (`lastDay`).
 * @param today calendar date in the summit's zone, by the summit's clock
 */
export function verifyPass(token: string, trust: PassTrust, today: string): Result<PassClaims> {
  const read = readToken(token)
  if (!read) return refuse('pass_malformed')
  const { claims, signature } = read
  if (claims.summit !== trust.summit.id) return refuse('pass_other_summit')
  const key = trust.keys.find(({ number }) => number === claims.key)
  if (!key) return refuse('pass_unknown_key', { key: claims.key })
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey },
    format: 'jwk',
  })
  if (!verify(null, payloadOf(claims), publicKey, signature)) return refuse('pass_bad_signature')
  if (key.revokedAt !== null || trust.revoked.includes(claims.serial)) return refuse('pass_revoked')
  if (claims.lastDay < today) return refuse('pass_expired', { lastDay: claims.lastDay })
  return ok(claims)
}
