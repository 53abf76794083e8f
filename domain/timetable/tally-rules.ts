import type { Answer, Task } from './schema'

/** What an answer would change, in numbers; meetings that are over are none that is scheduled still to come. */
export type Tally = {
  scheduled: { before: number; after: number }
  /** Held, or over without a word of it: nothing here touches them. */
  over: number
  moved: number
  lost: number
  without: { before: number; after: number }
}

/** @param clock the summit's own */
export function tallyOf(
  { meetings }: Pick<Task, 'meetings'>,
  { plan, unplaced }: Pick<Answer, 'plan' | 'unplaced'>,
  clock: Date,
): Tally {
  const partOf = new Map(meetings.map(({ id, part }) => [id, part]))
  const stood = meetings.flatMap(({ was }) => was ?? [])
  const before = stood.filter(({ startsAt }) => startsAt > clock).length
  const fresh = plan.filter(({ id }) => partOf.get(id) === 'open').length
  const lost = unplaced.filter(({ id }) => partOf.get(id) === 'movable').length
  return {
    scheduled: { before, after: before - lost + fresh },
    ...{ over: stood.length - before, moved: plan.length - fresh, lost },
    without: { before: meetings.filter(({ part }) => part === 'open').length, after: unplaced.length },
  }
}
