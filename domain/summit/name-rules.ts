import type { Text } from '@/domain/shared/language'
import { excerpt } from '@/domain/shared/text'
import type { CalendarDate } from '@/domain/shared/time'

/**
 * What a summit's bar says until its organisers write it: the name without the year, and the year beside it.
 * `Open Data Summit 2027` -> `Open Data Summit` and `2027`.
 */
export function shortNameOf(name: Text, startsOn: CalendarDate): { shortName: Text; edition: Text } {
  const year = startsOn.slice(0, 4)
  const short = (words: string) => excerpt(words.replace(new RegExp(`[\\s,]*\\b${year}$`), '') || words, 60)
  return {
    shortName: Object.fromEntries(
      Object.entries(name).map(([language, words]) => [language, short(words ?? '')]),
    ),
    edition: Object.fromEntries(Object.keys(name).map((language) => [language, year])),
  }
}
