import type { SummitCard } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { groupBy } from '@/components/session/group-by'
import { type Language, collator } from '@/domain/shared/language'
import { findState } from '@/domain/shared/states'

type Series = NonNullable<ReleaseDocument['series']>

/** A step in the series' membership: who joined under which name, who left, how many there were then. */
export type SeriesStep = {
  year: number
  joined: string[]
  left: string[]
  /** Null: the name that the series has now. */
  calledThen: string | null
  total: number
}

export type SeriesView = {
  series: Series
  /** In order of episode, then of date. */
  summits: SummitCard[]
  steps: SeriesStep[]
}

/** The series of this slug as the latest release of any of its summits has it; null when none is published. */
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
  return series ? { series, summits, steps: membershipSteps(series.members, locale) } : null
}

/**
 * A row per year and name, since a group may be renamed within a year. Members of numbered names come first; who
 * left in a year is said in its first row and counted until the end of that year.
 */
export function membershipSteps(members: Series['members'], locale: Language): SeriesStep[] {
  const compare = collator(locale).compare
  const names = (chosen: Series['members']) =>
    chosen.map(({ state }) => findState(state)?.name[locale].short ?? state).sort(compare)
  const ofName = ({ calledThen }: Series['members'][number]) => calledThen
  const years = [...new Set(members.flatMap(({ fromYear, toYear }) => [fromYear, toYear ?? fromYear]))].sort(
    (a, b) => a - b,
  )
  return years.flatMap((year) => {
    const joined = members.filter(({ fromYear }) => fromYear === year)
    const left = names(members.filter(({ toYear }) => toYear === year))
    let total = members.filter(
      ({ fromYear, toYear }) => fromYear < year && (toYear === null || toYear >= year),
    ).length
    const groups = [...groupBy(joined, ofName)].sort(([a], [b]) => Number(a === null) - Number(b === null))
    if (groups.length === 0) return [{ year, joined: [], left, calledThen: null, total }]
    return groups.map(([calledThen, group], index) => {
      total += group.length
      return { year, joined: names(group), left: index === 0 ? left : [], calledThen, total }
    })
  })
}
