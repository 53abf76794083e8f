import { inWeight, marked } from './found-rules'
import { type ConflictIndex, type SessionRows, touch } from './part-rules'
import type { Conflict } from './schema'

/** What such rows would make of the conflicts as they stand. */
export type Outcome = {
  /** What there would be, and is not now. One that only loses some of its sessions is not new. */
  made: Conflict[]
  /** What there would not be any more, nor a lesser one of it. */
  solved: Conflict[]
}

export function outcomeOf(index: ConflictIndex, rows: SessionRows): Outcome {
  const { alone, parts } = touch(index, rows)
  const made: Conflict[] = []
  const solved: Conflict[] = []
  const compare = (before: readonly Conflict[], after: readonly Conflict[]) => {
    made.push(...after.filter((one) => !before.some((other) => within(one, other))))
    solved.push(...before.filter((one) => !after.some((other) => within(other, one))))
  }
  for (const [id, after] of alone) compare(index.alone.get(id) ?? [], after)
  for (const { before, after } of parts) compare(before, after)
  return {
    made: marked(made.sort(inWeight), index.draft),
    solved: marked(solved.sort(inWeight), index.draft),
  }
}

/** Whether one conflict of a part is the other, or what is left of it. */
const within = (less: Conflict, more: Conflict): boolean =>
  less.kind === more.kind &&
  `${less.persons}` === `${more.persons}` &&
  less.sessions.every((id) => more.sessions.includes(id))

/** Everything that would stand against these sessions if they were as given, whatever stands against them now. */
export function conflictsWith(index: ConflictIndex, rows: SessionRows): Conflict[] {
  const { alone, parts } = touch(index, rows)
  const among = parts.flatMap(({ after }) =>
    after.filter(({ sessions }) => sessions.some((id) => rows.has(id))),
  )
  return marked([...[...alone.values()].flat(), ...among].sort(inWeight), index.draft)
}
