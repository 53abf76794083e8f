import { type SpeakerFilters, attendances, speakerSorts } from './schema'

/** Speakers on one page of the list. */
export const PAGE_SIZE = 50

/** Query parameters as an address has them: the first of each counts. */
export type ListQuery = Record<string, string | string[] | undefined>

/** What a speaker may lack, as the address names it; a biography in each language of the summit. */
export const lacksOf = (contentLanguages: readonly string[]): string[] => [
  'email',
  'photo',
  ...contentLanguages.map((language) => `biography-${language}`),
]

/**
 * The filters that an address asks for. What makes no sense is left out and named in `ignored` (parameter names), so
 * that the page can say so.
 */
export function filtersOf(
  query: ListQuery,
  contentLanguages: readonly string[],
): { filters: SpeakerFilters; ignored: string[] } {
  const ignored: string[] = []
  const one = (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const among = <T extends string>(name: string, values: readonly T[]): T | null => {
    const asked = one(name)
    const found = values.find((value) => value === asked) ?? null
    if (asked !== '' && found === null) ignored.push(name)
    return found
  }
  const page = one('page')
  if (page !== '' && !/^[1-9]\d{0,5}$/.test(page)) ignored.push('page')
  return {
    filters: {
      q: one('q').replaceAll('\u0000', '').slice(0, 200),
      attendance: among('attendance', attendances),
      lacks: among('lacks', lacksOf(contentLanguages)),
      sort: among('sort', speakerSorts) ?? 'name',
      descending: among('dir', ['asc', 'desc']) === 'desc',
      page: ignored.includes('page') || page === '' ? 1 : Number(page),
    },
    ignored,
  }
}
