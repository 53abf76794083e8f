import { type SeatLabel, seatLabels } from '@/domain/quota/queries'

/** Milliseconds for which one reading serves everybody. */
const FRESH = 1000
/** Summits remembered; the one read longest ago goes first. */
const SUMMITS = 32

const kept = new Map<string, { at: number; labels: Promise<SeatLabel[]> }>()

/** The seats of a summit as they were at most a second ago: read once, however many ask. */
export function seatsNow(slug: string): Promise<SeatLabel[]> {
  const now = Date.now()
  const known = kept.get(slug)
  if (known && now - known.at < FRESH) return known.labels
  const labels = seatLabels(slug, new Date(now))
  kept.delete(slug)
  kept.set(slug, { at: now, labels })
  // A reading that failed is not kept: the next reader tries again.
  labels.catch(() => kept.delete(slug))
  const oldest = kept.keys().next()
  if (kept.size > SUMMITS && !oldest.done) kept.delete(oldest.value)
  return labels
}
