import { addDays } from '@/domain/shared/time'

/**
 * The day that somebody is let in on, or null where their pass is for other days. The night after a day still belongs to it,
 * where the next one is no day of theirs.
 * @param today calendar date in the summit's zone, by its clock
 * @param hour of the same moment, 0 to 23
 */
export function dayAtDoor(
  days: readonly { date: string; admitted: boolean }[],
  today: string,
  hour: number,
): string | null {
  const lets = (date: string) => days.some((day) => day.date === date && day.admitted)
  if (lets(today)) return today
  const before = addDays(today, -1)
  return hour < NIGHT_ENDS && lets(before) ? before : null
}

/** Receptions go on past midnight: until this hour a day's pass counts. */
const NIGHT_ENDS = 5
