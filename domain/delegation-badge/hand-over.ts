import { findDelegation, findSummitFor, membersOf } from '@/domain/delegation/repository'
import { type Actor, mayAccredit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { handedOver, insertReceipt, lockDelegation } from './repository'
import type { HandOverInput } from './schema'

/**
 * Hands badges of a delegation to whoever collects them, with a receipt to sign. Only those of accredited members, and each once.
 * Refusals: not_found · choose_badges (`field`) · badge_not_ready (`names`: not accredited, or handed over already).
 */
export async function handOver(
  actor: Actor | null,
  { summitId, delegationId, takenBy, members, floating }: HandOverInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayAccredit(actor, summitId)) return refuse('not_found')
  if (members.length + floating.length === 0) return refuse('choose_badges', { field: 'members' })
  return inTransaction(async (tx) => {
    await lockDelegation(tx, delegationId)
    const delegation = await findDelegation(tx, summitId, delegationId)
    const summit = await findSummitFor(tx, summitId, now)
    if (!delegation || !summit) return refuse('not_found')
    const all = await membersOf(tx, [delegationId])
    const chosen = members.map((id) => all.find((one) => one.id === id))
    if (chosen.some((one) => one === undefined)) return refuse('not_found')
    if (floating.some((number) => number > delegation.floating)) return refuse('not_found')
    const gone = (await handedOver(tx, summitId)).filter((one) => one.delegationId === delegationId)
    const late = chosen.flatMap((one) =>
      one && (one.state !== 'accredited' || gone.some(({ memberId }) => memberId === one.id))
        ? [one.name]
        : [],
    )
    const lateNumbers = floating.filter((number) => gone.some((one) => one.floating === number))
    if (late.length + lateNumbers.length > 0)
      return refuse('badge_not_ready', { names: [...late, ...lateNumbers.map(String)].join(', ') })
    const badges = [
      ...members.map((memberId) => ({ memberId, floating: null })),
      ...floating.map((number) => ({ memberId: null, floating: number })),
    ]
    const row = { summitId, delegationId, takenBy, accountId: actor.accountId, at: summit.clock }
    const id = await insertReceipt(tx, row, badges)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'badges.handed_over' },
      ...{ subject: 'delegation', subjectId: delegationId, after: { receipt: id, members, floating } },
    })
    return ok({ id })
  })
}
