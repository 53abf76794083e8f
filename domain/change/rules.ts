import type { Text } from '@/domain/shared/language'
import { equal } from '@/domain/shared/equal'
import type { ChangedRow, Draft, Fields, Kind, Rows } from './schema'

/** What a new row begins with; what is missing here must be given. */
export const newRows: { [K in Kind]: Partial<Rows[K]> } = {
  summit: {},
  day: { label: {}, note: {}, venueShare: null, capacity: null },
  venue: { position: 0, city: {}, address: null, online: false, latitude: null, longitude: null },
  room: {
    position: 0,
    floor: {},
    kind: 'session',
    theatre: null,
    classroom: null,
    boardroom: null,
    equipment: [],
    turnaround: 0,
    openings: [],
  },
  track: { position: 0, aim: {}, topics: [] },
  organisation: { url: null },
  speaker: {
    position: {},
    organisationId: null,
    biography: {},
    email: null,
    language: 'en',
    externalId: null,
    availability: [],
  },
  occurrence: {},
  session: {
    type: 'parallel',
    origin: null,
    access: 'open',
    status: 'scheduled',
    abstract: {},
    stale: [],
    startsAt: null,
    endsAt: null,
    dayId: null,
    roomId: null,
    location: {},
    trackId: null,
    topicId: null,
    occurrenceSeriesId: null,
    languages: [],
    interpretation: [],
    seats: null,
    turnaround: null,
    setup: null,
    layout: null,
    needs: [],
    expected: null,
    webcast: null,
    embargoUntil: null,
    externalId: null,
    speakers: [],
    organisations: [],
    guests: [],
    materials: [],
    credits: [],
  },
  ignored: {},
}

/** Fields that hold one text per language: two editors may change one language each. */
const textFields: ReadonlySet<string> = new Set([
  'title',
  'abstract',
  'location',
  'name',
  'shortName',
  'edition',
  'theme',
  'description',
  'place',
  'host',
  'label',
  'note',
  'floor',
  'city',
  'aim',
  'biography',
  'position',
  'help',
  'purpose',
])

const isText = (field: string, value: unknown): value is Text =>
  textFields.has(field) && typeof value === 'object' && value !== null

export type Merged = { changed: Fields; clashes: { field: string; mine: unknown; theirs: unknown }[] }

/**
 * What an edit comes to on the row as it stands: fields that nobody else touched take the editor's value, texts language
 * by language; a field that another has set to something else meanwhile is a clash.
 * @param expect what the editor saw; a field that is not in it is written without asking
 */
export function mergeEdit(current: Fields, expect: Fields, set: Fields): Merged {
  const merged: Merged = { changed: {}, clashes: [] }
  for (const [field, mine] of Object.entries(set)) {
    const theirs = current[field]
    const seen = field in expect ? expect[field] : theirs
    if (isText(field, mine) && isText(field, theirs) && isText(field, seen)) {
      const text = mergeText(theirs, seen, mine)
      if (text.clash) merged.clashes.push({ field: `${field}.${text.clash}`, mine, theirs })
      else if (!equal(text.merged, theirs)) merged.changed[field] = text.merged
    } else if (equal(mine, theirs)) continue
    else if (equal(seen, theirs)) merged.changed[field] = mine
    else merged.clashes.push({ field, mine, theirs })
  }
  return merged
}

function mergeText(theirs: Text, seen: Text, mine: Text): { merged: Text; clash: string | null } {
  const merged = { ...theirs }
  for (const language of new Set([...Object.keys(seen), ...Object.keys(mine)])) {
    const [was, now, stands] = [seen[language] ?? '', mine[language] ?? '', theirs[language] ?? '']
    if (now === was || now === stands) continue
    if (stands !== was) return { merged: theirs, clash: language }
    if (now) merged[language] = now
    else delete merged[language]
  }
  return { merged, clash: null }
}

/** The same fields of the row before they were set. */
export const fieldsBefore = (current: Fields, changed: Fields): Fields =>
  Object.fromEntries(Object.keys(changed).map((field) => [field, current[field] ?? null]))

/** What undo needs to know of a change. */
export type Done = { id: string; undoes: string | null; redoes: string | null }

/**
 * Which of an editor's own changes can be taken back next, and which done again, newest last. A change of any other
 * kind ends what could be done again.
 * @param done the editor's changes in order
 */
export function undoStacks(done: readonly Done[]): { undo: string[]; redo: string[] } {
  const undo: string[] = []
  let redo: string[] = []
  for (const change of done) {
    if (change.undoes !== null) {
      undo.splice(undo.lastIndexOf(change.undoes), 1)
      redo.push(change.undoes)
    } else if (change.redoes !== null) {
      redo.splice(redo.lastIndexOf(change.redoes), 1)
      undo.push(change.redoes)
    } else {
      undo.push(change.id)
      redo = []
    }
  }
  return { undo, redo }
}

/** The rows of a change turned round: doing this takes it back. */
export const reversed = (rows: readonly ChangedRow[]): ChangedRow[] =>
  [...rows]
    .reverse()
    .map((row) => ({ ...row, from: row.to, to: row.from, before: row.after, after: row.before }))

/** The draft after the rows of a change. Maps that nothing changed stay the same objects. */
export function applyRows(
  draft: Draft,
  rows: readonly Pick<ChangedRow, 'of' | 'id' | 'before' | 'after'>[],
): Draft {
  const next: { [K in Kind]: ReadonlyMap<string, Rows[K]> } = { ...draft }
  const copied = new Map<Kind, Map<string, Fields>>()
  for (const { of, id, before, after } of rows) {
    let map = copied.get(of)
    if (!map) {
      map = new Map<string, Fields>(draft[of])
      copied.set(of, map)
      Object.assign(next, { [of]: map })
    }
    if (after === null) map.delete(id)
    else if (before === null) map.set(id, after)
    else map.set(id, { ...map.get(id), ...after })
  }
  return next
}
