import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { putReminder } from './repository'
import { type ReminderKind, type RemindersInput, reminderKinds } from './schema'

/** Sets which reminders a summit sends, and when; null sends none. Refusal: not_found. */
export async function saveReminders(
  actor: Actor | null,
  { summitId, ...days }: RemindersInput,
  now: Date,
): Promise<Result<{ sends: number }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    for (const kind of Object.keys(reminderKinds) as ReminderKind[])
      // the keys of that object
      await putReminder(tx, summitId, kind, days[kind])
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'reminders.set' },
      ...{ subject: 'summit', subjectId: summitId, after: days },
    })
    return ok({ sends: Object.values(days).filter((one) => one !== null).length })
  })
}
