import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { markPrinted } from './repository'

/**
 * Notes that the badges of these registrations were printed, so that the next sheet leaves them out. Printed again, the
 * first time stays. Refusal: not_found.
 */
export async function printBadges(
  actor: Actor | null,
  { summitId, registrations }: { summitId: string; registrations: readonly string[] },
  now: Date,
): Promise<Result<{ printed: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const printed = await markPrinted(tx, summitId, registrations, now)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'badges.printed' },
      ...{ subject: 'summit', subjectId: summitId, after: { badges: registrations.length, first: printed } },
    })
    return ok({ printed })
  })
}
