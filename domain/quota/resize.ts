import { findRegistration, lockRegistration, writeRegistration } from '@/domain/registration/repository'
import { statusAfter } from '@/domain/registration/rules'
import type { Word } from '@/domain/registration/told-rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import {
  type Ledger,
  giveBack,
  leaveAll,
  lock,
  lockWhole,
  note,
  openLedger,
  placeTold,
  serveList,
  tell,
  waitAgain,
} from './ledger'
import { findLimit, lockSummitAlone, seatsIn, writeSize } from './repository'
import { whyNotSize } from './rules'
import { type Limit, REASON_LENGTH, type ResizeInput, type SeatHeld, resizeInput } from './schema'

/**
 * Makes a limit larger, which serves those in line at once, or smaller. Never smaller than what is taken: unless those who
 * lose their place are named, with a reason; they are told, and are the first in line.
 * Refusals: not_found · below_taken (`taken`, `size`, `over`: how many stand in the way) · too_short (`field`, `min`: the
 * reason) · not_placed (`ids`: named, but without a place in it).
 */
export async function resize(
  actor: Actor | null,
  input: ResizeInput,
  now: Date,
  word: Word,
): Promise<Result<{ quotaId: string; size: number; offered: number; displaced: number }>> {
  const { summitId, quotaId, size, displace, reason } = resizeInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  if (displace.length > 0 && reason.length < REASON_LENGTH)
    return refuse('too_short', { field: 'reason', min: REASON_LENGTH })
  return inTransaction(async (tx) => {
    // Displacing touches whatever a person has: nobody else takes or gives meanwhile (rule 3).
    if (displace.length > 0) await lockSummitAlone(tx, summitId)
    const ledger = await openLedger(tx, summitId, now, word)
    const limit = await lockedLimit(tx, ledger, quotaId)
    if (!limit) return refuse('not_found')
    const seats = await seatsIn(tx, quotaId, displace)
    const missing = displace.filter((id) => !seats.some((seat) => seat.registrationId === id))
    if (missing.length > 0) return refuse('not_placed', { ids: missing })
    const refusal = whyNotSize(limit, size, seats.length)
    if (refusal) return refuse('below_taken', { field: 'size', ...refusal })

    const before = limit.size
    for (const seat of seats) await displaceOne(ledger, limit, seat, reason, actor.accountId)
    await writeSize(tx, quotaId, size)
    ledger.limits.set(quotaId, { ...limit, size })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'quota.resized' },
      subject: 'quota',
      subjectId: quotaId,
      before: { size: before },
      after: { size, displaced: seats.length },
      reason: reason === '' ? undefined : reason,
    })
    return ok({ quotaId, size, offered: await serveList(ledger), displaced: seats.length })
  })
}

async function lockedLimit(tx: Tx, ledger: Ledger, quotaId: string): Promise<Limit | undefined> {
  const limit = await findLimit(tx, ledger.summitId, quotaId)
  if (limit?.kind === 'session') await lock(ledger, [quotaId])
  else if (limit) await lockWhole(ledger, null)
  return ledger.limits.get(quotaId)
}

/** From a session or a day one loses that place alone; from the summit, a category or a delegation, everything. */
async function displaceOne(
  ledger: Ledger,
  limit: Limit,
  { registrationId, ...seat }: SeatHeld,
  reason: string,
  accountId: string,
): Promise<void> {
  const { tx, summitId, clock } = ledger
  await lockRegistration(tx, registrationId)
  const registration = await findRegistration(tx, summitId, registrationId)
  if (!registration) return
  const subject =
    limit.kind === 'session' || limit.kind === 'day' ? `${limit.kind} ${limit.subject}` : 'participation'
  if (limit.kind === 'session' || limit.kind === 'day') await giveBack(ledger, [seat])
  else await leaveAll(ledger, registrationId)
  const placed = await waitAgain(ledger, registration, subject, limit.id, reason)
  const status = limit.kind === 'session' ? registration.status : statusAfter(registration.status, placed)
  if (status !== registration.status) await writeRegistration(tx, registrationId, { status }, clock)
  await note(ledger, 'place.displaced', registrationId, {
    accountId,
    before: { subject, status: registration.status },
    after: { status },
    reason,
  })
  await tell(ledger, registrationId, { kind: 'displaced', place: await placeTold(ledger, subject), reason })
}
