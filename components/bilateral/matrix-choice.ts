import type { Meeting } from '@/domain/bilateral/repository'
import { type Level, type State, levels, states } from '@/domain/bilateral/schema'
import { type CalendarDate, dayOf } from '@/domain/shared/time'

/** Which meetings the matrix shows; null is all. `help`: those that wait for the desk. */
export type MatrixChoice = { on: CalendarDate | null; level: Level | null; state: State | 'help' | null }

/** As it stands in the page’s address; what is no choice counts as none. */
export function choiceOf(
  query: Record<string, string | string[] | undefined>,
  dates: readonly CalendarDate[],
): MatrixChoice {
  const { on, level, state } = query
  return {
    on: dates.find((date) => date === on) ?? null,
    level: levels.find((one) => one === level) ?? null,
    state: state === 'help' ? 'help' : (states.find((one) => one === state) ?? null),
  }
}

export const chosen = (
  meetings: readonly Meeting[],
  { on, level, state }: MatrixChoice,
  zone: string,
): Meeting[] =>
  meetings.filter(
    (one) =>
      (on === null || (one.startsAt !== null && dayOf(one.startsAt, zone) === on)) &&
      (level === null || one.level === level) &&
      (state === null ||
        (state === 'help' ? one.state === 'accepted' || one.state === 'bumped' : one.state === state)),
  )

/** Of a delegation’s meetings that are not over: how many have a place, of how many. */
export function placedOf(meetings: readonly Meeting[], id: string): { placed: number; all: number } {
  const own = meetings.filter(({ askingId, askedId }) => askingId === id || askedId === id)
  const count = (of: readonly State[]) => own.filter(({ state }) => of.includes(state)).length
  const placed = count(['scheduled', 'held'])
  return { placed, all: placed + count(['accepted', 'bumped', 'requested', 'countered']) }
}
