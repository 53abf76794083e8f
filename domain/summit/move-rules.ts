import { addDays, instantToWall, wallToInstant } from '@/domain/shared/time'

/** From one zone's clock to another's, so many days later. */
export type Move = { from: string; to: string; days: number }

/**
 * The instant at which clocks there show the same time, so many days later: an agenda moved by a date or into another
 * zone keeps its hours. A time that a clock change jumps over becomes the first one after it. ISO 8601 in UTC.
 */
export function movedInstant(at: string, { from, to, days }: Move): string {
  const { date, time } = instantToWall(at, from)
  const placed = wallToInstant(addDays(date, days), time, to)
  // A wall time read off a clock is refused for one reason only: it does not exist there that day.
  const instant = placed.ok ? placed.value.instant : (placed.details['next'] as Date)
  return instant.toISOString()
}
