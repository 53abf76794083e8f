import type { ReleaseDocument } from '@/domain/release/schema'
import { type Language, collator } from '@/domain/shared/language'
import { type State, findState } from '@/domain/shared/states'
import { wallParts } from '@/domain/shared/time'
import { publicSessions } from '@/components/session/session-parts'

export type MemberHour = { state: State; part: 'office' | 'evening' | 'night' }

/**
 * For a summit online: what hour it is for each member when it opens. Null when the summit is held in a place, has
 * no members, or no session.
 */
export function memberHours(
  document: ReleaseDocument,
  locale: Language,
): { opening: string; members: MemberHour[] } | null {
  const opening = openingOf(document)
  if (document.summit.mode !== 'virtual' || opening === undefined) return null
  const year = Number(document.summit.startsOn.slice(0, 4))
  const states = (document.series?.members ?? [])
    .filter(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear))
    .flatMap(({ state }) => findState(state) ?? [])
  if (states.length === 0) return null
  const compare = collator(locale).compare
  return {
    opening,
    members: states
      .sort((a, b) => compare(a.name[locale].short, b.name[locale].short))
      .map((state) => ({ state, part: partOfDay(wallParts(opening, state.zone).hour) })),
  }
}

/** The first session of all together, not of a working group; failing that, the first at all. */
function openingOf(document: ReleaseDocument): string | undefined {
  const sessions = publicSessions(document).filter(({ status }) => status === 'scheduled')
  const together = sessions.find(({ type }) => ['plenary', 'ceremony', 'ministerial'].includes(type))
  return (together ?? sessions[0])?.start
}

/** Office hours from 9 to 17, night from 22 to 7. */
function partOfDay(hour: number): MemberHour['part'] {
  if (hour >= 9 && hour < 17) return 'office'
  return hour >= 22 || hour < 7 ? 'night' : 'evening'
}
