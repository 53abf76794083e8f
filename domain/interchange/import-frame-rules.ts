import type { Draft, Edit, Fields, Kind, Rows } from '@/domain/change/schema'
import { newRows } from '@/domain/change/rules'
import { equal } from '@/domain/shared/equal'
import type { Text } from '@/domain/shared/language'
import { idOf } from './identity-rules'
import type { ImportMapping, ImportQuestion, ImportedFile, Made } from './schema'
import type { Comparing } from './text-rules'

/** What a file is compared with, and what the comparison has made so far. */
export type ImportFrame = {
  summitId: string
  summit: Rows['summit']
  draft: Draft
  file: ImportedFile
  mapping: ImportMapping
  comparing: Comparing
  /** Rows that are not in the draft yet, or not as they will be, by kind and id. */
  next: { [K in Kind]: Map<string, Rows[K]> }
  made: Made[]
  questions: Map<string, ImportQuestion>
  /** Ids of earlier imports -> the session of the draft that has it. */
  externalIds: ReadonlyMap<string, string>
}

export function importFrame(
  summitId: string,
  draft: Draft,
  file: ImportedFile,
  mapping: ImportMapping,
): ImportFrame {
  const summit = draft.summit.get(summitId)
  if (!summit) throw new Error('a draft without its summit') // `draftOf` reads both together
  return {
    summitId,
    summit,
    draft,
    file,
    mapping,
    comparing: { empty: mapping.empty, fallsBack: file.ours && file.coarse },
    next: {
      summit: new Map(),
      day: new Map(),
      venue: new Map(),
      room: new Map(),
      track: new Map(),
      organisation: new Map(),
      speaker: new Map(),
      occurrence: new Map(),
      session: new Map(),
      ignored: new Map(),
    },
    made: [],
    questions: new Map(),
    externalIds: new Map(
      [...draft.session].flatMap(([id, { externalId }]) => (externalId ? [[externalId, id]] : [])),
    ),
  }
}

/** The row as it stands or will stand. */
export const rowOf = <K extends Kind>(frame: ImportFrame, of: K, id: string): Rows[K] | null =>
  frame.next[of].get(id) ?? frame.draft[of].get(id) ?? null

/** All rows of a kind as they will stand. */
export const rowsOf = <K extends Kind>({ draft, next }: ImportFrame, of: K): Map<string, Rows[K]> =>
  new Map([...draft[of], ...next[of]])

/** The row gets these values; gives back its id. */
export function put<K extends Kind>(frame: ImportFrame, of: K, id: string, row: Partial<Rows[K]>): string {
  const before = rowOf(frame, of, id) ?? newRows[of]
  frame.next[of].set(id, { ...before, ...row } as Rows[K]) // a new row is given what `newRows` lacks
  return id
}

/** An id for a row to be made: the same each time, and of no row that is there. */
export function freeId(frame: ImportFrame, of: Kind, ...parts: string[]): string {
  for (let again = 0; ; again++) {
    const id = idOf(frame.summitId, of, ...parts, ...(again === 0 ? [] : [String(again)]))
    if (rowOf(frame, of, id) === null) return id
  }
}

/** Notes that a row is made beside the sessions. */
export const noteMade = (frame: ImportFrame, of: Made['of'], name: Text) => void frame.made.push({ of, name })

/** What was put, as edits: new rows whole, others by the fields that differ, each with what stood there. */
export function editsOf({ draft, next }: ImportFrame): Edit[] {
  const order = ['day', 'venue', 'room', 'track', 'speaker', 'session'] as const
  return order.flatMap((of) =>
    [...next[of]].flatMap(([id, row]): Edit[] => {
      const before: Fields | undefined = draft[of].get(id)
      if (!before) return [{ of, id, create: true, set: { ...row } }]
      const set = Object.fromEntries(
        Object.entries(row).filter(([field, value]) => !equal(value, before[field])),
      )
      const expect = Object.fromEntries(Object.keys(set).map((field) => [field, before[field]]))
      return Object.keys(set).length === 0 ? [] : [{ of, id, expect, set }]
    }),
  )
}
