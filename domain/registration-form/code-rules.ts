import { type Result, ok, refuse } from '@/domain/shared/result'
import { MOST_INVITED, oneEmail } from './schema'

/** Letters and digits that nobody takes for one another when reading them aloud. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code from random bytes: three groups of four, `K7QM-2RTD-XW4A`. */
export function codeFrom(bytes: Iterable<number>): string {
  const signs = [...bytes].map((byte) => letters[byte % letters.length] ?? 'A').slice(0, 12)
  return [0, 4, 8].map((start) => signs.slice(start, start + 4).join('')).join('-')
}

/** What people may choose for a code themselves. */
export const isCode = (code: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{3,39}$/.test(code)

/**
 * Pasted addresses, each once and in small letters: parted by line ends, commas, semicolons or spaces, also as
 * `Name <address>` (RFC 5322). Refusals, with the `field`: required · wrong_addresses (`list`: the first few that are none) ·
 * too_many_addresses (`max`).
 */
export function pastedEmails(text: string): Result<string[]> {
  const field = 'emails'
  const found = text
    .split(/[\n,;\t]+/)
    .flatMap((part) => {
      const named = /<([^<>]+)>\s*$/.exec(part)
      return named?.[1] !== undefined ? [named[1]] : part.split(/\s+/)
    })
    .map((part) => part.trim().replace(/^["'<]+|[>"'.]+$/g, ''))
    .filter((part) => part !== '')
  if (found.length === 0) return refuse('required', { field })
  const wrong = found.filter((part) => !oneEmail.safeParse(part).success)
  if (wrong.length > 0) return refuse('wrong_addresses', { field, list: wrong.slice(0, 5).join(', ') })
  const emails = [...new Set(found.map((part) => oneEmail.parse(part)))]
  return emails.length > MOST_INVITED
    ? refuse('too_many_addresses', { field, max: MOST_INVITED })
    : ok(emails)
}
