import { createHash } from 'node:crypto'
import { fold } from '@/domain/shared/text'
import { oneLine } from '@/domain/shared/typed'

/** A UUID that depends on its parts alone (RFC 9562, version 8): the same file makes the same rows. */
export function idOf(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A name as it is compared: case, accents, apostrophes and spaces make no difference. */
export const nameKey = (name: string): string => fold(name).replace(/\s+/g, '')

const idLine = oneLine(Number.MAX_SAFE_INTEGER)

/** An id of a file as it is kept and compared: one line of at most 200 characters; an empty one is none. */
export const keptId = (id: string | null): string | null =>
  id === null ? null : idLine.parse(id).slice(0, 200) || null

/** A short name for a word of a file in a form's fields, the same each time. */
export const formKey = (word: string): string => createHash('sha256').update(word).digest('hex').slice(0, 16)

/** Under which a file's columns are remembered, whatever their case and spaces. */
export const headsDigest = (format: string, heads: readonly string[]): string =>
  createHash('sha256')
    .update([format, ...heads.map(nameKey)].join('\u0000'))
    .digest('hex')
