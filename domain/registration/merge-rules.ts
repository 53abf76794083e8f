import { overlap } from '@/domain/quota/rules'
import { type Refusal, refuse } from '@/domain/shared/result'
import type { Status } from './schema'

/** What is chosen between two registrations of one person. */
export const mergeFields = ['name', 'organisation', 'email', 'state', 'language', 'days'] as const
export type MergeField = (typeof mergeFields)[number]

/** How far a registration has come: of two, the one that is further along says how the person stands. */
const order: readonly Status[] = ['submitted', 'waiting', 'approved', 'confirmed', 'checked_in']
const rank = (status: Status) => order.indexOf(status)

/** The status of the registration that is kept, before its places are settled. */
export const furthest = (kept: Status, dropped: Status): Status =>
  rank(dropped) > rank(kept) ? dropped : kept

/**
 * Why two cannot be merged. Refusals: same_registration · wrong_status (`status`: the kept one takes no part, or the
 * dropped one has been let in or is over).
 */
export function whyNotMerged(
  keep: { id: string; status: Status },
  drop: { id: string; status: Status },
): Refusal | null {
  if (keep.id === drop.id) return refuse('same_registration')
  if (rank(keep.status) < 0) return refuse('wrong_status', { status: keep.status })
  if (drop.status === 'checked_in' || drop.status === 'cancelled')
    return refuse('wrong_status', { status: drop.status })
  return null
}

/** A seat in a session, or an entry of its list, by its quota or subject. */
type Seat = { subject: string; startsAt: Date | null; endsAt: Date | null }

/**
 * Which of the dropped one's seats go over: not those that the kept one has too, nor those at the same time as one of its
 * own or of those that went over before.
 */
export function seatsThatMove<T extends Seat>(kept: readonly Seat[], dropped: readonly T[]): T[] {
  const have: Seat[] = [...kept]
  return dropped.filter((seat) => {
    if (have.some((one) => one.subject === seat.subject || overlap(one, seat))) return false
    have.push(seat)
    return true
  })
}

/** Which of the dropped one's places in line go over: for what the kept one neither has nor waits for. */
export const linesThatMove = <T extends { subject: string }>(
  kept: { seats: readonly { subject: string }[]; entries: readonly { subject: string }[] },
  dropped: readonly T[],
): T[] =>
  dropped.filter(
    ({ subject }) =>
      subject.startsWith('session ') &&
      !kept.entries.some((entry) => entry.subject === subject) &&
      !kept.seats.some((seat) => `session ${seat.subject}` === subject),
  )
