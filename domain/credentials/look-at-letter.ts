import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findSealedLetter } from './repository'
import { openLetter } from './rules'
import type { Letter } from './schema'

/**
 * The protocol desk opens a delegation's letter of credentials; each look is a line of the record.
 * Refusals: not_found · sealed_otherwise (with another secret: nobody can open it any more).
 */
export async function lookAtLetter(
  actor: Actor | null,
  { summitId, delegationId }: { summitId: string; delegationId: string },
  now: Date,
  secret: string,
): Promise<Result<Letter>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const found = await findSealedLetter(tx, summitId, delegationId)
    if (!found) return refuse('not_found')
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'credentials.looked_at' },
      ...{ subject: 'delegation', subjectId: delegationId },
    })
    const letter = openLetter(found.sealed, delegationId, secret)
    return letter ? ok(letter) : refuse('sealed_otherwise')
  })
}
