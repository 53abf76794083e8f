import { isClosed } from '@/domain/quota/rules'
import type { Limit } from '@/domain/quota/schema'
import { type Refusal, refuse } from '@/domain/shared/result'
import type { Status } from './schema'

/** What can be done to a registration, and in which status: the one table that buttons and verbs read. */
const allowed = {
  save: ['draft'],
  submit: ['draft', 'cancelled'],
  approve: ['submitted', 'declined', 'approved', 'confirmed', 'waiting'],
  decline: ['submitted', 'waiting', 'approved', 'confirmed'],
  /** Whoever has a place has nothing to wait for. */
  wait: ['submitted', 'declined'],
  confirm: ['approved'],
  cancel: ['draft', 'submitted', 'waiting', 'approved', 'confirmed', 'declined'],
  edit: ['submitted', 'waiting', 'approved', 'confirmed'],
  hand_over: ['submitted', 'waiting', 'approved', 'confirmed'],
  change_category: ['submitted', 'waiting', 'approved', 'confirmed'],
  take_seat: ['approved', 'confirmed', 'checked_in'],
} as const satisfies Record<string, readonly Status[]>
export type Act = keyof typeof allowed

/** Refusal: wrong_status (`status`: what it is). */
export const whyNotNow = (act: Act, status: Status): Refusal | null =>
  allowed[act].some((one) => one === status) ? null : refuse('wrong_status', { status })

/** A category as rules read it; times by the summit's clock. */
export type CategoryTimes = {
  opensAt: Date | null
  closesAt: Date | null
  namesCloseAt: Date | null
  retiredAt: Date | null
}

/** Why nobody registers in a category now. Refusals: not_found · not_open_yet (`opensAt`) · registration_closed (`closedAt`). */
export function whyNotOpen({ opensAt, closesAt, retiredAt }: CategoryTimes, clock: Date): Refusal | null {
  if (retiredAt) return refuse('not_found')
  if (opensAt && clock < opensAt) return refuse('not_open_yet', { opensAt: opensAt.toISOString() })
  if (closesAt && closesAt <= clock)
    return refuse('registration_closed', { closedAt: closesAt.toISOString() })
  return null
}

/** Why a registration cannot be handed over to somebody else now. Refusal: names_closed (`closedAt`). */
export function whyNotHandedOver({ namesCloseAt, closesAt }: CategoryTimes, clock: Date): Refusal | null {
  const end = namesCloseAt ?? closesAt
  return end && end <= clock ? refuse('names_closed', { closedAt: end.toISOString() }) : null
}

/** Whether one of these limits takes nobody any more. Refusal: registration_closed (`closedAt`). */
export function whyLimitClosed(limits: readonly Limit[], clock: Date): Refusal | null {
  const closed = limits.find((limit) => isClosed(limit, clock))
  return closed ? refuse('registration_closed', { closedAt: closed.closesAt?.toISOString() }) : null
}

/** A code as rules read it; times by the summit's clock. */
type CodeGiven = {
  categoryId: string
  email: string | null
  uses: number
  used: number
  validUntil: Date | null
  revokedAt: Date | null
}

/**
 * Whether a code lets this address into a category. How it stands with a code is said only where it is one for this address and
 * this category: whoever guesses learns of no other.
 * Refusals: code_needed, invitation_needed (none was given) · code_unknown · code_wrong · code_revoked · code_ended · code_used_up.
 * @param code null where none was given, `unknown` where the summit has none of this name
 */
export function whyNotLetIn(
  category: { id: string; entry: 'open' | 'code' | 'invitation' },
  code: CodeGiven | 'unknown' | null,
  email: string,
  clock: Date,
): Refusal | null {
  if (category.entry === 'open') return null
  const field = { field: 'code' }
  if (code === null) return refuse(category.entry === 'code' ? 'code_needed' : 'invitation_needed', field)
  if (code === 'unknown') return refuse('code_unknown', field)
  const right = code.categoryId === category.id && (code.email === null || code.email === email)
  const invited = category.entry === 'code' || code.email !== null
  if (!right || !invited) return refuse('code_wrong', field)
  if (code.revokedAt !== null) return refuse('code_revoked', field)
  if (code.validUntil !== null && code.validUntil <= clock) return refuse('code_ended', field)
  return code.used < code.uses ? null : refuse('code_used_up', field)
}

/** Whether an edit must be approved again: the category asks for it, and it changes what was approved. */
export const needsReview = (category: { reapproval: boolean }, changed: readonly string[]): boolean =>
  category.reapproval && changed.some((field) => field !== 'language' && field !== 'days')

/** The status of a registration that has been approved once, after its places were settled anew. */
export const statusAfter = (status: Status, placed: boolean): Status => {
  if (!placed) return 'waiting'
  return status === 'waiting' || status === 'submitted' ? 'approved' : status
}
