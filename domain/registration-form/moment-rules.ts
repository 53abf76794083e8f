import { type Refusal, type Result, ok, refuse } from '@/domain/shared/result'
import { instantToWall, wallToInstant } from '@/domain/shared/time'

/**
 * A typed moment on the summit's clock as an instant, ISO 8601; null for none.
 * Refusals, with the `field`: wrong_time · time_does_not_exist.
 */
export function typedInstant(typed: string | null, field: string, zone: string): Result<string | null> {
  if (typed === null) return ok(null)
  const [date = '', time = ''] = typed.split('T')
  const placed = wallToInstant(date, time, zone)
  if (placed.ok) return ok(placed.value.instant.toISOString())
  return refuse(placed.code === 'time_does_not_exist' ? placed.code : 'wrong_time', { field })
}

/** The first refusal of several. */
export const firstRefusal = (results: readonly (Result<unknown> | Refusal | null)[]): Refusal | null =>
  results.find((result): result is Refusal => result?.ok === false) ?? null

/** An instant as a field of a form shows it on the summit's clock. */
export function momentField(instant: Date | string | null, zone: string): string {
  if (instant === null) return ''
  const { date, time } = instantToWall(instant, zone)
  return `${date}T${time}`
}
