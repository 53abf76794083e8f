import { findSummitFor } from '@/domain/delegation/repository'
import { db, inTransaction } from '@/domain/shared/db'
import { tellInterpreter } from './interpreter-letter-ledger'
import { interpretersToTell, lockToTell } from './interpreter-told-repository'
import type { WordInterpreter } from './interpreter-told-rules'

/**
 * Writes to every interpreter whose meetings to come are not as they were told last: one letter with all that is new, changed
 * or no longer theirs. Each in a transaction of its own: the worker's verb, of which several do not disturb each other.
 * @returns to how many
 */
export async function tellInterpreters(now: Date, word: WordInterpreter, most = 100): Promise<number> {
  let told = 0
  for (const { id } of await interpretersToTell(db(), now, most)) {
    const done = await inTransaction(async (tx) => {
      const interpreter = await lockToTell(tx, id)
      const summit = interpreter && (await findSummitFor(tx, interpreter.summitId, now))
      return interpreter !== null && summit !== null && tellInterpreter(tx, interpreter, summit, now, word)
    })
    if (done) told += 1
  }
  return told
}
