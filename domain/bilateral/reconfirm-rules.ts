import type { Side, State } from './schema'

type Meeting = { state: State; startsAt: Date | null; endsAt: Date | null }

/** When both sides are asked whether they come: so many minutes before the meeting begins. */
export const askedAgainAt = (startsAt: Date, minutes: number): Date => new Date(+startsAt - minutes * 60_000)

/**
 * Whether both sides are to be asked now. Whoever has agreed on the meeting since that moment has just said so.
 * @param minutes of the house rule; null is never
 * @param agreedAt when something was last done with it
 */
export function isToAsk(
  { state, startsAt }: Meeting,
  minutes: number | null,
  agreedAt: Date,
  clock: Date,
): boolean {
  if (state !== 'scheduled' || startsAt === null || minutes === null) return false
  const due = askedAgainAt(startsAt, minutes)
  return due <= clock && clock < startsAt && agreedAt < due
}

/** Who of the two has been asked about the meeting at its time, and since when it has said that it comes. */
export type Reconfirmed = Record<Side, Date | null>

/** Why a side cannot say that it comes, or null: it is asked only where the rule says so, and until the meeting is over. */
export const whyNotReconfirm = (
  { state, endsAt }: Meeting,
  reconfirmed: Reconfirmed | null,
  clock: Date,
): 'not_awaited' | null =>
  reconfirmed !== null && state === 'scheduled' && endsAt !== null && clock < endsAt ? null : 'not_awaited'
