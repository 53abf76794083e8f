import type { State } from '@/domain/bilateral/schema'

/** The sign and the kind of colour of each state; the word is always said beside it or in the legend. */
export const stateMarks: Record<State, { sign: string; kind: 'stands' | 'open' | 'place' | 'over' }> = {
  requested: { sign: '○', kind: 'open' },
  countered: { sign: '⇄', kind: 'open' },
  accepted: { sign: '◑', kind: 'place' },
  bumped: { sign: '!', kind: 'place' },
  scheduled: { sign: '●', kind: 'stands' },
  held: { sign: '✓', kind: 'stands' },
  no_show: { sign: '–', kind: 'over' },
  declined: { sign: '×', kind: 'over' },
  withdrawn: { sign: '×', kind: 'over' },
  expired: { sign: '×', kind: 'over' },
  cancelled: { sign: '×', kind: 'over' },
}
