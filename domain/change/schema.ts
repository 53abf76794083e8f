import { z } from 'zod'
import { origins, publicAccess, sessionTypes } from '@/domain/release/schema'
import { text } from '@/domain/shared/language'
import { emailAddress, languageTag, oneLine, paragraphs } from '@/domain/shared/typed'

/**
 * The rows of a summit's draft as they are edited, undone, told to other editors and kept in the record: one JSON
 * value per row, with what hangs on it (a session's people, a room's opening windows). Instants are ISO 8601 in UTC.
 */

const id = z.uuid()
/** PostgreSQL writes `+00:00`, JavaScript `Z`: one form, so that values can be compared. */
const instant = z.iso.datetime({ offset: true }).overwrite((value) => new Date(value).toISOString())
const date = z.iso.date()
const texts = (max: number) => z.record(languageTag, oneLine(max))
const longTexts = (max: number) => z.record(languageTag, paragraphs(max))
const interval = z.object({ startsAt: instant, endsAt: instant }).refine((it) => it.startsAt < it.endsAt, {
  error: 'end_before_start',
})
const color = z.string().regex(/^#[0-9a-f]{6}$/i)

export const layouts = ['theatre', 'classroom', 'boardroom'] as const
export const equipment = ['booths', 'stream', 'screen', 'step_free'] as const
export const roomKinds = ['session', 'bilateral', 'lounge', 'online'] as const
export const speakerRoles = ['chair', 'moderator', 'panellist', 'keynote'] as const
export const organisationParts = ['organiser', 'host', 'counterpart', 'partner'] as const
export const materialKinds = ['recording', 'slides', 'transcript', 'document'] as const
export const creditKinds = ['prepared_by', 'research_by', 'funded_by'] as const

export const sessionRow = z.object({
  code: z.string().regex(/^[0-9A-Z]{6}$/),
  number: z.int().positive(),
  type: z.enum(sessionTypes),
  origin: z.enum(origins).nullable(),
  access: z.enum([...publicAccess, 'private']),
  status: z.enum(['scheduled', 'cancelled']),
  title: texts(200),
  abstract: longTexts(5000),
  stale: z.array(z.string().max(40)).max(30),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  dayId: id.nullable(),
  roomId: id.nullable(),
  location: texts(200),
  trackId: id.nullable(),
  topicId: id.nullable(),
  occurrenceSeriesId: id.nullable(),
  languages: z.array(languageTag).max(12),
  interpretation: z.array(languageTag).max(12),
  seats: z.int().min(1).max(100_000).nullable(),
  turnaround: z.int().min(0).max(600).nullable(),
  setup: z.int().min(0).max(600).nullable(),
  layout: z.enum(layouts).nullable(),
  needs: z.array(z.enum(equipment)).max(4),
  expected: z.int().min(0).max(100_000).nullable(),
  webcast: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  embargoUntil: instant.nullable(),
  externalId: z.string().max(200).nullable(),
  speakers: z.array(z.object({ speakerId: id, role: z.enum(speakerRoles) })).max(100),
  organisations: z.array(z.object({ organisationId: id, part: z.enum(organisationParts) })).max(50),
  guests: z.array(z.object({ name: oneLine(200), email: emailAddress })).max(500),
  materials: z
    .array(
      z.object({
        id,
        kind: z.enum(materialKinds),
        language: languageTag,
        title: oneLine(200),
        url: z.url({ protocol: /^https?$/ }).max(500),
      }),
    )
    .max(50),
  credits: z.array(z.object({ kind: z.enum(creditKinds), name: texts(200) })).max(20),
})

export const roomRow = z.object({
  venueId: id,
  position: z.int(),
  name: texts(100),
  floor: texts(100),
  kind: z.enum(roomKinds),
  theatre: z.int().min(1).max(100_000).nullable(),
  classroom: z.int().min(1).max(100_000).nullable(),
  boardroom: z.int().min(1).max(100_000).nullable(),
  equipment: z.array(z.enum(equipment)).max(4),
  turnaround: z.int().min(0).max(600),
  openings: z.array(interval).max(100),
})

export const venueRow = z.object({
  position: z.int(),
  name: texts(200),
  city: texts(100),
  address: oneLine(300).nullable(),
  timeZone: z.string().max(100),
  online: z.boolean(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
})

export const dayRow = z.object({
  date,
  label: texts(100),
  note: texts(300),
  venueShare: z.int().min(0).max(100).nullable(),
  capacity: z.int().min(0).max(1_000_000).nullable(),
})

export const trackRow = z.object({
  position: z.int(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  name: texts(100),
  color,
  aim: longTexts(2000),
  topics: z.array(z.object({ id, name: texts(200) })).max(50),
})

export const organisationRow = z.object({
  name: texts(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})

export const speakerRow = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  name: oneLine(200),
  position: texts(200),
  organisationId: id.nullable(),
  biography: longTexts(5000),
  email: emailAddress.nullable(),
  language: z.enum(['en', 'fr']),
  externalId: z.string().max(200).nullable(),
  availability: z.array(interval).max(100),
})

/** One session given several times. */
export const occurrenceRow = z.object({ name: texts(200) })

/** A conflict that somebody has decided to live with. */
export const ignoredRow = z.object({ key: z.string().min(1).max(500), reason: oneLine(500).min(1) })

export const summitRow = z.object({
  name: texts(200),
  shortName: texts(60),
  edition: texts(60),
  theme: texts(300),
  description: longTexts(5000),
  place: texts(200),
  figures: z.array(z.object({ value: text, label: text })).max(12),
  host: texts(200),
  startsOn: date,
  endsOn: date,
  timeZone: z.string().max(100),
  mode: z.enum(['in_person', 'virtual', 'hybrid']),
  contentLanguages: z.array(languageTag).min(1).max(6),
  accent: color,
  settings: z.record(z.string(), z.unknown()),
})

/** Kinds of draft rows, in the order in which they can be written: what is pointed at comes first. */
export const rowSchemas = {
  summit: summitRow,
  day: dayRow,
  venue: venueRow,
  room: roomRow,
  track: trackRow,
  organisation: organisationRow,
  speaker: speakerRow,
  occurrence: occurrenceRow,
  session: sessionRow,
  ignored: ignoredRow,
} as const
export type Kind = keyof typeof rowSchemas
export const kinds = Object.keys(rowSchemas) as Kind[] // the keys of the object just above
export type Rows = { [K in Kind]: z.infer<(typeof rowSchemas)[K]> }
export type SessionDraft = Rows['session']

/** Some fields of a row; which ones, its kind says. */
export type Fields = Record<string, unknown>
const fields = z.record(z.string().max(40), z.unknown())

/**
 * One row's edit. `set` are the fields that change, null takes the row away; `create` makes a new one. `expect` is what
 * the editor saw in these fields: when another has changed one meanwhile, the edit is refused and not written over it.
 */
export const edit = z.object({
  of: z.enum(kinds),
  id,
  create: z.boolean().optional(),
  expect: fields.optional(),
  set: fields.nullable(),
})
export type Edit = z.infer<typeof edit>

/** What an editor did, in the record's own words; `messages/` has the sentences. */
export const acts = [
  'create',
  'save',
  'place',
  'move',
  'unplace',
  'resize',
  'duplicate',
  'delete',
  'cancel',
  'restore',
  'track',
  'shift',
  'swap_rooms',
  'swap_slots',
  'fill_slot',
  'copy_break',
  'repeat',
  'split',
  'repair',
  'ignore',
  'heed',
  'confirm_text',
  'frame',
  'speaker',
  'import',
] as const
export type Act = (typeof acts)[number]

export const changeDraftInput = z.object({
  /** Chosen by the page: the same id again is the same act. */
  id,
  summitId: id,
  act: z.enum(acts),
  reason: oneLine(500).optional(),
  edits: z.array(edit).min(1).max(10_000),
})
export type ChangeDraftInput = z.infer<typeof changeDraftInput>

/** Take back, or with `redo` do again, the editor's last act. */
export const undoInput = z.object({ id, summitId: id, redo: z.boolean().default(false) })
export type UndoInput = z.infer<typeof undoInput>

/** One row in a change: the fields that changed, before and after; all of them when it was made or taken away. */
export const changedRow = z.object({
  of: z.enum(kinds),
  id,
  /** The row's version after the act; of a row taken away, its last. */
  version: z.int(),
  /** Whose version's content the row had, and has. */
  from: z.int(),
  to: z.int(),
  before: fields.nullable(),
  after: fields.nullable(),
})
export type ChangedRow = z.infer<typeof changedRow>
export const changedRows = z.array(changedRow)

/** A change as editors are told of it. */
export type ChangeTold = {
  id: string
  number: number
  /** ISO 8601. */
  at: string
  act: string
  by: { accountId: string; name: string } | null
  undoes: string | null
  redoes: string | null
  reason: string | null
  rows: ChangedRow[]
}

/** Why two edits of one field could not both stand. */
export type Clash = {
  of: Kind | 'category' | 'question'
  id: string
  field: string
  mine: unknown
  theirs: unknown
}

/** A summit's whole draft: the builder shows it, conflicts, best places, imports and exports are functions of it. */
export type Draft = { [K in Kind]: ReadonlyMap<string, Rows[K]> }

/** What an edit does to its row: the line of the record, and the whole row as it will be; null takes it away. */
export type Outcome = { changed: ChangedRow; row: Fields | null }
