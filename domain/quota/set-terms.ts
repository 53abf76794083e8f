import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import type { Word } from '@/domain/registration/told-rules'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { wallToInstant } from '@/domain/shared/time'
import { lock, lockWhole, openLedger, serveList } from './ledger'
import { findLimit, writeTerms } from './repository'
import { type SetTermsInput, setTermsInput } from './schema'

/**
 * Says until when a limit takes people, and how long its offers stand from now on; offers that are out keep their end. One
 * that takes people again serves those in line.
 * Refusals: not_found · date_needed, hour_needed (`field`) · time_does_not_exist (`field`: the clock's change passes over it).
 */
export async function setTerms(
  actor: Actor | null,
  input: SetTermsInput,
  now: Date,
  word: Word,
): Promise<Result<{ quotaId: string; offered: number }>> {
  const { summitId, quotaId, closesOn, closesTime, offerMinutes } = setTermsInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  if (closesOn !== null && closesTime === null) return refuse('hour_needed', { field: 'closesTime' })
  if (closesOn === null && closesTime !== null) return refuse('date_needed', { field: 'closesOn' })
  return inTransaction(async (tx) => {
    const ledger = await openLedger(tx, summitId, now, word)
    const found = await findLimit(tx, summitId, quotaId)
    if (found?.kind === 'session') await lock(ledger, [quotaId])
    else if (found) await lockWhole(ledger, null)
    const limit = ledger.limits.get(quotaId)
    if (!limit) return refuse('not_found')
    const placed =
      closesOn !== null && closesTime !== null
        ? wallToInstant(closesOn, closesTime, ledger.summit.timeZone)
        : null
    if (placed && !placed.ok) return refuse('time_does_not_exist', { field: 'closesTime' })
    const closesAt = placed ? placed.value.instant : null
    await writeTerms(tx, quotaId, { closesAt, offerMinutes })
    ledger.limits.set(quotaId, { ...limit, closesAt, offerMinutes })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'quota.terms_set' },
      subject: 'quota',
      subjectId: quotaId,
      before: { closesAt: limit.closesAt, offerMinutes: limit.offerMinutes },
      after: { closesAt, offerMinutes },
    })
    return ok({ quotaId, offered: await serveList(ledger) })
  })
}
