import { searchTerms } from '@/domain/shared/text'
import type { SpeakerFilters } from '@/domain/speaker/schema'

/** The filters as query parameters, without what is so anyway; `changes` are laid over them. A new filter begins at page 1. */
export function speakerQuery(
  filters: SpeakerFilters,
  changes: Partial<SpeakerFilters> = {},
): Record<string, string> {
  const { q, attendance, lacks, sort, descending, page } = { ...filters, page: 1, ...changes }
  return Object.fromEntries(
    Object.entries({
      q,
      attendance: attendance ?? '',
      lacks: lacks ?? '',
      sort: sort === 'name' ? '' : sort,
      dir: descending ? 'desc' : '',
      page: page === 1 ? '' : String(page),
    }).filter(([, value]) => value !== ''),
  )
}

/** Whether anything narrows the list. */
export const narrowsSpeakers = ({ q, attendance, lacks }: SpeakerFilters): boolean =>
  searchTerms(q).length > 0 || attendance !== null || lacks !== null
