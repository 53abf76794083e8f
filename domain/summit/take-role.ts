import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { countOrganisers, deleteRole, findRole, lockSummitRow } from './repository'
import type { TakeRoleInput } from './schema'

/**
 * Takes a role in this summit away, at once for every page that the person has open. A role that is gone already
 * stays gone. Refusals: not_found · last_organiser (a summit keeps one).
 */
export async function takeRole(
  actor: Actor | null,
  { summitId, id }: TakeRoleInput,
  now: Date,
): Promise<Result<{ own: boolean }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    // The row is the lock: two organisers who take each other's role away come one after the other.
    if (!(await lockSummitRow(tx, summitId))) return refuse('not_found')
    const held = await findRole(tx, summitId, id)
    if (!held) return ok({ own: false })
    const { accountId, role } = held
    if (role === 'organiser' && (await countOrganisers(tx, summitId)) < 2) return refuse('last_organiser')
    await deleteRole(tx, id)
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'role.taken',
      subject: 'account',
      subjectId: accountId,
      before: { role },
    })
    return ok({ own: accountId === actor.accountId })
  })
}
