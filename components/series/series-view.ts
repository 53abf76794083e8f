import type { SummitCard } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Language, collator } from '@/domain/shared/language'
import { findState } from '@/domain/shared/states'

type Series = NonNullable<ReleaseDocument['series']>

export type SeriesYear = {
  year: number
  joined: string[]
  left: string[]
  calledThen: string | null
  total: number
}

export type SeriesView = {
  series: Series
  /** In order of episode, then of date. */
  summits: SummitCard[]
  years: SeriesYear[]
}

/**
 * The series of this slug as the latest release of any of its summits has it; null when none is published.
 * A member's last year counts as membership: who left in 2019 is counted until 2019.
 */
export function seriesView(cards: readonly SummitCard[], slug: string, locale: Language): SeriesView | null {
  const summits = cards
    .filter(({ series }) => series?.slug === slug)
    .sort(
      (a, b) =>
        (a.series?.episode ?? Infinity) - (b.series?.episode ?? Infinity) ||
        a.summit.startsOn.localeCompare(b.summit.startsOn),
    )
  const newest = [...summits].sort((a, b) => +b.release.publishedAt - +a.release.publishedAt)[0]
  const series = newest?.series
  return series ? { series, summits, years: membersByYear(series.members, locale) } : null
}

function membersByYear(members: Series['members'], locale: Language): SeriesYear[] {
  const compare = collator(locale).compare
  const names = (chosen: Series['members']) =>
    chosen.map(({ state }) => findState(state)?.name[locale].short ?? state).sort(compare)
  const years = [...new Set(members.flatMap(({ fromYear, toYear }) => [fromYear, toYear ?? fromYear]))].sort()
  return years.map((year) => ({
    year,
    joined: names(members.filter(({ fromYear }) => fromYear === year)),
    left: names(members.filter(({ toYear }) => toYear === year)),
    calledThen:
      members.find(({ fromYear, calledThen }) => fromYear === year && calledThen)?.calledThen ?? null,
    total: members.filter(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear))
      .length,
  }))
}
