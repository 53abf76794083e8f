import type { Model } from '../engine/model'

/** A shortest circle of `after` among these meetings, each after the next; null where there is none. */
export function orderCircle(model: Model, isIn: (meeting: number) => boolean): number[] | null {
  let shortest: number[] | null = null
  for (const [start, { after }] of model.meetings.entries()) {
    if (!isIn(start) || after.length === 0) continue
    const circle = pathBack(model, isIn, start)
    if (circle && (!shortest || circle.length < shortest.length)) shortest = circle
    if (shortest?.length === 1) break
  }
  return shortest
}

function pathBack(model: Model, isIn: (meeting: number) => boolean, start: number): number[] | null {
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (let next = queue.shift(); next !== undefined; next = queue.shift())
    for (const earlier of model.meetings[next]?.after ?? []) {
      if (!isIn(earlier)) continue
      if (earlier === start) {
        const path = [next]
        for (let one = next; one !== start;) {
          one = cameFrom.get(one) ?? start
          path.push(one)
        }
        return path.reverse()
      }
      if (cameFrom.has(earlier)) continue
      cameFrom.set(earlier, next)
      queue.push(earlier)
    }
  return null
}

/**
 * Meetings in the order in which they must follow one another, and cannot: each as early as it goes, the last finds no slot.
 * The shortest such chain that ends with it; null where all fit. There must be no circle.
 */
export function orderChain(model: Model, isIn: (meeting: number) => boolean): number[] | null {
  const earliest = new Map<number, number>()
  const binding = new Map<number, number>()
  let stuck: number | null = null
  const visit = (meeting: number): number => {
    const known = earliest.get(meeting)
    if (known !== undefined) return known
    let from = 0
    const { after = [], domain = [] } = model.meetings[meeting] ?? {}
    for (const earlier of after) {
      if (!isIn(earlier)) continue
      const at = visit(earlier)
      if (at <= from) continue
      from = at
      binding.set(meeting, earlier)
    }
    const slot = domain.find((one) => one > from)
    if (slot === undefined) stuck ??= meeting
    earliest.set(meeting, slot ?? Infinity)
    return slot ?? Infinity
  }
  for (const meeting of model.meetings.keys()) {
    if (isIn(meeting)) visit(meeting)
    if (stuck !== null) break
  }
  if (stuck === null) return null
  const chain: number[] = [stuck]
  for (let one = binding.get(stuck); one !== undefined; one = binding.get(one)) {
    chain.unshift(one)
    if (!fits(model, chain)) return chain
  }
  return chain
}

function fits(model: Model, chain: readonly number[]): boolean {
  let at = 0
  for (const meeting of chain) {
    const slot = model.meetings[meeting]?.domain.find((one) => one > at)
    if (slot === undefined) return false
    at = slot
  }
  return true
}
