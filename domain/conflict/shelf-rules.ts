import { SORTED_BITS, sortedNumbers } from './radix-rules'

/** The digits of a UUID that tell it from nearly any other; anything else is read whole. */
const UUID = 36
const TELLING = 12

/** A number for an id: the same for the same id, and seldom the same for two. */
export function numberOf(id: string): number {
  let number = 0x811c9dc5
  for (let at = id.length === UUID ? UUID - TELLING : 0; at < id.length; at++)
    number = Math.imul(number ^ id.charCodeAt(at), 0x01000193)
  return (number ^ (number >>> 16)) & ((1 << SORTED_BITS) - 1)
}

/** What has one number: where it was among the things given, from one entry of the places to before another. */
export type Run = { places: Int32Array; from: number; to: number }

/**
 * Things under ids, most of which have one or two. A map would keep a list for each, and go to where an id lies to see
 * that it is the one; in a large agenda nothing takes longer. Here an id is a number, and the numbers are sorted once.
 * What has one number stands together; nothing is made of it, nor any id read again, before somebody asks.
 */
export class Shelf<T> {
  private constructor(
    private readonly ids: readonly string[],
    private readonly things: readonly T[],
    private readonly order: (a: T, b: T) => number,
    private readonly numbers: Int32Array,
    private readonly places: Int32Array,
  ) {}

  /**
   * @param ids of the things, one by one
   * @param order in which things of one id are given
   */
  static of<T>(ids: readonly string[], things: readonly T[], order: (a: T, b: T) => number): Shelf<T> {
    const { numbers, places } = sortedNumbers(ids.map(numberOf))
    return new Shelf(ids, things, order, numbers, places)
  }

  get(id: string): readonly T[] | undefined {
    const number = numberOf(id)
    const found: T[] = []
    for (let at = this.firstOf(number); this.numbers[at] === number; at++) {
      const place = this.places[at] ?? 0
      if (this.ids[place] === id) found.push(this.things[place] as T) // each id came with a thing
    }
    if (found.length === 0) return undefined
    return found.length === 1 ? found : found.sort(this.order)
  }

  first(id: string): T | undefined {
    return this.get(id)?.[0]
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  [Symbol.iterator](): Generator<[string, readonly T[]]> {
    return this.groups(() => true)
  }

  /**
   * Ids with what stands under them.
   * @param wanted whether what has one number is looked at at all
   */
  *groups(wanted: (run: Run) => boolean): Generator<[string, readonly T[]]> {
    const { numbers, places } = this
    const run: Run = { places, from: 0, to: 0 }
    for (; run.from < numbers.length; run.from = run.to) {
      while (numbers[run.to] === numbers[run.from]) run.to++
      if (!wanted(run)) continue
      const here = new Set<string>()
      for (let at = run.from; at < run.to; at++) here.add(this.ids[places[at] ?? 0] ?? '')
      for (const id of here) yield [id, this.get(id) ?? []]
    }
  }

  /** Where a number begins, or would. */
  private firstOf(number: number): number {
    let [low, high] = [0, this.numbers.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.numbers[middle] ?? Infinity) < number) low = middle + 1
      else high = middle
    }
    return low
  }
}
