import { sessionTypes } from '@/domain/release/schema'
import { type ListQuery, listQuery } from '@/domain/shared/list-query'
import { type SessionFilters, onlies, sorts } from './schema'

/** Sessions on one page of the list. */
export const PAGE_SIZE = 50

/**
 * The filters that an address asks for. What makes no sense is left out and named in `ignored` (parameter names), so
 * that the page can say so.
 */
export function filtersOf(
  query: ListQuery,
  known: { days: readonly string[]; tracks: readonly string[] },
): { filters: SessionFilters; ignored: string[] } {
  const { q, among, descending, page, ignored } = listQuery(query)
  return {
    filters: {
      q,
      day: among('day', known.days),
      track: among('track', [...known.tracks, 'none']),
      type: among('type', sessionTypes),
      only: among('only', onlies),
      sort: among('sort', sorts) ?? 'time',
      descending: descending(),
      page,
    },
    ignored,
  }
}

/**
 * Since when an edit of the draft is news: the moment at which the draft was last published. A release that brought
 * back older content is followed to the one that it brought back, since the draft has moved on from that one.
 * Null before the first release.
 */
export function draftPublishedAt(
  releases: readonly { number: number; restores: number | null; publishedAt: Date }[],
): Date | null {
  const byNumber = new Map(releases.map((release) => [release.number, release]))
  let release = byNumber.get(Math.max(0, ...byNumber.keys()))
  // A release restores a lower number only, hence this ends.
  while (release?.restores) release = byNumber.get(release.restores)
  return release?.publishedAt ?? null
}
