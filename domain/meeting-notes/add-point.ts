import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { insertPoint, pointsOf } from './repository'
import { mayPrepare } from './rules'
import { type AddPointInput, mostOf } from './schema'

/** Puts a point at the end of what a meeting is to be about. Refusals: not_found · not_awaited · too_many (`most`). */
export function addPoint(
  actor: Actor | null,
  { id, point }: AddPointInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  return write(actor, id, now, 'point_added', async (tx, { meeting, side, summit }) => {
    if (!mayPrepare(meeting)) return refuse('not_awaited')
    const there = await pointsOf(tx, id)
    if (there.length >= mostOf.points) return refuse('too_many', { field: 'point', most: mostOf.points })
    const row = { side, text: point, position: there.length + 1, createdAt: summit.clock }
    return ok(await insertPoint(tx, meeting, row))
  })
}
