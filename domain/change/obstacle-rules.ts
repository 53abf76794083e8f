import { type Refusal, refuse } from '@/domain/shared/result'
import { referencesOf, topicsGone } from './check-rules'
import type { Fields, Kind, Outcome } from './schema'

/** What the database says about the rows of an act. */
export type Facts = {
  /** Sessions among those that are to go which have been released. */
  released: ReadonlySet<string>
  /** What points at a row, or at a topic of a track, that is to go. */
  pointing: { at: { of: Kind | 'topic'; id: string }; by: { of: Kind; id: string } }[]
  /** Ids that the rows point at and that are rows of this summit. */
  known: ReadonlySet<string>
  /** Rows whose value in a field is that of a row which stays. */
  taken: { of: Kind; id: string; field: string }[]
}

/**
 * What stands in the way of the rows of an act as a whole, or null.
 * Refusals: released_session (it can be cancelled, not deleted) · in_use (`of`, `id`, `by`) · already_there (`field`: another
 * row has the same) · not_a_choice (`field`: an id that is none of this summit's).
 */
export function obstacleOf(outcomes: readonly Outcome[], facts: Facts): Refusal | null {
  const gone = outcomes.filter(({ row }) => row === null).map(({ changed }) => changed)
  const goneIds = new Set([...gone.map((row) => row.id), ...topicsGone(outcomes)])
  const released = gone.find((row) => facts.released.has(row.id))
  if (released) return refuse('released_session', { of: released.of, id: released.id })
  const [taken] = facts.taken
  if (taken) return refuse('already_there', taken)
  const made = idsMade(outcomes)
  for (const { changed, row } of outcomes)
    for (const { of, id, field } of row ? referencesOf(changed.of, row) : []) {
      const by = { of: changed.of, id: changed.id }
      if (goneIds.has(id)) return refuse('in_use', { of, id, by })
      if (!made.has(id) && !facts.known.has(id)) return refuse('not_a_choice', { ...by, field })
    }
  // Rows of this act have just been looked at, as they will be.
  const written = new Set(outcomes.map(({ changed }) => changed.id))
  const pointing = facts.pointing.find(({ by }) => !written.has(by.id))
  return pointing ? refuse('in_use', { ...pointing.at, by: pointing.by }) : null
}

/** Ids that come with this act: of its new rows, and of the topics in its tracks. */
function idsMade(outcomes: readonly Outcome[]): Set<string> {
  const made = new Set<string>()
  for (const { changed, row } of outcomes) {
    if (row && changed.before === null) made.add(changed.id)
    const topics = changed.of === 'track' ? row?.['topics'] : []
    if (Array.isArray(topics)) for (const topic of topics as Fields[]) made.add(String(topic['id']))
  }
  return made
}
