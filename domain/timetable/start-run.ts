import { findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { graphOf } from './graph-repository'
import { taskOf } from './instance-rules'
import { deleteEnded, insertRun } from './repository'
import type { StartInput } from './schema'

/**
 * Asks for a timetable of the meetings that both sides have agreed to. The question is written down as things stand now, and waits
 * for a process that has time for it; an earlier answer that was not applied is gone.
 * Refusals: not_found · already_running · nothing_to_place · no_meeting_rooms · no_meeting_hours.
 */
export async function startRun(
  actor: Actor | null,
  { summitId, mode, seconds, fairness, keep }: StartInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const summit = await findSummitFor(tx, summitId, now)
    if (!summit) return refuse('not_found')
    const asked = taskOf(await graphOf(tx, summit), { mode, seconds, fairness, keep })
    if (!asked.ok) return asked
    const { accountId } = actor
    const task = asked.value
    const id = await insertRun(tx, { summitId, accountId, mode, seconds, task, createdAt: now })
    if (id === null) return refuse('already_running')
    await deleteEnded(tx, summitId)
    await record(tx, {
      ...{ summitId, accountId, at: now, action: 'timetable.start', subject: 'timetable', subjectId: id },
      after: { mode, seconds, meetings: task.instance.meetings.length },
    })
    return ok({ id })
  })
}
