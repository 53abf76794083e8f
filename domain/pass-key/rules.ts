import { type KeyObject, createPrivateKey, createPublicKey } from 'node:crypto'
import { seal, sealingKey, unseal } from '@/domain/shared/sealed'

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

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
 * The bytes of a private key as the database keeps them, sealed under a key that is derived from the secret, so that whoever
 * reads the database cannot make passes.
 * @param iv twelve random bytes
 */
export const sealSeed = (seed: Uint8Array, owner: KeyOwner, secret: string, iv: Uint8Array): Buffer =>
  seal(seed, wrappingKey(owner, secret), iv)

/** The bytes again; null where the secret is another one than they were sealed with. */
export const openSeed = (sealed: Uint8Array, owner: KeyOwner, secret: string): Buffer | null =>
  unseal(sealed, wrappingKey(owner, secret))

const wrappingKey = ({ summitId, number }: KeyOwner, secret: string): Buffer =>
  sealingKey(secret, summitId, `pass key ${number}`)
