import type { Conflict } from '@/domain/conflict/schema'
import type { SummitState } from '@/prisma/client/enums'

/** Where organisers can move a summit from, by hand. */
const from: Partial<Record<SummitState, readonly SummitState[]>> = {
  announced: ['draft'],
  archived: ['announced', 'open', 'live'],
}

/** Whether organisers can move a summit there from the state that it is in, or why not. Refusal: wrong_state. */
export const stateRefusal = (state: SummitState, to: SummitState): 'wrong_state' | null =>
  from[to]?.includes(state) ? null : 'wrong_state'

/** Conflicts that must be settled: those that block and that nobody has decided to live with. */
export const blockingAmong = (conflicts: readonly Conflict[]): number =>
  conflicts.filter(({ severity, ignored }) => severity === 'block' && ignored === null).length
