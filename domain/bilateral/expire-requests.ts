import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { db, inTransaction } from '@/domain/shared/db'
import { become, tell } from './ledger'
import { findSigned, lapsedRequests, lockMeeting } from './repository'
import type { WordMeeting } from './told-rules'

/**
 * Ends the requests that nobody has answered in time, each in a transaction of its own; both sides are told. The worker's
 * verb: several workers do not disturb each other. @returns how many have ended
 */
export async function expireRequests(now: Date, word: WordMeeting, most = 100): Promise<number> {
  let ended = 0
  for (const { id, summitId } of await lapsedRequests(db(), now, most)) {
    const done = await inTransaction(async (tx) => {
      await lockSummitShared(tx, summitId)
      await lockMeeting(tx, id)
      const [meeting, summit] = [await findSigned(tx, id), await findSummitFor(tx, summitId, now)]
      if (!meeting || !summit || !meeting.answerBy || meeting.answerBy > summit.clock) return false
      const fields = { state: 'expired' as const, awaits: null, answerBy: null }
      const after = await become(tx, meeting, summit, { act: 'expire', fields, by: null }, now)
      await tell(tx, after, summit, 'expired', ['asking', 'asked'], now, word)
      return true
    })
    if (done) ended += 1
  }
  return ended
}
