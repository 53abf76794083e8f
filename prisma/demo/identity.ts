import { createHash } from 'node:crypto'

/** No vowels, so that no code spells a word; still within the `[0-9A-Z]` that addresses allow. */
const CODE_LETTERS = '0123456789BCDFGHJKLMNPQRSTVWXZ'

/** A UUID that depends on its parts alone (as RFC 9562, version 5): the same in every demo database. */
export function idOf(...parts: string[]): string {
  const bytes = digest(parts)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** Six-letter codes of a summit's sessions, by key; two that would be alike are told apart in the order given. */
export function codesOf(slug: string, keys: string[]): Map<string, string> {
  const taken = new Set<string>()
  const codes = new Map<string, string>()
  for (const key of keys) {
    let code = codeFrom(digest(['code', slug, key]))
    for (let again = 1; taken.has(code); again++) code = codeFrom(digest(['code', slug, key, String(again)]))
    taken.add(code)
    codes.set(key, code)
  }
  return codes
}

function digest(parts: string[]): Buffer {
  return createHash('sha256')
    .update(['plenum demo', ...parts].join('\u0000'))
    .digest()
}

function codeFrom(bytes: Buffer): string {
  return Array.from(bytes.subarray(0, 6), (byte) => CODE_LETTERS.charAt(byte % CODE_LETTERS.length)).join('')
}
