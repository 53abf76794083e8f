import type { Draft } from '@/domain/change/schema'
import { inWeight, marked } from './found-rules'
import { frameOf, framing, type Subject, subjects } from './frame-rules'
import { Layered } from './layered-rules'
import {
  type ConflictIndex,
  conflictsOfOne,
  conflictsOfPart,
  layered,
  watchedAlone,
  type Part,
  type Shelves,
  shelves,
  touch,
  type Touched,
} from './part-rules'
import { eachPart, inOrder, type Placed, placedOf } from './placed-rules'
import type { Conflict } from './schema'

/**
 * Everything that stands against a draft's agenda, worst first: what blocks, then what touches most people. What
 * somebody has decided to live with is in the list and marked.
 */
export const conflictsOf = (draft: Draft): Conflict[] => conflictIndex(draft).conflicts

export type { ConflictIndex }

export function conflictIndex(draft: Draft): ConflictIndex {
  const frame = frameOf(draft)
  const placed = new Map<string, Placed>()
  const parts = shelves<Placed | Placed[]>()
  const alone = new Map<string, readonly Conflict[]>()
  const among = shelves<readonly Conflict[]>()
  const found: Conflict[] = []
  const shelve = (subject: Subject, id: string, one: Placed) => {
    const there = parts[subject].get(id)
    if (there === undefined) parts[subject].set(id, one)
    else if (Array.isArray(there)) there.push(one)
    else parts[subject].set(id, [there, one])
  }
  const look = (subject: Subject, id: string, sessions: readonly Placed[]) => {
    const conflicts = conflictsOfPart(frame, subject, id, sessions, found)
    if (conflicts.length > 0) among[subject].set(id, conflicts)
  }
  // Each session once, with all that is asked of it: in a large agenda most of the time goes by in fetching it.
  draft.session.forEach((row, id) => {
    const one = placedOf(frame, id, row)
    if (!one) return
    placed.set(id, one)
    const conflicts = conflictsOfOne(frame, one, found)
    if (conflicts.length > 0) alone.set(id, conflicts)
    eachPart(frame, one, shelve)
  })
  for (const subject of subjects) {
    const watched = watchedAlone(frame, subject)
    for (const [id, part] of parts[subject])
      if (Array.isArray(part)) look(subject, id, part.sort(inOrder))
      else if (watched === 'all') look(subject, id, [part])
    if (watched === 'all') continue
    for (const id of watched) {
      const part = parts[subject].get(id)
      if (part && !Array.isArray(part)) look(subject, id, [part])
    }
  }
  found.sort(inWeight)
  return {
    draft,
    frame,
    placed: Layered.of(placed),
    parts: layered<Part>(parts),
    alone: Layered.of(alone),
    among: layered(among),
    found,
    conflicts: marked(found, draft),
  }
}

/**
 * The index of a draft from that of an earlier one. Only the parts in which the changed sessions stood or stand are
 * looked at again; everything is when a room, a day, a person or the house rules have changed.
 * @param changed ids of the sessions that differ; without them they are found by comparing rows
 */
export function reindex(
  index: ConflictIndex,
  draft: Draft,
  changed: Iterable<string> | 'all' = changedSessions(index.draft, draft),
): ConflictIndex {
  if (draft === index.draft) return index
  if (changed === 'all' || framing.some((kind) => draft[kind] !== index.draft[kind]))
    return conflictIndex(draft)
  const rows = new Map([...changed].map((id) => [id, draft.session.get(id) ?? null]))
  if (rows.size === 0) return { ...index, draft, conflicts: marked(index.found, draft) }
  const { placed, parts, alone } = touch(index, rows)
  const found = merge(
    index.found,
    [
      ...parts.flatMap(({ before }) => before),
      ...[...rows.keys()].flatMap((id) => index.alone.get(id) ?? []),
    ],
    [...parts.flatMap(({ after }) => after), ...[...alone.values()].flat()],
  )
  return {
    draft,
    frame: index.frame,
    placed: index.placed.with(placed),
    parts: reshelved(index.parts, parts, ({ sessions }) => kept(sessions)),
    alone: index.alone.with([...alone].map(([id, conflicts]) => [id, kept(conflicts)])),
    among: reshelved(index.among, parts, ({ after }) => kept(after)),
    found,
    conflicts: marked(found, draft),
  }
}

function changedSessions({ session: before }: Draft, { session: after }: Draft): string[] {
  if (before === after) return []
  const changed = [...after.keys()].filter((id) => after.get(id) !== before.get(id))
  return [...changed, ...[...before.keys()].filter((id) => !after.has(id))]
}

/** Nothing is kept of what is empty. */
const kept = <T>(list: readonly T[] | null) => (list === null || list.length === 0 ? null : list)

function reshelved<T>(
  old: Shelves<T>,
  by: readonly Touched[],
  what: (touched: Touched) => T | null,
): Shelves<T> {
  const next = { ...old }
  for (const subject of new Set(by.map((touched) => touched.subject)))
    next[subject] = old[subject].with(
      by.flatMap((touched) => (touched.subject === subject ? [[touched.id, what(touched)] as const] : [])),
    )
  return next
}

/** A list in order without some of its conflicts and with others. */
function merge(
  list: readonly Conflict[],
  without: readonly Conflict[],
  more: readonly Conflict[],
): Conflict[] {
  const gone = new Set(without)
  const coming = [...more].sort(inWeight)
  const next: Conflict[] = []
  let taken = 0
  for (const one of list) {
    if (gone.has(one)) continue
    for (let other = coming[taken]; other && inWeight(other, one) < 0; other = coming[++taken])
      next.push(other)
    next.push(one)
  }
  return [...next, ...coming.slice(taken)]
}
