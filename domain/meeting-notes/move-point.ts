import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { pointsOf, writeOrder } from './repository'
import { mayPrepare, moved } from './rules'
import type { MovePointInput } from './schema'

/** Takes a point of either side one place up or down. Refusals: not_found · not_awaited. */
export function movePoint(
  actor: Actor | null,
  { id, pointId, way }: MovePointInput,
  now: Date,
): Promise<Result<null>> {
  return write(actor, id, now, 'point_moved', async (tx, { meeting }) => {
    if (!mayPrepare(meeting)) return refuse('not_awaited')
    const points = await pointsOf(tx, id)
    if (!points.some((one) => one.id === pointId)) return refuse('not_found')
    await writeOrder(tx, moved(points, pointId, way))
    return ok(null)
  })
}
