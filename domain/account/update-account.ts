import { record } from '@/domain/shared/audit'
import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import * as accounts from './repository'
import type { AccountInput } from './schema'

/**
 * Changes the actor's own name and the language of their mails. Saving what already stands records nothing.
 * Refusals: `not_found` when the account was deleted meanwhile.
 */
export async function updateAccount(
  actor: Actor,
  input: AccountInput,
  now: Date,
): Promise<Result<AccountInput>> {
  return inTransaction(async (tx) => {
    const before = await accounts.findAccount(tx, actor.accountId)
    if (!before) return refuse('not_found')
    if (before.name === input.name && before.language === input.language) return ok(input)
    await accounts.updateAccount(tx, actor.accountId, input)
    await record(tx, {
      summitId: null,
      accountId: actor.accountId,
      at: now,
      action: 'account.updated',
      subject: 'account',
      subjectId: actor.accountId,
      before,
      after: input,
    })
    return ok(input)
  })
}
