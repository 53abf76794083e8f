import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { deletePoint, pointsOf, writeOrder } from './repository'
import { mayPrepare } from './rules'
import type { DropPointInput } from './schema'

/** Takes a point of one's own side away; the other's stay theirs. Refusals: not_found · not_awaited. */
export function dropPoint(
  actor: Actor | null,
  { id, pointId }: DropPointInput,
  now: Date,
): Promise<Result<null>> {
  return write(actor, id, now, 'point_dropped', async (tx, { meeting, side }) => {
    if (!mayPrepare(meeting)) return refuse('not_awaited')
    const points = await pointsOf(tx, id)
    if (!points.some((one) => one.id === pointId && one.side === side)) return refuse('not_found')
    await deletePoint(tx, pointId)
    await writeOrder(
      tx,
      points.filter((one) => one.id !== pointId),
    )
    return ok(null)
  })
}
