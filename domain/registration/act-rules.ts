import type { Limit, Priority } from '@/domain/quota/schema'
import { REASON_LENGTH } from '@/domain/quota/schema'
import { canServe } from '@/domain/quota/rules'
import { type Refusal, refuse } from '@/domain/shared/result'
import type { DeskActDetails, DeskActKind } from './desk-schema'
import { type Asking, planOf, wantsOf } from './participation-rules'
import { whyNotNow } from './rules'
import type { Status } from './schema'

/**
 * What becomes, or became, of one registration in an act of the desk: `done`, `waits` (done, but for want of a place it
 * stands in line), `unchanged`, or why not: `wrong_status.<status>`, not_waiting, no_limit, not_found.
 */
export type Outcome = string

/** Whether something was, or would be, written. */
export const isDone = (outcome: Outcome): boolean => outcome === 'done' || outcome === 'waits'

/** A refusal as an outcome: a status stands in the way of everyone who has it. */
export const outcomeOf = ({ code, details }: Refusal): Outcome =>
  code === 'wrong_status' ? `${code}.${String(details['status'])}` : code

/** In the order in which they are shown: what is done first, then why not. */
export const byOutcome = (a: Outcome, b: Outcome): number => rank(a) - rank(b) || (a < b ? -1 : 1)
const rank = (outcome: Outcome) => ['done', 'waits', 'open', 'unchanged'].indexOf(outcome) >>> 0

/** Whether an act can begin. Refusals, with `field`: too_short (`min`) · required. */
export function whyNotBegun(
  act: DeskActKind,
  { reason, categoryId, priority }: DeskActDetails,
): Refusal | null {
  if ((act === 'decline' || act === 'prioritise') && reason.length < REASON_LENGTH)
    return refuse('too_short', { field: 'reason', min: REASON_LENGTH })
  if (act === 'change_category' && categoryId === null) return refuse('required', { field: 'categoryId' })
  if (act === 'prioritise' && priority === null) return refuse('required', { field: 'priority' })
  return null
}

/** A registration as the forecast reads it; `inLine` are the classes in which it waits to take part. */
export type Foreseen = Asking & {
  id: string
  status: Status
  reviewSince: Date | null
  inLine: readonly Priority[]
}

/**
 * What an act would do to each, in order, by the same rules as the act itself.
 * @param limits of taking part, as they stand; counted on in the answer
 */
export function foresee(
  act: DeskActKind,
  { categoryId, priority }: Pick<DeskActDetails, 'categoryId' | 'priority'>,
  people: readonly Foreseen[],
  limits: readonly Limit[],
  clock: Date,
): { outcomes: Outcome[]; limits: Limit[] } {
  const left = new Map(limits.map((limit) => [limit.id, { ...limit }]))
  const take = (ids: readonly string[]) => {
    for (const id of ids) {
      const limit = left.get(id)
      if (limit) limit.taken += 1
    }
  }
  const all = [...left.values()]
  const place = (one: Foreseen): Outcome => {
    const plan = planOf(wantsOf(one, all), { seats: [], entries: [] }, left, clock, true)
    take(plan.take)
    return plan.placed ? 'done' : 'waits'
  }
  const move = (one: Foreseen): Outcome => {
    if (one.status === 'submitted' || one.status === 'waiting') return 'done'
    const target = all.filter(({ kind, subject }) => kind === 'category' && subject === categoryId)
    const ids = target.map(({ id }) => id)
    if (!canServe(ids, left, clock)) return 'waits'
    take(ids)
    return 'done'
  }
  const outcomes = people.map((one): Outcome => {
    const refusal = act === 'prioritise' ? null : whyNotNow(act, one.status)
    if (standsSo(act, one, { categoryId, priority })) return 'unchanged'
    if (refusal) return outcomeOf(refusal)
    switch (act) {
      case 'approve':
        return one.reviewSince !== null ? 'done' : place(one)
      case 'change_category':
        return move(one)
      case 'prioritise':
        return one.inLine.length === 0 ? 'not_waiting' : 'done'
      case 'wait':
        return wantsOf(one, all).every(({ quotaIds }) => quotaIds.length > 0) ? 'done' : 'no_limit'
      case 'decline':
      case 'confirm':
      case 'cancel':
        return 'done'
    }
  })
  return { outcomes, limits: all }
}

/** Whether there is nothing to change: an act done again is done once. */
function standsSo(
  act: DeskActKind,
  { status, reviewSince, categoryId: own, inLine }: Foreseen,
  { categoryId, priority }: Pick<DeskActDetails, 'categoryId' | 'priority'>,
): boolean {
  switch (act) {
    case 'approve':
      return reviewSince === null && ['approved', 'confirmed', 'waiting'].includes(status)
    case 'decline':
      return status === 'declined'
    case 'wait':
      return status === 'waiting'
    case 'confirm':
      return status === 'confirmed' || status === 'checked_in'
    case 'cancel':
      return status === 'cancelled'
    case 'change_category':
      return own === categoryId
    case 'prioritise':
      return inLine.length > 0 && inLine.every((one) => one === priority)
  }
}
