/** Eleven bits at a time: as many rows as a cache has room to write to at once. */
const BITS = 11
const DIGITS = 1 << BITS

/** How many bits are sorted by: those of two digits. */
export const SORTED_BITS = 2 * BITS

/** Numbers in order, and where in the list each was. */
export type Sorted = { numbers: Int32Array; places: Int32Array }

/**
 * Sorts numbers digit by digit: none is compared with any other, and nothing is fetched from afar. What is equal keeps
 * its order.
 * @param list whole numbers, from 0 to under 2 to the power of `SORTED_BITS`
 */
export function sortedNumbers(list: readonly number[]): Sorted {
  const { length } = list
  const given = { numbers: new Int32Array(list), places: new Int32Array(length) }
  for (let at = 0; at < length; at++) given.places[at] = at
  const byLast = { numbers: new Int32Array(length), places: new Int32Array(length) }
  sortByDigit(given, byLast, 0)
  sortByDigit(byLast, given, BITS)
  return given
}

function sortByDigit({ numbers, places }: Sorted, to: Sorted, shift: number): void {
  const { numbers: toNumbers, places: toPlaces } = to
  const ends = new Int32Array(DIGITS)
  for (let at = 0; at < numbers.length; at++) {
    const digit = ((numbers[at] ?? 0) >>> shift) & (DIGITS - 1)
    ends[digit] = (ends[digit] ?? 0) + 1
  }
  for (let digit = 1; digit < DIGITS; digit++) ends[digit] = (ends[digit] ?? 0) + (ends[digit - 1] ?? 0)
  for (let at = numbers.length - 1; at >= 0; at--) {
    const number = numbers[at] ?? 0
    const digit = (number >>> shift) & (DIGITS - 1)
    const place = (ends[digit] ?? 0) - 1
    ends[digit] = place
    toNumbers[place] = number
    toPlaces[place] = places[at] ?? 0
  }
}
