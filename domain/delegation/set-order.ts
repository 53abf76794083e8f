import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lockDelegationList, orderOf, writeOrder } from './repository'
import type { OrderInput } from './schema'

/** Sets the order of protocol of a summit (domain rule 10). Refusals: not_found. */
export async function setOrder(
  actor: Actor | null,
  { summitId, order: by, hostFirst }: OrderInput,
  now: Date,
): Promise<Result<null>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDelegationList(tx, summitId)
    const before = await orderOf(tx, summitId)
    const order = { order: by, hostFirst }
    await writeOrder(tx, summitId, order)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'delegation.ordered' },
      ...{ subject: 'summit', subjectId: summitId, before, after: order },
    })
    return ok(null)
  })
}
