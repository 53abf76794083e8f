import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { record } from '@/domain/shared/audit'
import { db, inTransaction } from '@/domain/shared/db'
import { tellSides } from './letter-ledger'
import { dueReconfirmations, insertAsked, lastStepAt } from './reconfirm-repository'
import { isToAsk } from './reconfirm-rules'
import { findSigned, lockMeeting, settingsOf } from './repository'
import { sides } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * Asks both sides once, as long before a meeting as the summit says, whether they come. Each in a transaction of its own, with
 * the letters: the worker's verb, of which several do not disturb each other. @returns of how many meetings
 */
export async function askAgain(now: Date, word: WordMeeting, most = 100): Promise<number> {
  let asked = 0
  for (const { id, summitId } of await dueReconfirmations(db(), now, most)) {
    const done = await inTransaction(async (tx) => {
      await lockSummitShared(tx, summitId)
      await lockMeeting(tx, id)
      const [meeting, summit] = [await findSigned(tx, id), await findSummitFor(tx, summitId, now)]
      const { reconfirm } = await settingsOf(tx, summitId)
      const agreedAt = (await lastStepAt(tx, id)) ?? now
      if (!meeting || !summit || !isToAsk(meeting, reconfirm, agreedAt, summit.clock)) return false
      const { startsAt } = meeting
      if (!startsAt || !(await insertAsked(tx, { ...meeting, startsAt }, summit.clock))) return false
      const about = `reconfirm ${startsAt.toISOString()}`
      await tellSides(tx, meeting, summit, sides, { kind: 'reconfirm', about }, now, word)
      await record(tx, {
        ...{ summitId, accountId: null, at: now, action: 'bilateral.asked_again' },
        ...{ subject: 'bilateral', subjectId: id },
      })
      return true
    })
    if (done) asked += 1
  }
  return asked
}
