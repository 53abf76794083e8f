import type { z } from 'zod'
import { MAX_ATTEMPTS } from '@/domain/notice/rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findMessage, startFailedAgain } from './repository'
import type { failuresInput } from './schema'

/** Has what was given up of a message sent again, with all attempts before it. Refusal: not_found. */
export async function resendFailures(
  actor: Actor | null,
  { summitId, id }: z.output<typeof failuresInput>,
  now: Date,
): Promise<Result<{ again: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    if (!(await findMessage(tx, summitId, id))) return refuse('not_found')
    const again = await startFailedAgain(tx, id, MAX_ATTEMPTS)
    if (again > 0)
      await record(tx, {
        ...{ summitId, accountId: actor.accountId, at: now, action: 'message.resent' },
        ...{ subject: 'message', subjectId: id, after: { again } },
      })
    return ok({ again })
  })
}
