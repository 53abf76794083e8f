import { getPathname, type Href } from '@/messages/navigation'
import type { Language } from '@/domain/shared/language'

/** Query parameters as a page receives them. */
export type Query = Record<string, string | string[] | undefined>

/** The address of a page in a language, with the query as it was: the toggle keeps filters and words searched for. */
export function addressOf(locale: Language, href: Href, query?: Query): string {
  const path = getPathname({ locale, href })
  const search = queryString(query)
  return search === '' ? path : `${path}?${search}`
}

/** `a=1&a=2&q=x`; values that are undefined are left out. */
export function queryString(query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, one)
  return search.toString()
}
