import type { Draft, Edit } from '@/domain/change/schema'
import { type Result, ok, refuse } from '@/domain/shared/result'

/** Venues, rooms and tracks as lists show them. */
export const inPlace = <R extends { position: number }>(rows: ReadonlyMap<string, R>): [string, R][] =>
  [...rows].sort(([idA, a], [idB, b]) => a.position - b.position || (idA < idB ? -1 : 1))

/** The position after all others. */
export const lastPlace = (rows: ReadonlyMap<string, { position: number }>): number =>
  Math.max(-1, ...[...rows.values()].map(({ position }) => position)) + 1

/**
 * A venue, room or track one place up (-1) or down (1), among its like: rooms within their venue. At the end of its
 * list it stays. Refusals: not_found.
 */
export function moveEdits(
  draft: Draft,
  of: 'venue' | 'room' | 'track',
  id: string,
  by: 1 | -1,
): Result<Edit[]> {
  const rows: ReadonlyMap<string, { position: number; venueId?: string }> = draft[of]
  const row = rows.get(id)
  if (!row) return refuse('not_found')
  const all = inPlace(rows).map(([one]) => one)
  const like = all.filter((one) => rows.get(one)?.venueId === row.venueId)
  const other = like[like.indexOf(id) + by]
  if (other === undefined) return ok([])
  const [from, to] = [all.indexOf(id), all.indexOf(other)]
  const next = all.map((one, index) => (index === from ? other : index === to ? id : one))
  return ok(
    next.flatMap((one, position): Edit[] =>
      rows.get(one)?.position === position ? [] : [{ of, id: one, set: { position } }],
    ),
  )
}
