import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lockSummitRow, setState } from './repository'
import { stateRefusal } from './state-rules'

/**
 * Moves a summit that is over to *archived*: its pages stay, and say so. There is no way back by hand. Again, it
 * changes nothing. Refusals: not_found · wrong_state (`state`: a draft, which nobody has heard of).
 */
export async function archive(
  actor: Actor | null,
  { summitId }: { summitId: string },
  now: Date,
): Promise<Result<{ state: 'archived' }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const row = await lockSummitRow(tx, summitId)
    if (!row) return refuse('not_found')
    if (row.state === 'archived') return ok({ state: 'archived' })
    const unfit = stateRefusal(row.state, 'archived')
    if (unfit) return refuse(unfit, { state: row.state })
    await setState(tx, summitId, 'archived')
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'summit.archived',
      subject: 'summit',
      subjectId: summitId,
      before: { state: row.state },
      after: { state: 'archived' },
    })
    return ok({ state: 'archived' })
  })
}
