import { record } from '@/domain/shared/audit'
import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import * as accounts from './repository'

/** Signs every browser of the actor out at once, this one too. */
export async function signOutEverywhere(
  actor: Actor,
  _input: unknown,
  now: Date,
): Promise<Result<{ browsers: number }>> {
  return inTransaction(async (tx) => {
    const browsers = await accounts.deleteSignInsOf(tx, actor.accountId)
    await record(tx, {
      summitId: null,
      accountId: actor.accountId,
      at: now,
      action: 'account.signed_out_everywhere',
      subject: 'account',
      subjectId: actor.accountId,
      before: { browsers },
      after: { browsers: 0 },
    })
    return ok({ browsers })
  })
}
