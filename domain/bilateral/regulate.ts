import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { datesFrom } from '@/domain/shared/time'
import { settingsOf } from './repository'
import { writeRules } from './rules-repository'
import type { MeetingRulesInput } from './rules-schema'
import type { Settings } from './schema'

/**
 * Sets the house rules for meetings. What stands already stays as it is; offers and answers follow the new rules at once.
 * Refusals: not_found · not_a_choice (`field`) · saved_meanwhile.
 */
export async function regulate(
  actor: Actor | null,
  input: MeetingRulesInput,
  now: Date,
): Promise<Result<null>> {
  const { summitId, version, otherLengths, ...rest } = input
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitShared(tx, summitId)
    const summit = await findSummitFor(tx, summitId, now)
    if (!summit) return refuse('not_found')
    const dates = datesFrom(summit.startsOn, summit.endsOn)
    if (rest.days.some((day) => !dates.includes(day))) return refuse('not_a_choice', { field: 'days[]' })
    const lengths = [...new Set([...rest.lengths, ...otherLengths])].sort((a, b) => a - b)
    const before = await settingsOf(tx, summitId)
    const after: Settings = { ...rest, lengths }
    if (!(await writeRules(tx, { summitId, version }, after))) return refuse('saved_meanwhile')
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'bilateral.rules_set' },
      ...{ subject: 'summit', subjectId: summitId, before, after },
    })
    return ok(null)
  })
}
