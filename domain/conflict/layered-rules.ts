/** Changes that are laid over a map before they are worked into it. */
const LAID_OVER = 400

/**
 * A large map of which each change makes a new one, at the cost of the change: what has changed lately is laid over
 * what was there, and worked in from time to time.
 */
export class Layered<T> {
  private constructor(
    private readonly base: ReadonlyMap<string, T>,
    private readonly over: ReadonlyMap<string, T | null>,
  ) {}

  static of<T>(map: ReadonlyMap<string, T>): Layered<T> {
    return new Layered(map, new Map())
  }

  get(key: string): T | undefined {
    const over = this.over.get(key)
    return over === undefined ? this.base.get(key) : (over ?? undefined)
  }

  /** The map with other values; null takes one away. */
  with(changes: Iterable<readonly [string, T | null]>): Layered<T> {
    const over = new Map(this.over)
    for (const [key, value] of changes)
      if (value !== null || this.base.has(key)) over.set(key, value)
      else over.delete(key)
    return over.size > LAID_OVER ? Layered.of(workedIn(this.base, over)) : new Layered(this.base, over)
  }

  *values(): Generator<T> {
    for (const [key, value] of this.base) if (!this.over.has(key)) yield value
    for (const value of this.over.values()) if (value !== null) yield value
  }
}

function workedIn<T>(base: ReadonlyMap<string, T>, over: ReadonlyMap<string, T | null>): Map<string, T> {
  const map = new Map(base)
  for (const [key, value] of over)
    if (value === null) map.delete(key)
    else map.set(key, value)
  return map
}
