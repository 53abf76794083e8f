import { findForDelegation, findOwnDelegation, findSummitFor } from '@/domain/delegation/repository'
import { isIn } from '@/domain/delegation/rules'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { freeFloating, holdersOf, insertHolder, lockDelegation } from './repository'
import type { FloatingInput } from './schema'

/**
 * The focal point says who of the delegation has a floating badge on a day of the summit, or that nobody has. It passes on from
 * whoever had it. Refusals: not_found · not_a_day (`field`) · holds_another (`field`, `number`).
 */
export async function holdFloating(
  actor: Actor | null,
  { delegationId, number, date, memberId }: FloatingInput,
  now: Date,
): Promise<Result<null>> {
  if (!actor) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDelegation(tx, delegationId)
    const delegation = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const summit = delegation && (await findSummitFor(tx, delegation.summitId, now))
    if (!delegation || !summit || number > delegation.floating) return refuse('not_found')
    if (date < summit.startsOn || date > summit.endsOn) return refuse('not_a_day', { field: 'floatingDate' })
    const member = memberId === null ? null : await findForDelegation(tx, delegationId, memberId)
    if (memberId !== null && (!member || !isIn(member))) return refuse('not_found')
    const other = (await holdersOf(tx, [delegationId])).find(
      (one) => one.date === date && one.memberId === memberId && one.number !== number,
    )
    if (other) return refuse('holds_another', { field: 'holder', number: other.number })
    await freeFloating(tx, delegationId, number, date)
    if (memberId !== null)
      await insertHolder(tx, { summitId: summit.id, delegationId, number, memberId }, date)
    await record(tx, {
      ...{ summitId: summit.id, accountId: actor.accountId, at: now, action: 'badge.floating' },
      ...{ subject: 'delegation', subjectId: delegationId, after: { number, date, memberId } },
    })
    return ok(null)
  })
}
