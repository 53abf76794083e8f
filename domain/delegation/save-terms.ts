import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { TermsInput } from './schema'
import { termsOf, writeTerms } from './terms-repository'

/** Sets until when delegations nominate and confirm, and whom they write to after that. Refusals: not_found · saved_meanwhile. */
export async function saveTerms(
  actor: Actor | null,
  { summitId, version, nominateUntil, confirmUntil, contact, remindDays }: TermsInput,
  now: Date,
): Promise<Result<null>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  // By name: a form brings more than the terms.
  const terms = { version, nominateUntil, confirmUntil, contact, remindDays }
  return inTransaction(async (tx) => {
    const before = await termsOf(tx, summitId)
    if (!(await writeTerms(tx, summitId, terms))) return refuse('saved_meanwhile')
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'delegation.terms' },
      ...{ subject: 'summit', subjectId: summitId, before, after: terms },
    })
    return ok(null)
  })
}
