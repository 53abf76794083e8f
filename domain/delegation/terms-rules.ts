import { addDays } from '@/domain/shared/time'

/** Until when delegations nominate and confirm: calendar dates, the end of that day in the summit's zone; null is without end. */
export type Terms = {
  nominateUntil: string | null
  confirmUntil: string | null
  contact: string | null
  remindDays: number
  version: number
}

/** Terms of a summit that has set none. */
export const noTerms: Terms = {
  ...{ nominateUntil: null, confirmUntil: null, contact: null, remindDays: 3, version: 0 },
}

/** Whether the time to nominate, or to confirm, is over. @param today by the summit's clock, in its zone */
export const isOver = (until: string | null, today: string): boolean => until !== null && today > until

/** Whether focal points are to be reminded of a deadline on this day. */
export const isNear = (until: string | null, remindDays: number, today: string): until is string =>
  until !== null && remindDays > 0 && today <= until && today >= addDays(until, -remindDays)
