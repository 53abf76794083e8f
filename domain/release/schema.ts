import { z } from 'zod'
import { type Language, type Text, text } from '@/domain/shared/language'
import { languageTag, paragraphs } from '@/domain/shared/typed'

/** Stored documents are parsed on the way out: a release of an older shape must say so, not surprise a page. */

const id = z.uuid()
/** An instant as ISO 8601 in UTC ("2019-05-30T14:30:00.000Z"). */
const instant = z.iso.datetime()
/** A calendar date in the summit's zone. */
const date = z.iso.date()

export const sessionTypes = [
  'plenary',
  'ceremony',
  'parallel',
  'workshop',
  'side_event',
  'ministerial',
  'meeting',
  'visit',
  'transfer',
  'networking',
  'reception',
  'meal',
  'break',
  'registration',
] as const
export type SessionType = (typeof sessionTypes)[number]
export const origins = ['third_party', 'joint', 'host'] as const
export const publicAccess = ['open', 'seats', 'invitation'] as const

export const releasedMaterial = z.object({
  id,
  kind: z.enum(['recording', 'slides', 'transcript', 'document']),
  language: z.string(),
  title: z.string(),
  url: z.string(),
})
export type ReleasedMaterial = z.infer<typeof releasedMaterial>

export const releasedCredit = z.object({
  kind: z.enum(['prepared_by', 'research_by', 'funded_by']),
  name: text,
})

export const releasedSession = z.object({
  id,
  code: z.string().regex(/^[0-9A-Z]{6}$/),
  number: z.int().positive(),
  type: z.enum(sessionTypes),
  origin: z.enum(origins).nullable(),
  access: z.enum([...publicAccess, 'private']),
  status: z.enum(['scheduled', 'cancelled']),
  title: text,
  abstract: text,
  /** The day it is filed under: that of its start, or the day before for a session after midnight. */
  day: date,
  start: instant,
  end: instant,
  /** Null: in no single room; then `location` says where, or nowhere in particular. */
  roomId: id.nullable(),
  location: text,
  trackId: id.nullable(),
  topicId: id.nullable(),
  /** Sessions with the same value are one session given several times. */
  occurrenceSeriesId: id.nullable(),
  languages: z.array(z.string()),
  interpretation: z.array(z.string()),
  /** Places, when they are limited. */
  seats: z.int().positive().nullable(),
  webcast: z.string().nullable(),
  speakers: z.array(
    z.object({ speakerId: id, role: z.enum(['chair', 'moderator', 'panellist', 'keynote']) }),
  ),
  organisations: z.array(
    z.object({ organisationId: id, part: z.enum(['organiser', 'host', 'counterpart', 'partner']) }),
  ),
  materials: z.array(releasedMaterial),
  credits: z.array(releasedCredit),
  /** Raised each time a release changes the session (RFC 5545, SEQUENCE). */
  sequence: z.int().nonnegative(),
  changedAt: instant,
  /** Where the last move came from; null when it never moved. */
  previousStart: instant.nullable(),
})
export type ReleasedSession = z.infer<typeof releasedSession>

const releasedOrganisation = z.object({ id, name: text, url: z.string().nullable() })

const releasedSpeaker = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  position: text,
  organisationId: id.nullable(),
  biography: text,
  /** Digest of the picture, which stands in its address; null for none. Releases made before there were any have no word of it. */
  photo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
})

/** Everything public of one summit at one release, in every language it has. */
export const releaseDocument = z.object({
  schema: z.literal(1),
  summit: z.object({
    id,
    slug: z.string(),
    name: text,
    shortName: text,
    edition: text,
    theme: text,
    description: text,
    place: text,
    host: text,
    figures: z.array(z.object({ value: text, label: text })),
    startsOn: date,
    endsOn: date,
    timeZone: z.string(),
    mode: z.enum(['in_person', 'virtual', 'hybrid']),
    contentLanguages: z.array(z.string()).min(1),
    accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  /** The series with its members, as it stood at the release; null for a summit of its own. */
  series: z
    .object({
      slug: z.string(),
      name: text,
      description: text,
      episode: z.int().positive().nullable(),
      members: z.array(
        z.object({
          state: z.string(),
          fromYear: z.int(),
          toYear: z.int().nullable(),
          calledThen: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  days: z.array(
    z.object({ id, date, label: text, note: text, venueShare: z.int().min(0).max(100).nullable() }),
  ),
  venues: z.array(
    z.object({
      id,
      name: text,
      city: text,
      address: z.string().nullable(),
      timeZone: z.string(),
      online: z.boolean(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
  ),
  rooms: z.array(
    z.object({
      id,
      venueId: id,
      name: text,
      floor: text,
      kind: z.enum(['session', 'bilateral', 'lounge', 'online']),
      /** Places in the layout that holds most; null when not stated. */
      capacity: z.int().positive().nullable(),
      equipment: z.array(z.string()),
    }),
  ),
  tracks: z.array(
    z.object({
      id,
      slug: z.string(),
      name: text,
      color: z.string(),
      aim: text,
      topics: z.array(z.object({ id, name: text })),
    }),
  ),
  organisations: z.array(releasedOrganisation),
  speakers: z.array(releasedSpeaker),
  /** In order of start, then of room, then of number. */
  sessions: z.array(releasedSession),
  materials: z.array(releasedMaterial),
  credits: z.array(releasedCredit),
})
export type ReleaseDocument = z.infer<typeof releaseDocument>

/** What a release holds beside its public document: rooms are held by these sessions too, nothing shows them. */
export const releasePrivatePart = z.object({
  schema: z.literal(1),
  sessions: z.array(releasedSession),
  /** Day -> people the venue takes. */
  dayCapacities: z.record(z.string(), z.int().nonnegative().nullable()),
  /** Session -> minutes its room is kept after it; 0 where absent. */
  turnarounds: z.record(z.string(), z.int().nonnegative()),
  /** Session under embargo -> until when, by the summit's clock. The other sessions here are private for good. */
  embargoes: z.record(z.string(), instant).default({}),
  /** People and organisations that come into the document with a session under embargo, and not before. */
  speakers: z.array(releasedSpeaker).default([]),
  organisations: z.array(releasedOrganisation).default([]),
})
export type ReleasePrivatePart = z.infer<typeof releasePrivatePart>

/** A whole release: what everyone may see and what only the organisers may. */
export type ReleaseContent = { document: ReleaseDocument; privatePart: ReleasePrivatePart }

/** What people read, before and after, where it changed. Long texts are cut down to where they differ. */
export const changeValues = z
  .object({
    title: z.object({ before: text, after: text }),
    abstract: z.object({ before: text, after: text }),
    speakers: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
    organisations: z.object({ before: z.array(text), after: z.array(text) }),
  })
  .partial()
export type ChangeValues = z.infer<typeof changeValues>

/** One difference between two documents, in terms that a person can be told. */
export const releaseChange = z.object({
  kind: z.enum([
    'added',
    'cancelled',
    'restored',
    'removed',
    'moved',
    'room',
    'texts',
    'people',
    'details',
    'frame',
  ]),
  /** The session concerned; null for a change of the summit's frame (days, rooms, themes). */
  code: z.string().nullable(),
  title: text,
  fields: z.array(z.string()),
  before: z.object({ start: instant, end: instant, roomId: id.nullable() }).nullable(),
  after: z.object({ start: instant, end: instant, roomId: id.nullable() }).nullable(),
  /** Names of the rooms before and after, since a room may be gone from the later document. */
  rooms: z.object({ before: text, after: text }).nullable(),
  /** Absent where nothing that people read word by word has changed, and in releases made before it was kept. */
  values: changeValues.optional(),
})
export type ReleaseChange = z.infer<typeof releaseChange>
export const releaseChanges = z.array(releaseChange)

/** A release without its content, for pages that say which one they show. */
export type ReleaseMeta = { number: number; publishedAt: Date }

/** What an organiser sends to look at a release before it is made. */
export const previewInput = z.object({
  summitId: id,
  /** Number of an older release whose content comes back; null for the draft. */
  restores: z.coerce.number().int().positive().nullable().default(null),
})

/** What an organiser sends to publish. */
export const publishInput = previewInput.extend({
  /** Digest of the preview that the organiser decided on. */
  preview: z.string().regex(/^[0-9a-f]{64}$/),
  note: text.default({}),
  /** Why a text goes out in one language only; needed when the language gate is shut. */
  overrideReason: z.string().trim().max(1000).default(''),
})
export type PublishInput = z.input<typeof publishInput>

/** What an organiser sends to have it published at a set time, which is on the wall clock of the summit. */
export const planInput = publishInput.extend({
  date: z.iso.date('wrong_date'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time'),
})
export type PlanInput = z.input<typeof planInput>

/** All topics of a track as the page had them, sent along in a hidden field. */
const topicSentAlong = z
  .string()
  .max(100_000)
  .transform((json, context) => {
    try {
      const found: unknown = JSON.parse(json)
      return found
    } catch {
      context.addIssue({ code: 'custom', message: 'wrong_form' })
      return z.NEVER
    }
  })
  .pipe(z.object({ id, all: z.array(z.object({ id, name: text })).max(50) }))

/** What an editor sends to write a missing text, or one that has fallen behind, without leaving the preview. */
export const mendInput = z
  .object({
    summitId: id,
    of: z.enum(['session', 'summit', 'day', 'venue', 'room', 'track']),
    id,
    field: z.string().regex(/^[a-zA-Z]{1,40}$/),
    language: languageTag,
    /** The text in this language as the page had it. */
    was: paragraphs(5000).default(''),
    words: paragraphs(5000).default(''),
    topic: topicSentAlong.optional(),
    /** The session's texts that are out of date, as the page had them; none where it is missing altogether. */
    stale: z.array(z.string().max(40)).max(30).default([]),
    /** Whether the words are to be saved, or stand as they are. */
    act: z.enum(['save', 'confirm']).default('save'),
  })
  .refine(({ act, words }) => act === 'confirm' || words !== '', { path: ['words'], error: 'required' })
export type MendInput = z.output<typeof mendInput>

/** What an editor sends to ignore conflicts that bar a release: their keys, and one reason for all of them. */
export const ignoreInput = z.object({
  summitId: id,
  keys: z.array(z.string().min(1).max(500), 'none_ticked').min(1).max(1000),
  reason: z.string().trim().min(3).max(500),
})

export const cancelPlannedInput = z.object({ summitId: id, id })
export type CancelPlannedInput = z.input<typeof cancelPlannedInput>

/** A public text that lacks a content language. */
export type LanguageGap = {
  /** Code of the session, or null for the summit's frame and for the note. */
  code: string | null
  field: string
  /** The language that is missing. */
  language: string
  /** What the text is called in the languages that it has. */
  title: Record<string, string>
  /** The text itself in the languages that it has. */
  text: Record<string, string>
  /** Where the draft keeps it; null for the note, which the form itself holds. */
  at: DraftText | null
}

/** A text of the draft: a field of a row, or the name of one of a track's topics. */
export type DraftText = {
  of: 'session' | 'summit' | 'day' | 'venue' | 'room' | 'track'
  id: string
  field: string
  /** All topics of the track, which are one field, and which of them it is. */
  topic?: { id: string; all: { id: string; name: Record<string, string> }[] }
}

/** Two sessions of a release in one room at once. */
export type RoomClash = { roomId: string; codes: [string, string] }

/** The limit of a session's seats as it stands. */
export type SessionQuota = {
  id: string
  sessionId: string
  size: number
  taken: number
  startsAt: Date | null
  endsAt: Date | null
}

/** Somebody who has a seat in a session, waits for one, or has a star on it. */
export type Attendee = {
  sessionId: string
  as: 'seat' | 'waiting' | 'star'
  /** Null for an account that is not registered. */
  registrationId: string | null
  accountId: string | null
  /** Whether the registration is one that may have seats. */
  mayHaveSeat: boolean
  name: string
  email: string
  language: Language
}

/** What a release needs to know of seats; attendees in the order in which they came, with when their other seats are. */
export type SeatsStanding = {
  quotas: readonly SessionQuota[]
  attendees: readonly Attendee[]
  busy: readonly { registrationId: string; startsAt: Date | null; endsAt: Date | null }[]
}

/** A session that gets a limit, and whom it begins with: stars become seats in the order they were saved, the rest wait. */
export type SeatOpening = {
  sessionId: string
  size: number
  startsAt: Date
  endsAt: Date
  seated: string[]
  waits: string[]
}

/** What a release does to the seats of its sessions. */
export type SeatPlan = {
  open: SeatOpening[]
  /** New number, new time, or both. */
  change: { quotaId: string; size: number; startsAt: Date; endsAt: Date }[]
  /** Sessions that are cancelled or are limited no more; of those that go on, seats become stars. */
  close: { quotaId: string; sessionId: string; toStars: boolean }[]
}

/** A session that would have fewer seats than are taken. */
export type SeatsShort = { code: string; title: Text; seats: number; taken: number }
