import type { ReleaseDocument } from './schema'

/** Documents kept: a few summits are read at a time, and a document of 1,000 sessions takes about 3 MB. */
const LIMIT = 8

const kept = new Map<string, Promise<ReleaseDocument>>()

/**
 * A release's document by the release's id, read once. Safe because a release never changes.
 */
export function cache(id: string, read: () => Promise<ReleaseDocument>): Promise<ReleaseDocument> {
  const found = kept.get(id)
  kept.delete(id)
  const document = found ?? read()
  kept.set(id, document)
  // A failed read is not kept: the next reader tries again.
  document.catch(() => kept.delete(id))
  const oldest = kept.keys().next()
  if (kept.size > LIMIT && !oldest.done) kept.delete(oldest.value)
  return document
}
