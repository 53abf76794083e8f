import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { entriesOf, findEntry, lockLimits, lockSummitShared, writePriority } from './repository'
import { type ChangePriorityInput, changePriorityInput } from './schema'

/**
 * Puts somebody in line into another priority class, with a reason that is kept; an offer that stands is not touched by it.
 * What one person waits for to take part, day by day, stays together.
 * Refusals: not_found · not_waiting (`state`: offered, or over).
 */
export async function changePriority(
  actor: Actor | null,
  input: ChangePriorityInput,
  now: Date,
): Promise<Result<{ entryId: string }>> {
  const { summitId, entryId, priority, reason } = changePriorityInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitShared(tx, summitId)
    const asked = await findEntry(tx, summitId, entryId)
    if (!asked) return refuse('not_found')
    // Whoever serves the line has these locked: it is served before the change, or after it.
    await lockLimits(tx, summitId, asked.quotaIds)
    const entry = await findEntry(tx, summitId, entryId)
    if (!entry) return refuse('not_found')
    if (entry.state !== 'waiting') return refuse('not_waiting', { state: entry.state })
    const isSession = (subject: string) => subject.startsWith('session ')
    const together = (await entriesOf(tx, entry.registrationId)).filter(
      ({ id, subject, state }) =>
        state === 'waiting' && (id === entryId || (!isSession(subject) && !isSession(entry.subject))),
    )
    await writePriority(
      tx,
      together.map(({ id }) => id),
      priority,
      reason,
    )
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'waiting.priority_changed', reason },
      subject: 'registration',
      subjectId: entry.registrationId,
      before: { priority: entry.priority },
      after: { priority, subjects: together.map(({ subject }) => subject) },
    })
    return ok({ entryId })
  })
}
