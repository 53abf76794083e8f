/** What stands in the place of a name, an answer or a text that was erased: the same in both languages, and nobody's name. */
export const ERASED = '[effacé · erased]'

/** Stands in the place of an address: of nobody (RFC 2606), and another for each, since some lists hold an address once. */
export const erasedEmail = (id: string): string => `erased-${id}@erased.invalid`

/** Stands in the address of a speaker's page, which was made of their name. */
export const erasedSlug = (id: string): string => `erased-${id.slice(0, 8)}`

/** Somebody as stored documents know them: `id` of their own objects, names and addresses wherever they stand. */
export type Erasing = { id: string; names: readonly string[]; emails: readonly string[] }

/** A name is looked for inside of other texts only where it is long enough to be nobody else's word. */
export const isTelling = (name: string) => name.length >= 6 && /\s/.test(name)

/**
 * A stored JSON value without a person: objects with their id have nothing left but what ties others to them, and names and
 * addresses are replaced by the mark wherever they stand. Pure; the same again changes nothing.
 */
export function withoutPerson(value: unknown, person: Erasing): unknown {
  if (typeof value === 'string') return textWithout(value, person)
  if (Array.isArray(value)) return value.map((one) => withoutPerson(one, person))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const own = 'id' in value && value.id === person.id
  const field = ([key, of]: [string, unknown]): [string, unknown] => {
    if (!own) return [key, withoutPerson(of, person)]
    // A change of their row has its fields before and after.
    return [key, isFields(key, of) ? emptied(of, person.id) : ownField(key, of, person.id)]
  }
  return Object.fromEntries(entries.map(field))
}

const isFields = (key: string, value: unknown): value is object =>
  ['before', 'after'].includes(key) && typeof value === 'object' && value !== null

const emptied = (fields: object, id: string) =>
  Object.fromEntries(Object.entries(fields).map(([key, of]) => [key, ownField(key, of, id)]))

/** A stored JSON value whose lists of guests are without those of these addresses. Pure; the same again changes nothing. */
export function withoutGuests(value: unknown, emails: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutGuests(one, emails))
  if (typeof value !== 'object' || value === null) return value
  const isOther = (guest: unknown) => !emails.some((email) => isOf(guest, email))
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => [
      key,
      key === 'guests' && Array.isArray(of) ? of.filter(isOther) : withoutGuests(of, emails),
    ]),
  )
}

const isOf = (guest: unknown, email: string): boolean =>
  typeof guest === 'object' && guest !== null && 'email' in guest && guest.email === email

/** A text without a person's names and addresses. */
export function textWithout(text: string, { names, emails }: Erasing): string {
  if ([...names, ...emails].includes(text)) return text === '' ? text : ERASED
  return [...names.filter(isTelling), ...emails.filter((email) => email !== '')].reduce(
    (rest, one) => rest.replaceAll(one, ERASED),
    text,
  )
}

/** A field of the person's own row: words go, and what only places them in a list stays. */
function ownField(key: string, value: unknown, id: string): unknown {
  switch (key) {
    case 'name':
      return ERASED
    case 'slug':
      return erasedSlug(id)
    case 'position':
    case 'biography':
      return {}
    case 'organisationId':
    case 'photo':
    case 'email':
    case 'externalId':
      return null
    case 'availability':
    case 'windows':
      return []
    default:
      return value
  }
}
