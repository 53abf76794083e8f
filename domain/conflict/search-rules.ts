import type { Draft } from '@/domain/change/schema'
import { inWeight } from './found-rules'
import { type Frame, frameOf, type Subject, subjects } from './frame-rules'
import type { Lookup } from './layered-rules'
import { conflictsOfOne, conflictsOfPart, type Part, shelves } from './part-rules'
import { mayMeet } from './person-rules'
import { eachPart, inOrder, type Placed, placedOf } from './placed-rules'
import type { Conflict } from './schema'
import { Shelf } from './shelf-rules'

/** What stands in a draft's agenda and against it. */
export type Search = {
  frame: Frame
  sessions: readonly Placed[]
  /** As in an index. */
  parts: Record<Subject, Lookup<Part>>
  alone: Map<string, readonly Conflict[]>
  among: Record<Subject, Map<string, readonly Conflict[]>>
  found: Conflict[]
}

/**
 * Looks for everything, each session fetched once with all that is asked of it: in a large agenda most of the time goes
 * by in fetching. Persons are so many that a list for each would be most of the work, and few are ever in two places:
 * they stand in a shelf, of which only those are taken who have said when they can come, or who may meet themselves.
 */
export function search(draft: Draft): Search {
  const frame = frameOf(draft)
  const sessions: Placed[] = []
  const lists = shelves<Placed[]>()
  const persons: string[] = []
  const presences: Placed[] = []
  const alone = new Map<string, readonly Conflict[]>()
  const among = shelves<readonly Conflict[]>()
  const found: Conflict[] = []
  const shelve = (subject: Subject, id: string, one: Placed) => {
    if (subject === 'person') {
      persons.push(id)
      presences.push(one)
      return
    }
    const list = lists[subject].get(id)
    if (list) list.push(one)
    else lists[subject].set(id, [one])
  }
  const look = (subject: Subject, id: string, part: Part) => {
    const conflicts = conflictsOfPart(frame, subject, id, part, found)
    if (conflicts.length > 0) among[subject].set(id, conflicts)
  }
  draft.session.forEach((row, id) => {
    const one = placedOf(frame, id, row)
    if (!one) return
    sessions.push(one)
    const conflicts = conflictsOfOne(frame, one, found)
    if (conflicts.length > 0) alone.set(id, conflicts)
    eachPart(frame, one, shelve)
  })
  for (const subject of subjects)
    for (const [id, list] of lists[subject]) look(subject, id, list.sort(inOrder))
  const person = Shelf.of(persons, presences, inOrder)
  for (const id of frame.windows.keys()) look('person', id, person.get(id) ?? [])
  for (const [id, part] of person.groups(mayMeet(frame, presences)))
    if (!frame.windows.has(id)) look('person', id, part)
  return { frame, sessions, parts: { ...lists, person }, alone, among, found: found.sort(inWeight) }
}
