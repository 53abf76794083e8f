import { z } from 'zod'
import type { Word } from '@/domain/registration/told-rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { once } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { giveBack, lock, lockWhole, openLedger, serveList } from './ledger'
import { findLimit, heldSeats } from './repository'
import { type ReleaseHoldInput, releaseHoldInput } from './schema'

/**
 * Gives back places that the staff held for something; whoever is next is offered them in the same transaction.
 * Refusals: not_found · fewer_held (`held`: how many there are).
 */
export async function releaseHold(
  actor: Actor | null,
  input: ReleaseHoldInput,
  now: Date,
  word: Word,
): Promise<Result<{ quotaId: string; places: number; offered: number }>> {
  const { key, summitId, quotaId, places, heldFor } = releaseHoldInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const released = z.object({ quotaId: z.uuid(), places: z.number(), offered: z.number() })
  return inTransaction((tx) => {
    const act = { key, summitId, act: 'release_hold', subject: quotaId, at: now }
    return once(tx, act, released, async () => {
      const ledger = await openLedger(tx, summitId, now, word)
      const limit = await findLimit(tx, summitId, quotaId)
      if (!limit) return refuse('not_found')
      if (limit.kind === 'session') await lock(ledger, [quotaId])
      else await lockWhole(ledger, null)
      const held = await heldSeats(tx, quotaId, heldFor)
      if (held.length < places) return refuse('fewer_held', { field: 'places', held: held.length })
      await giveBack(
        ledger,
        held.slice(0, places).map(({ id }) => ({ id, quotaId })),
      )
      await record(tx, {
        ...{ summitId, accountId: actor.accountId, at: now, action: 'quota.hold_released' },
        subject: 'quota',
        subjectId: quotaId,
        before: { places, heldFor },
      })
      return ok({ quotaId, places, offered: await serveList(ledger) })
    })
  })
}
