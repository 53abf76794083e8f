import { isClosed, overlap, roomIn } from '@/domain/quota/rules'
import type { Limit } from '@/domain/quota/schema'
import { type Refusal, refuse } from '@/domain/shared/result'

/** A seat that somebody has, with when its session takes place. */
type Taken = { subject: string; startsAt: Date | null; endsAt: Date | null }

/** Sessions whose seats are at the same time as this one. */
export const clashesWith = (
  session: Pick<Limit, 'subject' | 'startsAt' | 'endsAt'>,
  seats: readonly Taken[],
): string[] =>
  seats
    .filter((seat) => seat.subject !== session.subject && overlap(seat, session))
    .map(({ subject }) => subject)

/**
 * Why somebody cannot take a seat in a session now, or null: the button says so and the verb keeps to it.
 * Refusals: seats_closed (`closedAt`) · clash (`sessions`: ids of those they have a seat in at that time) · full (`taken`,
 * `size`).
 * @param seats those that the person has and keeps
 */
export function whyNoSeat(limit: Limit, seats: readonly Taken[], clock: Date): Refusal | null {
  if (isClosed(limit, clock)) return refuse('seats_closed', { closedAt: limit.closesAt?.toISOString() })
  const sessions = clashesWith(limit, seats)
  if (sessions.length > 0) return refuse('clash', { sessions })
  return roomIn(limit) > 0 ? null : refuse('full', { taken: limit.taken, size: limit.size })
}
