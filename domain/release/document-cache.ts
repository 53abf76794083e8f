import type { ReleaseDocument } from './schema'

/** Documents kept: a few summits are read at a time, and a document of 1,000 sessions takes about 3 MB. */
const LIMIT = 8

const kept = new Map<string, Promise<ReleaseDocument>>()

/**
 * A release's document, read once. Safe because it never changes under its key: the release, and the publication that an
 * erasure raises.
 */
export function cache(key: string, read: () => Promise<ReleaseDocument>): Promise<ReleaseDocument> {
  const found = kept.get(key)
  kept.delete(key)
  const document = found ?? read()
  kept.set(key, document)
  // A failed read is not kept: the next reader tries again.
  document.catch(() => kept.delete(key))
  const oldest = kept.keys().next()
  if (kept.size > LIMIT && !oldest.done) kept.delete(oldest.value)
  return document
}
