import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitAlone } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type PassedOn, passOn } from './interpreter-ledger'
import { tellInterpreter } from './interpreter-letter-ledger'
import { comingBookings, deleteInterpreter, lockPool, poolOf } from './interpreter-repository'
import type { RemoveInterpreterInput } from './interpreter-schema'
import type { WordInterpreter } from './interpreter-told-rules'
import { waysOf } from './ways-repository'

/** Takes an interpreter out of the pool; their meetings to come pass to whoever is free, and they are told. Refusals: not_found. */
export async function removeInterpreter(
  actor: Actor | null,
  { summitId, id }: RemoveInterpreterInput,
  now: Date,
  word: WordInterpreter,
): Promise<Result<PassedOn>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitAlone(tx, summitId)
    await lockPool(tx, summitId)
    const summit = await findSummitFor(tx, summitId, now)
    const one = (await poolOf(tx, summitId)).find((other) => other.id === id)
    if (!summit || !one) return refuse('not_found')
    const coming = await comingBookings(tx, id, summit.clock)
    const passedOn = await passOn(tx, summitId, coming, id, await waysOf(tx, summitId))
    // What was told to them by letter is told to be no longer theirs.
    if (one.email !== null)
      await tellInterpreter(tx, { ...one, email: one.email, summitId }, summit, now, word)
    await deleteInterpreter(tx, id)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'interpreter.removed' },
      ...{ subject: 'interpreter', subjectId: id, after: passedOn },
    })
    return ok(passedOn)
  })
}
