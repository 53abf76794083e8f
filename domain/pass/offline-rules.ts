import { fromBase45 } from '@/domain/shared/base45'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { addDays } from '@/domain/shared/time'
import { type PassTrust, TOKEN_VERSION } from './schema'

/** As `token-rules.ts` lays a token out; here without Node, for a door whose browser has no network. */
const PAYLOAD = 28
const SIGNATURE = 64
const FIRST_DAY = '2000-01-01'

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Whether a token is a pass of this summit that counts, by what the door has kept; by the browser's own cryptography (Web Cryptography, Ed25519).
 * Refusals: those of `verifyPass`, and cannot_verify where the browser knows no such keys, or the code is a typed reference.
 * @param today calendar date in the summit's zone, by the summit's clock
 */
export async function verifyOffline(
  token: string,
  trust: PassTrust,
  today: string,
): Promise<Result<{ serial: string }>> {
  const decoded = token.length > 200 ? null : fromBase45(token)
  if (decoded?.length !== PAYLOAD + SIGNATURE)
    return refuse(token.length < 20 ? 'cannot_verify' : 'pass_malformed')
  const bytes = Uint8Array.from(decoded)
  const [payload, signature] = [bytes.slice(0, PAYLOAD), bytes.slice(PAYLOAD)]
  if (payload[0] !== TOKEN_VERSION) return refuse('pass_malformed')
  if (hex(payload.slice(1, 9)) !== trust.summit.id) return refuse('pass_other_summit')
  const key = trust.keys.find(({ number }) => number === payload[9])
  if (!key) return refuse('pass_unknown_key')
  const signed = await isSigned(payload, signature, key.publicKey)
  if (signed === null) return refuse('cannot_verify')
  if (!signed) return refuse('pass_bad_signature')
  const serial = hex(payload.slice(10, 26))
  if (key.revokedAt !== null || trust.revoked.includes(serial)) return refuse('pass_revoked')
  const lastDay = addDays(FIRST_DAY, (payload[26] ?? 0) * 256 + (payload[27] ?? 0))
  return lastDay < today ? refuse('pass_expired', { lastDay }) : ok({ serial })
}

/** Null where the browser has no Ed25519. */
async function isSigned(
  payload: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  publicKey: string,
): Promise<boolean | null> {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, payload)
  } catch {
    return null // an older browser: it throws on the name alone
  }
}
