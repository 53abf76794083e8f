import type { SessionDraft } from '@/domain/change/schema'
import { emailAddress } from '@/domain/shared/typed'

export type Guest = SessionDraft['guests'][number]

/** An address anywhere in the line, with or without brackets; what is around it is the name. */
const ADDRESS = /<?\s*([^\s<>,;"]+@[^\s<>,;"]+)\s*>?/

/**
 * Guests as they are typed or pasted, one a line: `Kaja Tamm <kaja@people.example>`, `Tamm; kaja@people.example`, a row
 * of a sheet, or an address alone, which then is the name too. Who is invited already is not added again.
 * @returns those that were read, in order, and the lines that were not
 */
export function readGuests(typed: string, invited: readonly Guest[]): { guests: Guest[]; unread: string[] } {
  const known = new Set(invited.map(({ email }) => email))
  const guests: Guest[] = []
  const unread: string[] = []
  for (const line of typed.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [whole = '', address = ''] = ADDRESS.exec(line) ?? []
    const email = emailAddress.safeParse(address)
    if (!email.success) {
      unread.push(line)
      continue
    }
    if (known.has(email.data)) continue
    known.add(email.data)
    const name = line
      .replace(whole, ' ')
      .replace(/[\t,;"]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200)
    guests.push({ name: name || email.data, email: email.data })
  }
  return { guests, unread }
}
