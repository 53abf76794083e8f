import { record } from '@/domain/shared/audit'
import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import * as accounts from './repository'

/** Signs this one browser out; a second time changes nothing. */
export async function signOut(
  actor: Actor,
  input: { sessionToken: string },
  now: Date,
): Promise<Result<null>> {
  return inTransaction(async (tx) => {
    if (await accounts.deleteSignIn(tx, actor.accountId, input.sessionToken))
      await record(tx, {
        summitId: null,
        accountId: actor.accountId,
        at: now,
        action: 'account.signed_out',
        subject: 'account',
        subjectId: actor.accountId,
      })
    return ok(null)
  })
}
