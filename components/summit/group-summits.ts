import type { SummitCard } from '@/domain/release/queries'
import { dayOf, summitNow } from '@/domain/shared/time'

export type SummitGroups = Record<'running' | 'coming' | 'past', SummitCard[]>

/**
 * Each summit by its own clock and zone: running between its first and its last day, coming before, past after.
 * What runs or comes stands in order of its first day, what is past with the latest first.
 */
export function groupSummits(cards: readonly SummitCard[], now: Date): SummitGroups {
  const groups: SummitGroups = { running: [], coming: [], past: [] }
  for (const card of cards) {
    const { startsOn, endsOn, timeZone } = card.summit
    const today = dayOf(summitNow(now, card.clockOffset), timeZone)
    groups[today < startsOn ? 'coming' : today > endsOn ? 'past' : 'running'].push(card)
  }
  const byStart = (a: SummitCard, b: SummitCard) => a.summit.startsOn.localeCompare(b.summit.startsOn)
  groups.running.sort(byStart)
  groups.coming.sort(byStart)
  groups.past.sort((a, b) => byStart(b, a))
  return groups
}
