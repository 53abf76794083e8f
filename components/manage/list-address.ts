import type { SessionFilters } from '@/domain/session/schema'
import { searchTerms } from '@/domain/shared/text'

/** The filters as query parameters, without what is so anyway; `changes` are laid over them. A new filter begins at page 1. */
export function queryOf(
  filters: SessionFilters,
  changes: Partial<SessionFilters> = {},
): Record<string, string> {
  const { q, day, track, type, only, sort, descending, page } = { ...filters, page: 1, ...changes }
  return Object.fromEntries(
    Object.entries({
      q,
      day: day ?? '',
      track: track ?? '',
      type: type ?? '',
      only: only ?? '',
      sort: sort === 'time' ? '' : sort,
      dir: descending ? 'desc' : '',
      page: page === 1 ? '' : String(page),
    }).filter(([, value]) => value !== ''),
  )
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ q, day, track, type, only }: SessionFilters): boolean =>
  searchTerms(q).length > 0 || day !== null || track !== null || type !== null || only !== null
