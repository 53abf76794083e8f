import type { Word } from '@/domain/registration/told-rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lock, lockWhole, openLedger, serveList } from './ledger'
import { findLimit } from './repository'

/**
 * Offers what is free in a limit to whoever is next, where that has not happened by itself: every act that frees a place
 * does so. Refusal: not_found.
 */
export async function offerNext(
  actor: Actor | null,
  { summitId, quotaId }: { summitId: string; quotaId: string },
  now: Date,
  word: Word,
): Promise<Result<{ offered: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const ledger = await openLedger(tx, summitId, now, word)
    const limit = await findLimit(tx, summitId, quotaId)
    if (!limit) return refuse('not_found')
    if (limit.kind === 'session') await lock(ledger, [quotaId])
    else await lockWhole(ledger, null)
    return ok({ offered: await serveList(ledger) })
  })
}
