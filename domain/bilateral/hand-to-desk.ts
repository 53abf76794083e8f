import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { db, inTransaction } from '@/domain/shared/db'
import { unchosen } from './displacement-repository'
import { become } from './ledger'
import { tellDesk, tellSides } from './letter-ledger'
import { findSigned, lockMeeting } from './repository'
import { sides } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * Hands displaced meetings for which nobody has chosen in time to the desk: they stay displaced, the two sides can still
 * choose, and all three are told once. The worker's verb: several workers do not disturb each other. @returns how many
 */
export async function handToDesk(now: Date, word: WordMeeting, most = 100): Promise<number> {
  let handed = 0
  for (const { id, summitId } of await unchosen(db(), now, most)) {
    const done = await inTransaction(async (tx) => {
      await lockSummitShared(tx, summitId)
      await lockMeeting(tx, id)
      const [meeting, summit] = [await findSigned(tx, id), await findSummitFor(tx, summitId, now)]
      if (!meeting || !summit || meeting.state !== 'bumped') return false
      if (!meeting.answerBy || meeting.answerBy > summit.clock) return false
      const fields = { state: 'bumped' as const, answerBy: null }
      const after = await become(tx, meeting, summit, { act: 'hand_over', fields, by: null }, now)
      await tellSides(tx, after, summit, sides, { kind: 'unchosen' }, now, word)
      await tellDesk(tx, after, summit, { kind: 'unchosen' }, now, word)
      return true
    })
    if (done) handed += 1
  }
  return handed
}
