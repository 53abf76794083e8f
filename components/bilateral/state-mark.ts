import type { State } from '@/domain/bilateral/schema'

export type MarkKind = 'stands' | 'open' | 'place' | 'again' | 'over'

/** The sign and the kind of colour of each state; a letter in the reader’s language stands beside it (`bilateralDesk.letters`). */
export const stateMarks: Record<State, { sign: string; kind: MarkKind }> = {
  requested: { sign: '○', kind: 'open' },
  countered: { sign: '⇄', kind: 'open' },
  accepted: { sign: '◑', kind: 'place' },
  bumped: { sign: '▲', kind: 'again' },
  scheduled: { sign: '●', kind: 'stands' },
  held: { sign: '✓', kind: 'stands' },
  no_show: { sign: '–', kind: 'over' },
  declined: { sign: '×', kind: 'over' },
  withdrawn: { sign: '×', kind: 'over' },
  expired: { sign: '×', kind: 'over' },
  cancelled: { sign: '×', kind: 'over' },
}

/** Which state a pair shows where it has several meetings: what waits for the desk first, what is over last. */
export const loudest: readonly State[] = [
  ...(['bumped', 'accepted', 'countered', 'requested', 'scheduled', 'held'] as const),
  ...(['no_show', 'declined', 'expired', 'withdrawn', 'cancelled'] as const),
]
