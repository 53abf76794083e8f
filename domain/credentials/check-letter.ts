import { findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { letterOf, writeCheck } from './repository'
import type { CheckInput } from './schema'

/**
 * The protocol desk says that a letter of credentials is in order, or why it is not; the focal point reads it.
 * Refusals: not_found · saved_meanwhile (another letter was handed in).
 */
export async function checkLetter(
  actor: Actor | null,
  { summitId, delegationId, version, found, note }: CheckInput,
  now: Date,
): Promise<Result<null>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const summit = await findSummitFor(tx, summitId, now)
    const before = await letterOf(tx, delegationId)
    if (!summit || !before) return refuse('not_found')
    const check = { inOrder: found === 'in_order', note, checkedAt: summit.clock }
    if (!(await writeCheck(tx, { summitId, delegationId, version }, check))) return refuse('saved_meanwhile')
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'credentials.checked' },
      ...{ subject: 'delegation', subjectId: delegationId, after: { inOrder: check.inOrder, version } },
      reason: note || undefined,
    })
    return ok(null)
  })
}
