import type { DemoSummit } from '../format'
import type { DemoDelegation } from './format'
import type { DemoRequest } from './requests'

/** What is to be made; days are calendar dates, times wall-clock times of the summit's zone. */
export type RequestPlan = {
  summit: DemoSummit
  delegations: DemoDelegation[]
  /** Meetings written down one by one; nothing that is made collides with them. */
  written: DemoRequest[]
  subjects: [en: string, fr: string][]
  /** Delegations that write in French. */
  french: string[]
  /** Pairs of which nothing is made, so that whoever tries the demo finds them free. */
  free: [a: string, b: string][]
  /** Those with no more than this many made requests; the others have at most eight. */
  few: Record<string, number>
  rooms: string[]
  days: string[]
  /** Days before the clock's moment, on which meetings have been held already. */
  past: string[]
  starts: string[]
  /** Days on which those that are decided, and those that are open, were asked for. */
  decidedOn: string[]
  openOn: string[]
  counts: [state: DemoRequest['state'], count: number][]
  seed: number
}
