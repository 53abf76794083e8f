/**
 * A stretch of time, its end not included. Instants are whole seconds since 1970: milliseconds are too many for the small
 * integers of the engine, which then keeps each in a place of its own, and a large agenda is slow to fetch.
 */
export type Span = { start: number; end: number }

export const MINUTE = 60

export const instantOf = (when: string | Date): number =>
  Math.round((typeof when === 'string' ? Date.parse(when) : when.getTime()) / 1000)
export const isoOf = (instant: number): string => dateOf(instant).toISOString()
export const dateOf = (instant: number): Date => new Date(instant * 1000)

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** What two stretches that overlap have in common. */
export const common = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
})

export const minutesOf = ({ start, end }: Span): number => Math.max(0, Math.round((end - start) / MINUTE))

export const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Span => ({
  start: instantOf(startsAt),
  end: instantOf(endsAt),
})

/** The same time in stretches that do not touch each other, in order. */
export function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else apart.push({ ...span })
  }
  return apart
}

/**
 * The parts of a stretch that lie in none of the windows, in order.
 * @param windows as `merged` gives them
 */
export function gaps(within: Span, windows: readonly Span[]): Span[] {
  const open: Span[] = []
  let from = within.start
  for (const { start, end } of windows) {
    if (start >= within.end) break
    if (start > from) open.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  if (from < within.end) open.push({ start: from, end: within.end })
  return open
}
