import { countTry, whyNotTried } from '@/domain/attempt/repository'
import { latestPass } from '@/domain/pass/repository'
import { mayHoldPass, serialStart } from '@/domain/pass/rules'
import { verifyPass } from '@/domain/pass/token-rules'
import { trustOf } from '@/domain/pass/trust-queries'
import { passDays } from '@/domain/pass/view-queries'
import {
  findRegistration,
  findSummitTold,
  lockRegistration,
  writeRegistration,
} from '@/domain/registration/repository'
import { type Actor, mayCheckIn } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf, wallParts } from '@/domain/shared/time'
import { findScan, firstOfDay, insertScan, passesStarting } from './repository'
import { dayAtDoor } from './rules'
import { LATE_HOURS, type Scan, type ScanInput } from './schema'

/**
 * Lets somebody in by their pass. The first scan of all makes their registration *checked in*; each scan that lets in is kept. A
 * scan that is sent again gets its first answer; scanned anew on the same day, they were let in before.
 * Refusals: not_found · pass_malformed, pass_other_summit, pass_unknown_key, pass_bad_signature, pass_revoked, pass_expired · pass_unknown (a typed reference that is
 * no pass's, or one of several) · too_many_tries (`minutes`: of such references).
 */
export async function checkIn(
  actor: Actor | null,
  { summitId, key, code, at: made }: ScanInput,
  now: Date,
): Promise<Result<Scan>> {
  if (!mayCheckIn(actor, summitId)) return refuse('not_found')
  const summit = await findSummitTold(db(), summitId, momentOf(made, now))
  const { clock, timeZone } = summit
  const today = dayOf(clock, timeZone)
  // Who types references is at a desk of ours; who tries them through is not.
  const trier = { own: `account ${actor.accountId}`, network: null, signedIn: true }
  const tooMany = await whyNotTried(db(), 'reference', trier, now)
  if (tooMany) return tooMany
  // Outside the transaction: whoever is asked for keys and revoked passes holds nothing.
  const pass = await passOf(db(), summitId, summit.slug, code, today)
  if (!pass.ok && pass.code === 'pass_unknown') await countTry(db(), 'reference', trier, now)
  if (!pass.ok) return pass
  const { id: passId, registrationId } = pass.value
  return inTransaction(async (tx): Promise<Result<Scan>> => {
    await lockRegistration(tx, registrationId)
    const registration = await findRegistration(tx, summitId, registrationId)
    const latest = await latestPass(tx, registrationId)
    if (!registration || !mayHoldPass(registration.status)) return refuse('pass_revoked')
    if (latest?.id !== passId || latest.revokedAt !== null) return refuse('pass_revoked')
    const days = await passDays(tx, summitId, registrationId)
    const person = {
      name: registration.name,
      category: text.parse(registration.category.name),
      days: days.filter(({ admitted }) => admitted).map(({ date }) => date),
    }
    const sent = await findScan(tx, key)
    if (sent) {
      if (sent.registrationId !== registrationId) return refuse('not_found')
      const first = await firstOfDay(tx, registrationId, sent.day.toISOString().slice(0, 10))
      return ok(
        sent.again
          ? { outcome: 'again', person, at: sent.at, since: first ?? sent.at }
          : { outcome: 'admitted', person, at: sent.at },
      )
    }
    const day = dayAtDoor(days, today, wallParts(clock, timeZone).hour)
    if (day === null) return ok({ outcome: 'other_day', person })
    const since = await firstOfDay(tx, registrationId, day)
    const again = since !== null
    const { accountId } = actor
    await insertScan(tx, { id: key, summitId, registrationId, passId, day, at: clock, again, accountId })
    if (registration.status !== 'checked_in') {
      await writeRegistration(tx, registrationId, { status: 'checked_in' }, clock)
      await record(tx, {
        ...{ summitId, accountId, at: now, action: 'registration.checked_in' },
        ...{ subject: 'registration', subjectId: registrationId },
        before: { status: registration.status },
        after: { status: 'checked_in' },
      })
    }
    return ok(
      again ? { outcome: 'again', person, at: clock, since } : { outcome: 'admitted', person, at: clock },
    )
  })
}

/** When a scan was made: a door's clock that is wrong, or a scan of long ago, is taken as of now. */
const momentOf = (made: Date | undefined, now: Date): Date =>
  made && made <= now && now.getTime() - made.getTime() <= LATE_HOURS * 3_600_000 ? made : now

/** The pass that a code is of, whether scanned or typed, if it counts. */
async function passOf(
  tx: Tx,
  summitId: string,
  slug: string,
  code: string,
  today: string,
): Promise<Result<{ id: string; registrationId: string }>> {
  const typed = serialStart(code)
  if (typed === null) {
    const trust = await trustOf(slug)
    if (!trust) return refuse('not_found')
    const claims = verifyPass(code, trust, today)
    if (!claims.ok) return claims
    const [pass] = await passesStarting(tx, summitId, claims.value.serial)
    return pass ? ok(pass) : refuse('pass_unknown')
  }
  const [pass, other] = await passesStarting(tx, summitId, typed)
  if (!pass || other) return refuse('pass_unknown')
  if (pass.revokedAt !== null) return refuse('pass_revoked')
  const lastDay = pass.lastDay.toISOString().slice(0, 10)
  return lastDay < today ? refuse('pass_expired', { lastDay }) : ok(pass)
}
