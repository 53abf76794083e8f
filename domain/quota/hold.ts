import { z } from 'zod'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { once } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertSeats, lockLimits, lockSummitShared } from './repository'
import { roomIn } from './rules'
import { type HoldInput, holdInput } from './schema'

/**
 * The staff hold places back for something. Sent again, they are held once.
 * Refusals: not_found · full (`free`: how many there are).
 */
export async function hold(
  actor: Actor | null,
  input: HoldInput,
  now: Date,
): Promise<Result<{ quotaId: string; places: number }>> {
  const { key, summitId, quotaId, places, heldFor } = holdInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction((tx) => {
    const act = { key, summitId, act: 'hold', subject: quotaId, at: now }
    return once(tx, act, z.object({ quotaId: z.uuid(), places: z.number() }), async () => {
      await lockSummitShared(tx, summitId)
      const [limit] = await lockLimits(tx, summitId, [quotaId])
      if (!limit) return refuse('not_found')
      if (roomIn(limit) < places) return refuse('full', { field: 'places', free: roomIn(limit) })
      const seat = { quotaId, state: 'held' as const, heldFor }
      await insertSeats(
        tx,
        summitId,
        Array.from({ length: places }, () => seat),
        now,
      )
      await record(tx, {
        ...{ summitId, accountId: actor.accountId, at: now, action: 'quota.held' },
        subject: 'quota',
        subjectId: quotaId,
        after: { places, heldFor },
      })
      return ok({ quotaId, places })
    })
  })
}
