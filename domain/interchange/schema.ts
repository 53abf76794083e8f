import { z } from 'zod'
import { sessionTypes } from '@/domain/release/schema'
import type { SessionDraft } from '@/domain/change/schema'
import type { Text } from '@/domain/shared/language'
import type { CalendarDate } from '@/domain/shared/time'
import { languageTag, orNull } from '@/domain/shared/typed'

/**
 * An agenda as a file of any kind has it, and what becomes of it in a summit's draft. Nothing here knows a format:
 * readers make it, the plan compares it with the draft, writers are made from the draft.
 */

/** Bytes of a file, and what a file may hold: rows, columns of a table, levels of nesting. */
export const MOST_BYTES = 20 * 1024 * 1024
export const MOST_ROWS = 10_000
export const MOST_COLUMNS = 200
export const MOST_DEPTH = 40
/** Hours for which a file is kept between the steps of its import. */
export const KEPT_HOURS = 24

export const fileFormats = [
  'csv',
  'xlsx',
  'schedule_xml',
  'schedule_json',
  'pretalx',
  'agenda_json',
  'icalendar',
] as const
export type FileFormat = (typeof fileFormats)[number]

/** The key of a text whose language the file does not say: the one that its importer names. */
export const UNSAID = 'und'
/** The key of a name that is the same in every language. */
export const EVERY = 'mul'

/** Why a row, or something in it, is not taken as it stands. `wrong` and `skip` keep the row out, a `note` does not. */
export const faults = {
  title_needed: 'wrong',
  wrong_date: 'wrong',
  wrong_time: 'wrong',
  wrong_length: 'wrong',
  date_needed: 'wrong',
  start_needed: 'wrong',
  time_does_not_exist: 'wrong',
  zero_length: 'wrong',
  end_before_start: 'wrong',
  unknown_zone: 'wrong',
  not_taken: 'wrong',
  repeated: 'skip',
  other_section: 'skip',
  all_day: 'skip',
  not_accepted: 'skip',
  text_cut: 'note',
  night_after: 'note',
  time_twice: 'note',
  usual_length: 'note',
  no_start: 'note',
  overlaps: 'note',
  duplicate_id: 'note',
  matched_by_title: 'note',
  outside_days: 'note',
  day_mismatch: 'note',
  unknown_room: 'note',
  unknown_track: 'note',
  unknown_speaker: 'note',
  value_not_read: 'note',
  link_not_read: 'note',
  too_many: 'note',
  repeats_not_read: 'note',
  offset_missing: 'note',
  encoding_found: 'note',
  formulas_read: 'note',
  sheets_left: 'note',
  outside_summit: 'note',
} as const
export type FaultCode = keyof typeof faults

/** One thing about one row. `row` is its place in the file (row, line or entry), 0 for the whole file. */
export type ImportFault = {
  row: number
  /** The head of the column, or the element, that it is about. */
  column?: string
  code: FaultCode
  details: Record<string, string | number>
}

/** A file that is refused whole. */
export const fileRefusals = [
  'too_large',
  'too_many_rows',
  'too_many_columns',
  'too_deep',
  'too_big_inside',
  'has_entities',
  'not_text',
  'broken_xml',
  'broken_json',
  'broken_sheet',
  'broken_calendar',
  'old_excel',
  'other_archive',
  'web_page',
  'unknown_format',
  'no_sessions',
  'nothing_given',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** Something that has a name in the file: a room, a theme. `refs` are ids that may be ours. */
export type ImportedName = {
  refs: string[]
  name: Text
  /** Seats of a room. */
  capacity?: number
  /** `#rrggbb` of a theme. */
  color?: string
  /** The file says that this is a place and no room of its list. */
  placeOnly?: true
}

export type ImportedSpeaker = {
  refs: string[]
  /** What the file calls the person, to know them again by. */
  externalId: string | null
  name: string
  role?: SessionDraft['speakers'][number]['role']
  position?: Text
  biography?: Text
}

export type ImportedMaterial = {
  url: string
  title: string
  kind: SessionDraft['materials'][number]['kind']
  /** Null: the language of the file. */
  language: string | null
}

/** A session as its file has it. What is absent the file does not say; null or an empty text it says to be empty. */
export type ImportedSession = {
  row: number
  /** The part of the file that it stands in; null for its main one. */
  section: string | null
  /** Ids that may be ours or those of an earlier import, the likeliest first. */
  refs: string[]
  /** What the file calls it, to know it again by; null when it has no id. */
  externalId: string | null
  title: Text
  abstract: Text
  location: Text
  /** Instants in ISO 8601, UTC. */
  startsAt?: string | null
  endsAt?: string | null
  /** Minutes, where the file gives a length and no end. */
  minutes?: number
  /** The day that the file files it under. */
  day?: CalendarDate
  room?: ImportedName | null
  track?: ImportedName | null
  /** In the words of the file. */
  type?: string
  origin?: SessionDraft['origin']
  access?: SessionDraft['access']
  status?: SessionDraft['status']
  seats?: number | null
  expected?: number | null
  languages?: string[]
  interpretation?: string[]
  webcast?: string | null
  speakers?: ImportedSpeaker[]
  materials?: ImportedMaterial[]
  /** Our own calendars tell below the abstract who speaks. */
  speakersBelowAbstract?: true
  faults: ImportFault[]
}

/** What a reader makes of a file that needs no columns mapped. */
export type ImportedFile = {
  format: FileFormat
  /** Written by us: a text that lacks its language stands there in another one. */
  ours: boolean
  /** The language that texts without one are likely in; null where every text says its own. */
  language: string | null
  /** Lengths and ends are to the minute only, a session has one language, and so on. */
  coarse: boolean
  sessions: ImportedSession[]
  venue: { name: string; city: string } | null
  notes: ImportFault[]
}

/** A spreadsheet: heads, and rows of text with their number in the sheet. */
export type Table = {
  format: 'csv' | 'xlsx'
  heads: string[]
  rows: { row: number; cells: string[] }[]
  notes: ImportFault[]
}

export type ReadFile = { kind: 'table'; table: Table } | { kind: 'sessions'; file: ImportedFile }

/** What a column can be read as. Texts are followed by a language: `title.fr`. */
export const textTargets = ['title', 'abstract', 'location', 'room', 'track'] as const
export const plainTargets = [
  'code',
  'id',
  'day',
  'start',
  'end',
  'duration',
  'room',
  'track',
  'type',
  'origin',
  'access',
  'status',
  'seats',
  'expected',
  'languages',
  'interpretation',
  'speakers',
  'speakerIds',
  'webcast',
] as const
export type TextTarget = (typeof textTargets)[number]
export type PlainTarget = (typeof plainTargets)[number]

/** How a kind of file is read: chosen once, remembered for the next file with the same heads. */
export const importMapping = z.object({
  /** Per column its target; empty for a column that is left out. */
  columns: z.array(z.string().max(40)).max(MOST_COLUMNS).default([]),
  /** The language of texts that say none. */
  language: languageTag.default('en'),
  /** Whether an empty cell empties what stands in the draft. */
  empty: z.enum(['keep', 'clear']).default('keep'),
  /** Kinds of rows that are made where the draft has none of that name. */
  makes: z
    .array(z.enum(['day', 'room', 'track', 'speaker']))
    .max(4)
    .default(['day', 'room', 'track', 'speaker']),
  /** Where new rooms are; null for the first venue. */
  venueId: z.uuid().nullable().default(null),
  /** Parts of the file beside its main one that are read too. */
  sections: z.array(z.string().max(100)).max(20).default([]),
  /** Key of a word for a type -> the type. */
  types: z.record(z.string().max(40), z.enum(sessionTypes)).default({}),
  /** Key of a room's name -> the room meant, or `new`. */
  rooms: z.record(z.string().max(40), z.union([z.uuid(), z.literal('new')])).default({}),
})
export type ImportMapping = z.infer<typeof importMapping>

/** What only a person can answer, before the file is compared. */
export type ImportQuestion =
  | {
      of: 'type'
      key: string
      word: string
      rows: number
      /** What it is taken for until answered. */
      taken: ImportMapping['types'][string]
      answered: boolean
    }
  | {
      of: 'room'
      key: string
      word: string
      rows: number
      /** Rooms that differ by case, accents or spaces only. */
      alike: { id: string; name: Text }[]
      taken: string
      answered: boolean
    }

export const rowOutcomes = ['created', 'changed', 'same', 'skipped', 'wrong'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** One field of a session as it is and as it will be, for the eye. */
export type FieldChange =
  | { field: 'title' | 'abstract' | 'location'; language: string; before: string; after: string }
  | { field: 'when'; before: When | null; after: When | null }
  | { field: 'day'; before: CalendarDate | null; after: CalendarDate | null }
  | { field: 'room' | 'track'; before: Text; after: Text }
  | { field: 'type' | 'origin' | 'access' | 'status'; before: string; after: string }
  | { field: 'seats' | 'expected'; before: number | null; after: number | null }
  | { field: 'languages' | 'interpretation'; before: string[]; after: string[] }
  | { field: 'speakers' | 'materials'; before: string[]; after: string[] }
  | { field: 'webcast' | 'externalId'; before: string; after: string }
export type When = { startsAt: string; endsAt: string }

/** What becomes of one row of the file. */
export type PlannedRow = {
  row: number
  outcome: RowOutcome
  title: Text
  /** The code of the session that it is; null for one to be made, or none. */
  code: string | null
  when: When | null
  room: Text
  changes: FieldChange[]
  faults: ImportFault[]
}

export const KINDS_MADE = ['day', 'venue', 'room', 'track', 'speaker'] as const
/** Names of what is made beside the sessions. */
export type Made = { of: (typeof KINDS_MADE)[number]; name: Text }

/** Where a long comparison stands: rows done, of so many; 0 of 0 where there is nothing to count. */
export const progress = z.object({
  stage: z.enum(['reading', 'comparing', 'writing']),
  done: z.int().nonnegative(),
  of: z.int().nonnegative(),
})
export type Progress = z.infer<typeof progress>

/** A file as it is given. */
export type KeepFileInput = {
  summitId: string
  /** As it was called; pasted rows have no name. */
  name: string
  bytes: Buffer
}

/** A file that is being imported. */
export const importedFileInput = z.object({ summitId: z.uuid(), fileId: z.uuid() })
export type ImportedFileInput = z.infer<typeof importedFileInput>

/** How a file is to be read, as its form sends it. */
export const saveMappingInput = importedFileInput.extend({
  /** Number of a column from 0 -> its target. */
  columns: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(40)).default({}),
  language: importMapping.shape.language,
  empty: importMapping.shape.empty,
  makes: importMapping.shape.makes.unwrap().default([]),
  venueId: orNull(z.uuid()).default(null),
  sections: importMapping.shape.sections,
  types: importMapping.shape.types,
  rooms: importMapping.shape.rooms,
})
export type SaveMappingInput = z.infer<typeof saveMappingInput>
