import { seal, sealingKey, unseal } from '@/domain/shared/sealed'
import { type Letter, letterHead } from './schema'

const keyOf = (delegationId: string, secret: string) =>
  sealingKey(secret, delegationId, 'letter of credentials')

/**
 * A letter as it is kept: its name, what it is and its bytes, sealed together for one delegation.
 * @param iv twelve random bytes
 */
export function sealLetter(
  { name, type, bytes }: Letter,
  delegationId: string,
  secret: string,
  iv: Uint8Array,
): Buffer<ArrayBuffer> {
  const head = Buffer.from(JSON.stringify({ name, type }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return seal(Buffer.concat([length, head, bytes]), keyOf(delegationId, secret), iv)
}

/** The letter again; null where the secret or the delegation is another one than it was sealed with. */
export function openLetter(sealed: Uint8Array, delegationId: string, secret: string): Letter | null {
  const bytes = unseal(sealed, keyOf(delegationId, secret))
  if (!bytes) return null
  const end = 4 + bytes.readUInt32BE(0)
  const head = letterHead.parse(JSON.parse(bytes.subarray(4, end).toString()))
  return { ...head, bytes: Buffer.from(bytes.subarray(end)) }
}
