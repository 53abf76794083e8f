import { findRegistration, lockRegistration } from '@/domain/registration/repository'
import type { Word } from '@/domain/registration/told-rules'
import { db, inTransaction } from '@/domain/shared/db'
import { endOffer, lockWhole, openLedger, placeTold, tell } from './ledger'
import { findEntry, lapsedOffers } from './repository'

/**
 * Ends the offers that nobody has taken in time, each in a transaction of its own, and passes their places on. The worker's
 * verb: several workers do not disturb each other. @returns how many have ended
 */
export async function expireOffers(now: Date, word: Word, most = 100): Promise<number> {
  let ended = 0
  for (const { id, summitId, registrationId } of await lapsedOffers(db(), now, most)) {
    const done = await inTransaction(async (tx) => {
      const ledger = await openLedger(tx, summitId, now, word)
      await lockWhole(ledger, registrationId)
      await lockRegistration(tx, registrationId)
      const entry = await findEntry(tx, summitId, id)
      const registration = await findRegistration(tx, summitId, registrationId)
      if (entry?.state !== 'offered' || !registration) return false
      if (!entry.offeredUntil || entry.offeredUntil > ledger.clock) return false
      const place = await placeTold(ledger, entry.subject)
      await tell(ledger, registrationId, { kind: 'offer_ended', place })
      await endOffer(ledger, registration, entry, 'expired', null)
      return true
    })
    if (done) ended += 1
  }
  return ended
}
