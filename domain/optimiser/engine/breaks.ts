import type { Model } from './model'

/** The most breaks that everybody can have at once: nobody has more than the meetings that they come after. */
export function mostOfLeast({ slots, meetingsOf }: Model): number {
  const most = meetingsOf.map((list) => Math.min(list.length - 1, Math.ceil(slots / 2) - 1))
  return Math.max(0, Math.min(...most, slots))
}
