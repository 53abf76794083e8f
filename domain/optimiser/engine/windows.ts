import type { Model } from './model'

/**
 * The slots that `after` leaves to each meeting where all of a set take place: the first must be early enough for the rest,
 * the last late enough. A circle has an empty domain somewhere.
 */
export function windows(model: Model, isIn: (meeting: number) => boolean = () => true): number[][] {
  const domains = model.meetings.map(({ domain }) => [...domain])
  const queue = domains.map((_, meeting) => meeting).filter(isIn)
  const cut = (meeting: number, keep: (slot: number) => boolean) => {
    const domain = domains[meeting] ?? []
    const left = domain.filter(keep)
    if (left.length === domain.length) return
    domains[meeting] = left
    queue.push(meeting)
  }
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const earliest = domains[next]?.[0] ?? Infinity
    const latest = domains[next]?.at(-1) ?? -Infinity
    for (const later of model.meetings[next]?.followers ?? [])
      if (isIn(later)) cut(later, (slot) => slot > earliest)
    for (const earlier of model.meetings[next]?.after ?? [])
      if (isIn(earlier)) cut(earlier, (slot) => slot < latest)
  }
  return domains
}
