import { seal, sealingKey, unseal } from '@/domain/shared/sealed'
import { type IdentityDocument, header } from './schema'

/** Whose document it is, and what it answers: sealed for one, it opens for no other. */
export type DocumentOwner = { summitId: string; registrationId: string; questionId: string }

const keyOf = ({ registrationId, questionId }: DocumentOwner, secret: string) =>
  sealingKey(secret, registrationId, `identity document ${questionId}`)

/**
 * A document as it is kept: what it is and its bytes, sealed together, so that not even its name can be read.
 * @param iv twelve random bytes
 */
export function sealDocument(
  document: IdentityDocument,
  owner: DocumentOwner,
  secret: string,
  iv: Uint8Array,
): Buffer<ArrayBuffer> {
  const isFile = 'bytes' in document
  const head = Buffer.from(
    JSON.stringify(
      isFile ? { name: document.name, type: document.type } : { name: null, type: 'text/plain' },
    ),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  const body = isFile ? document.bytes : Buffer.from(document.text)
  return seal(Buffer.concat([length, head, body]), keyOf(owner, secret), iv)
}

/** The document again; null where the secret is another one than it was sealed with. */
export function openDocument(
  sealed: Uint8Array,
  owner: DocumentOwner,
  secret: string,
): IdentityDocument | null {
  const bytes = unseal(sealed, keyOf(owner, secret))
  if (!bytes) return null
  const end = 4 + bytes.readUInt32BE(0)
  const { name, type } = header.parse(JSON.parse(bytes.subarray(4, end).toString()))
  const body = bytes.subarray(end)
  return name === null ? { text: body.toString() } : { name, type, bytes: body }
}
