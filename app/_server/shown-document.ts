import type { Shown } from '@/components/registration/sealed-document'
import type { IdentityDocument } from '@/domain/identity-document/schema'

/** A document as it reaches the page of whoever may see it, and no other address: a file is a data address. */
export function shown(document: IdentityDocument): Shown {
  if ('text' in document) return document
  const { name, type, bytes } = document
  return { name, type, address: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` }
}
