import { recordAll } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { takeRegistrations } from './repository'

/**
 * Makes what somebody has registered without an account, under an address that has just been confirmed to be theirs, their account's:
 * once, each with its line of the record. Whoever has not confirmed the address takes nothing, and what several registered under one
 * address of a summit stays theirs by link.
 */
export async function takeOver(
  { accountId }: { accountId: string },
  now: Date,
): Promise<Result<{ ids: string[] }>> {
  return inTransaction(async (tx) => {
    const taken = await takeRegistrations(tx, accountId)
    await recordAll(
      tx,
      taken.map(({ id, summitId }) => ({
        ...{ summitId, accountId, at: now, action: 'registration.taken_over' },
        ...{ subject: 'registration', subjectId: id, after: { account: accountId } },
      })),
    )
    return ok({ ids: taken.map(({ id }) => id) })
  })
}
