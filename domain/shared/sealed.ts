import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const IV = 12
const TAG = 16

/** A key of one purpose and owner, derived from the secret (HKDF-SHA256, RFC 5869): what it seals opens for no other. */
export const sealingKey = (secret: string, owner: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, owner, purpose, 32))

/**
 * Bytes as the database keeps what nobody may read there: AES-256-GCM, the iv and the tag before them.
 * @param iv twelve random bytes
 */
export function seal(bytes: Uint8Array, key: Buffer, iv: Uint8Array): Buffer<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** The bytes again; null where the key is another one than they were sealed with. */
export function unseal(sealed: Uint8Array, key: Buffer): Buffer | null {
  const bytes = Buffer.from(sealed)
  const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
  opening.setAuthTag(bytes.subarray(IV, IV + TAG))
  try {
    return Buffer.concat([opening.update(bytes.subarray(IV + TAG)), opening.final()])
  } catch {
    return null // the tag does not fit: Node throws nothing more telling
  }
}
