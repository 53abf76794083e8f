/**
 * Gives every item one of its places by augmenting paths; each place holds so many.
 * @returns null where all find one; otherwise items that are one too many for all the places that any of them can have. The
 * last of these items is the one that found none, and without any one of them the others fit.
 */
export function surplus(
  items: readonly number[],
  placesOf: (item: number) => readonly number[],
  capacity: (place: number) => number,
): { items: number[]; places: number[] } | null {
  const held = new Map<number, number[]>()
  const guestsOf = (place: number) => {
    const list = held.get(place) ?? []
    held.set(place, list)
    return list
  }
  for (const item of items) {
    const tried = new Set<number>()
    const reached: number[] = []
    const seat = (one: number): boolean => {
      for (const place of placesOf(one)) {
        if (tried.has(place)) continue
        tried.add(place)
        const guests = guestsOf(place)
        if (guests.length < capacity(place)) {
          guests.push(one)
          return true
        }
        for (const guest of [...guests]) {
          if (!reached.includes(guest)) reached.push(guest)
          if (!seat(guest)) continue
          guests.splice(guests.indexOf(guest), 1, one)
          return true
        }
      }
      return false
    }
    if (!seat(item)) return { items: [...reached, item], places: [...tried].sort((a, b) => a - b) }
  }
  return null
}

/** How many of the items can have a place of their own at most. */
export function mostPlaced(items: readonly number[], placesOf: (item: number) => readonly number[]): number {
  const guest = new Map<number, number>()
  const seat = (item: number, tried: Set<number>): boolean => {
    for (const place of placesOf(item)) {
      if (tried.has(place)) continue
      tried.add(place)
      const sitting = guest.get(place)
      if (sitting !== undefined && !seat(sitting, tried)) continue
      guest.set(place, item)
      return true
    }
    return false
  }
  return items.filter((item) => seat(item, new Set())).length
}
