import type { Word } from '@/domain/registration/told-rules'
import { db, inTransaction } from '@/domain/shared/db'
import { lock, lockWhole, openLedger, serveList } from './ledger'
import { unservedLimits } from './repository'

/**
 * Offers what is free where somebody waits for it: every act that frees a place does so by itself, but for a release that
 * gives a session more seats, and a closing that was put off. The worker's verb. @returns how many were offered a place
 */
export async function serveLists(now: Date, word: Word): Promise<number> {
  let offered = 0
  for (const { id, summitId, kind } of await unservedLimits(db(), now))
    offered += await inTransaction(async (tx) => {
      const ledger = await openLedger(tx, summitId, now, word)
      if (kind === 'session') await lock(ledger, [id])
      else await lockWhole(ledger, null)
      return serveList(ledger)
    })
  return offered
}
