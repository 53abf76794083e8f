import {
  carryOut,
  type Ledger,
  leaveAll,
  leaveSessions,
  lockAsked,
  note,
  participation,
  planFirst,
  planFor,
  tell,
} from '@/domain/quota/ledger'
import { countBefore, entriesOf, writePriority } from '@/domain/quota/repository'
import type { Priority } from '@/domain/quota/schema'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { planOf, wantsOf } from './participation-rules'
import { type RegistrationFound, countCode, type findCategory, writeRegistration } from './repository'
import { statusAfter, whyNotNow } from './rules'
import type { Status } from './schema'

/**
 * What is decided of one registration, with its line in the record and its letter: what verbs about one and the verb about
 * many share. The caller has locked the registration, before it what it gives back, and serves the lists afterwards where
 * something was given back. `changed` is false where it stood so already, and nothing was written.
 */
export type Decided = { id: string; status: Status; changed: boolean }

/** One registration, and who decides. */
type Case = { ledger: Ledger; registration: RegistrationFound; accountId: string | null }

const unchanged = ({ id, status }: RegistrationFound) => ok<Decided>({ id, status, changed: false })

/** Refusal: wrong_status. */
export async function approveOne({ ledger, registration, accountId }: Case): Promise<Result<Decided>> {
  const { tx, clock } = ledger
  const { id, status, reviewSince } = registration
  const refusal = whyNotNow('approve', status)
  if (refusal) return refusal
  if (status === 'approved' || status === 'confirmed' || status === 'waiting') {
    if (reviewSince === null) return unchanged(registration)
    await writeRegistration(tx, id, { reviewSince: null, decidedAt: clock }, clock)
    await note(ledger, 'registration.edit_approved', id, { accountId, before: { reviewSince } })
    await tell(ledger, id, { kind: 'changed' })
    return ok({ id, status, changed: true })
  }
  await lockAsked(ledger, registration)
  const plan = planFirst(ledger, registration)
  const next = plan.placed ? 'approved' : 'waiting'
  await writeRegistration(tx, id, { status: next, decidedAt: clock, reviewSince: null }, clock)
  await carryOut(ledger, id, plan)
  await takeCodeAgain(ledger, registration)
  await note(ledger, 'registration.approved', id, { accountId, before: { status }, after: { status: next } })
  if (plan.placed) await tell(ledger, id, { kind: 'approved' })
  else await tellPosition(ledger, id)
  return ok({ id, status: next, changed: true })
}

/** Somebody who takes no place, but stands in line for one. Refusals: wrong_status · no_limit (nothing is limited). */
export async function putInLine({ ledger, registration, accountId }: Case): Promise<Result<Decided>> {
  const { tx, clock, limits } = ledger
  const { id, status } = registration
  if (status === 'waiting') return unchanged(registration)
  const refusal = whyNotNow('wait', status)
  if (refusal) return refusal
  const wants = wantsOf(registration, participation(ledger))
  const plan = planOf(wants, { seats: [], entries: [] }, limits, clock, false)
  if (plan.placed) return refuse('no_limit')
  await writeRegistration(tx, id, { status: 'waiting', decidedAt: clock, reviewSince: null }, clock)
  await carryOut(ledger, id, plan)
  await takeCodeAgain(ledger, registration)
  await note(ledger, 'registration.put_in_line', id, {
    accountId,
    before: { status },
    after: { status: 'waiting' },
  })
  await tellPosition(ledger, id)
  return ok({ id, status: 'waiting', changed: true })
}

/** `tellReason`: whether the letter says why. Refusal: wrong_status. */
export async function declineOne(
  { ledger, registration, accountId }: Case,
  { reason, tellReason }: { reason: string; tellReason: boolean },
): Promise<Result<Decided>> {
  const { tx, clock } = ledger
  const { id, status } = registration
  if (status === 'declined') return unchanged(registration)
  const refusal = whyNotNow('decline', status)
  if (refusal) return refusal
  await leaveAll(ledger, id)
  await writeRegistration(tx, id, { status: 'declined', decidedAt: clock, reviewSince: null }, clock)
  await giveCodeBack(ledger, registration)
  await note(ledger, 'registration.declined', id, {
    accountId,
    before: { status },
    after: { status: 'declined' },
    reason,
  })
  await tell(ledger, id, { kind: 'declined', reason: tellReason ? reason : '' })
  return ok({ id, status: 'declined', changed: true })
}

/** Refusal: wrong_status (checked in). */
export async function cancelOne(
  { ledger, registration, accountId }: Case,
  { reason }: { reason: string },
): Promise<Result<Decided>> {
  const { tx, clock } = ledger
  const { id, status } = registration
  if (status === 'cancelled') return unchanged(registration)
  const refusal = whyNotNow('cancel', status)
  if (refusal) return refusal
  await leaveAll(ledger, id)
  await writeRegistration(tx, id, { status: 'cancelled', reviewSince: null }, clock)
  if (status !== 'draft') await giveCodeBack(ledger, registration)
  await note(ledger, 'registration.cancelled', id, {
    accountId,
    before: { status },
    after: { status: 'cancelled' },
    reason: reason === '' ? undefined : reason,
  })
  if (status !== 'draft') await tell(ledger, id, { kind: 'cancelled', reason })
  return ok({ id, status: 'cancelled', changed: true })
}

/** Refusal: wrong_status. */
export async function confirmOne({ ledger, registration, accountId }: Case): Promise<Result<Decided>> {
  const { id, status } = registration
  if (status === 'confirmed' || status === 'checked_in') return unchanged(registration)
  const refusal = whyNotNow('confirm', status)
  if (refusal) return refusal
  await writeRegistration(ledger.tx, id, { status: 'confirmed' }, ledger.clock)
  await note(ledger, 'registration.confirmed', id, {
    accountId,
    before: { status },
    after: { status: 'confirmed' },
  })
  await tell(ledger, id, { kind: 'confirmed' })
  return ok({ id, status: 'confirmed', changed: true })
}

/** Refusal: wrong_status. */
export async function moveOne(
  { ledger, registration, accountId }: Case,
  category: NonNullable<Awaited<ReturnType<typeof findCategory>>>,
  reason: string,
): Promise<Result<Decided>> {
  const { id, status } = registration
  if (registration.categoryId === category.id) return unchanged(registration)
  const refusal = whyNotNow('change_category', status)
  if (refusal) return refusal
  const asking = { ...registration, categoryId: category.id }
  const plan = status === 'submitted' ? null : await planFor(ledger, asking, true)
  const after = plan ? statusAfter(status, plan.placed) : status
  await writeRegistration(ledger.tx, id, { categoryId: category.id, status: after }, ledger.clock)
  if (plan) {
    await carryOut(ledger, id, plan)
    if (!plan.placed) await leaveSessions(ledger, id)
  }
  await note(ledger, 'registration.category_changed', id, {
    accountId,
    before: { category: registration.category.code, status },
    after: { category: category.code, status: after },
    reason: reason === '' ? undefined : reason,
  })
  await tell(ledger, id, { kind: 'changed' })
  return ok({ id, status: after, changed: true })
}

/** Puts what somebody waits for, to take part, into another class. Refusal: not_waiting. */
export async function prioritiseOne(
  { ledger, registration, accountId }: Case,
  priority: Priority,
  reason: string,
): Promise<Result<Decided>> {
  const { tx } = ledger
  const entries = (await entriesOf(tx, registration.id)).filter(
    ({ state, subject }) => state === 'waiting' && !subject.startsWith('session '),
  )
  if (entries.length === 0) return refuse('not_waiting')
  const moved = entries.filter((entry) => entry.priority !== priority)
  if (moved.length === 0) return unchanged(registration)
  await writePriority(
    tx,
    moved.map(({ id }) => id),
    priority,
    reason,
  )
  await note(ledger, 'waiting.priority_changed', registration.id, {
    accountId,
    before: { priority: moved[0]?.priority },
    after: { priority, subjects: moved.map(({ subject }) => subject) },
    reason,
  })
  return ok({ id: registration.id, status: registration.status, changed: true })
}

/** A registration that was declined gave its code back, and uses it again. */
const takeCodeAgain = async ({ tx }: Ledger, { status, codeId }: RegistrationFound) => {
  if (status === 'declined' && codeId !== null) await countCode(tx, codeId, 1)
}

const giveCodeBack = async ({ tx }: Ledger, { codeId, category }: RegistrationFound) => {
  if (codeId !== null && category.entry !== 'open') await countCode(tx, codeId, -1)
}

async function tellPosition(ledger: Ledger, id: string): Promise<void> {
  const [first] = await entriesOf(ledger.tx, id)
  if (first) await tell(ledger, id, { kind: 'waiting', position: 1 + (await countBefore(ledger.tx, first)) })
}
