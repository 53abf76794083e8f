import { type Result, ok, refuse } from '@/domain/shared/result'
import { checkedRow } from './check-rules'
import type { ChangedRow, Fields, Outcome } from './schema'

/** A row as it stands, for taking back what was done to it; null when it is gone. */
export type Standing = { version: number; contentVersion: number; row: Fields } | null

/**
 * One row of a change turned round (`reversed`), done to the row as it stands. It is done only where the row still has
 * the version that the change left.
 * Refusals: changed_since (`of`, `id`) · those of `checkedRow`.
 */
export function takenBack(step: ChangedRow, standing: Standing): Result<Outcome> {
  const { of, id, from, to, before, after } = step
  const changedSince = refuse('changed_since', { of, id })
  if (before === null) {
    // It had been taken away, and comes back whole.
    if (standing || !after) return changedSince
    return ok({ changed: { ...step, version: step.version + 1 }, row: after })
  }
  if (!standing || standing.contentVersion !== from) return changedSince
  if (after === null)
    return ok({ changed: { ...step, version: standing.version, before: standing.row }, row: null })
  const row = checkedRow(of, id, { ...standing.row, ...after })
  if (!row.ok) return row
  return ok({ changed: { of, id, from, to, version: standing.version + 1, before, after }, row: row.value })
}
