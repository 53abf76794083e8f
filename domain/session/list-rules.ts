import { sessionTypes } from '@/domain/release/schema'
import { type SessionFilters, onlies, sorts } from './schema'

/** Sessions on one page of the list. */
export const PAGE_SIZE = 50

/** Query parameters as an address has them: the first of each counts. */
export type ListQuery = Record<string, string | string[] | undefined>

/**
 * The filters that an address asks for. What makes no sense is left out and named in `ignored` (parameter names), so
 * that the page can say so.
 */
export function filtersOf(
  query: ListQuery,
  known: { days: readonly string[]; tracks: readonly string[] },
): { filters: SessionFilters; ignored: string[] } {
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
      day: among('day', known.days),
      track: among('track', [...known.tracks, 'none']),
      type: among('type', sessionTypes),
      only: among('only', onlies),
      sort: among('sort', sorts) ?? 'time',
      descending: among('dir', ['asc', 'desc']) === 'desc',
      page: ignored.includes('page') || page === '' ? 1 : Number(page),
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
