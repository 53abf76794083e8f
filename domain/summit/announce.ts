import { readDraft } from '@/domain/change/repository'
import { conflictsOf } from '@/domain/conflict/rules'
import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { checklist, missingOf } from './checklist-rules'
import { countOrganisers, lockSummitRow, setState } from './repository'
import { blockingAmong, stateRefusal } from './state-rules'

/**
 * Moves a draft summit to *announced*. Public pages of what is released show it. Again, it changes nothing.
 * Refusals: not_found · wrong_state (`state`) · not_ready (`missing`: codes of what the checklist still asks for).
 */
export async function announce(
  actor: Actor | null,
  { summitId }: { summitId: string },
  now: Date,
): Promise<Result<{ state: 'announced' }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const row = await lockSummitRow(tx, summitId)
    if (!row) return refuse('not_found')
    if (row.state === 'announced') return ok({ state: 'announced' })
    const unfit = stateRefusal(row.state, 'announced')
    if (unfit) return refuse(unfit, { state: row.state })
    const { draft } = await readDraft(tx, summitId)
    const blocking = blockingAmong(conflictsOf(draft))
    const organisers = await countOrganisers(tx, summitId)
    const missing = missingOf(checklist(draft, { summitId, blocking, organisers }))
    if (missing.length > 0) return refuse('not_ready', { missing })
    await setState(tx, summitId, 'announced')
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'summit.announced',
      subject: 'summit',
      subjectId: summitId,
      before: { state: row.state },
      after: { state: 'announced' },
    })
    return ok({ state: 'announced' })
  })
}
