import { type ListQuery, listQuery } from '@/domain/shared/list-query'
import { type SpeakerFilters, attendances, speakerSorts } from './schema'

/** Speakers on one page of the list. */
export const PAGE_SIZE = 50

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
  const { q, among, descending, page, ignored } = listQuery(query)
  return {
    filters: {
      q,
      attendance: among('attendance', attendances),
      lacks: among('lacks', lacksOf(contentLanguages)),
      sort: among('sort', speakerSorts) ?? 'name',
      descending: descending(),
      page,
    },
    ignored,
  }
}
