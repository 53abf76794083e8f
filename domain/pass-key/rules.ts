import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
} from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const IV = 12
const TAG = 16

/** A private key from its 32 random bytes. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })

/** The public key of a private one: 43 characters of base64url. */
export function publicPartOf(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (x === undefined) throw new Error('Not an Ed25519 key')
  return x
}

/** Whose key it is: sealed for one summit and number, it opens for no other. */
export type KeyOwner = { summitId: string; number: number }

/**
 * The bytes of a private key as the database keeps them: AES-256-GCM under a key that is derived from the secret
 * (HKDF-SHA256), so that whoever reads the database cannot make passes.
 * @param iv twelve random bytes
 */
export function sealSeed(seed: Uint8Array, owner: KeyOwner, secret: string, iv: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(owner, secret), iv)
  const sealed = Buffer.concat([cipher.update(seed), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** The bytes again; null where the secret is another one than they were sealed with. */
export function openSeed(sealed: Uint8Array, owner: KeyOwner, secret: string): Buffer | null {
  const bytes = Buffer.from(sealed)
  const opening = createDecipheriv('aes-256-gcm', wrappingKey(owner, secret), bytes.subarray(0, IV))
  opening.setAuthTag(bytes.subarray(IV, IV + TAG))
  try {
    return Buffer.concat([opening.update(bytes.subarray(IV + TAG)), opening.final()])
  } catch {
    return null // the tag does not fit: Node throws nothing more telling
  }
}

const wrappingKey = ({ summitId, number }: KeyOwner, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, summitId, `pass key ${number}`, 32))
