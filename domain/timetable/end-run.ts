import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { askToStop, lockRun, writeState } from './repository'
import type { RunInput } from './schema'

/**
 * Ends a run: one that waits for its turn is gone, one at work ends within a second or two with the best so far, and an answer
 * that nobody wants is put away. No meeting is touched.
 * Refusals: not_found · run_over.
 */
export async function endRun(
  actor: Actor | null,
  { summitId, id }: RunInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const run = await lockRun(tx, summitId, id)
    if (!run) return refuse('not_found')
    if (!['queued', 'running', 'done', 'cancelled', 'failed'].includes(run.state)) return refuse('run_over')
    if (run.state === 'running') await askToStop(tx, id)
    else await writeState(tx, id, 'discarded', { endedAt: now, failure: null })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, subject: 'timetable', subjectId: id },
      action: run.state === 'running' ? 'timetable.stop' : 'timetable.discard',
    })
    return ok({ id })
  })
}
