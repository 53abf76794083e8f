import { z } from 'zod'
import type { Text } from '@/domain/shared/language'
import { language } from '@/domain/shared/language'
import { emailAddress, languageTag, oneLine, orNull, paragraphs } from '@/domain/shared/typed'

export const attendances = ['unknown', 'confirmed', 'declined'] as const
export type Attendance = (typeof attendances)[number]

/** What a picture may be (bytes as sent, pixels as decoded, shorter side), and the side of what is kept. */
export const photoLimits = { bytes: 10 * 1024 * 1024, pixels: 50_000_000, least: 160, side: 480 } as const

/** Days that a link sent to a speaker works. */
export const LINK_DAYS = 90

/** At most this many acts of one speaker on their own page in the window (minutes). */
export const OWN_LIMIT = { acts: 30, minutes: 15 } as const

export const textLimits = { position: 200, biography: 5000 } as const

/** A time of availability as the database and the record have it: instants in ISO 8601. */
export type Window = { startsAt: string; endsAt: string }

/** The same as a row of the form: on the wall clock of the summit. An end at 00:00 is midnight at the end of the day. */
export type WindowRow = { from: string; to: string }

/** What two editors of a speaker meet over, as a draft row has it. */
export type SpeakerContent = {
  name: string
  position: Text
  organisationId: string | null
  biography: Text
  email: string | null
  language: 'en' | 'fr'
  availability: Window[]
}

const wallTime = z.string().regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')
const rowsTyped = z.record(z.iso.date(), z.record(z.string().regex(/^\d{1,2}$/), wallTime)).default({})

/** Times of availability as the form sends them: day -> number of the row -> time, '' where nothing was typed. */
export const windowsTyped = z.object({ from: rowsTyped, to: rowsTyped })
export type WindowsTyped = z.infer<typeof windowsTyped>

/** Fields that the page sent along in a hidden field; what cannot be read counts as not sent. */
const fieldsSentAlong = z
  .string()
  .max(100_000)
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      context.addIssue({ code: 'custom', message: 'wrong_form' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.unknown()))
  .optional()
  .catch(undefined)

/** What a form of a speaker carries beside its fields, so that two editors meet field by field. */
const carried = z.object({
  /** Chosen by the page: the same again is the same act. */
  change: z.uuid(),
  /** The speaker as the form was drawn from it; a new one has none. */
  base: fieldsSentAlong,
  /** After a clash: what the other editor had written, and whose value stands, by `biography-fr`. */
  theirs: fieldsSentAlong,
  choice: z.record(z.string().max(60), z.enum(['mine', 'theirs'])).default({}),
})

/** What speakers say of themselves. */
const ownFields = z.object({
  position: z.record(languageTag, oneLine(textLimits.position)).default({}),
  biography: z.record(languageTag, paragraphs(textLimits.biography)).default({}),
  language,
  ...windowsTyped.shape,
})

export const saveSpeakerInput = z.object({
  ...carried.shape,
  ...ownFields.shape,
  summitId: z.uuid(),
  id: z.uuid(),
  name: oneLine(200).pipe(z.string().min(1)),
  email: orNull(emailAddress),
  organisationId: orNull(z.uuid()),
  /** A new organisation, made with the speaker; it goes before the one chosen. */
  organisation: z.record(languageTag, oneLine(200)).default({}),
})
export type SaveSpeakerInput = z.output<typeof saveSpeakerInput>

export const ownProfileInput = z.object({ ...carried.shape, ...ownFields.shape })
export type OwnProfileInput = z.output<typeof ownProfileInput>

export const speakerActInput = z.object({ summitId: z.uuid(), id: z.uuid(), change: z.uuid() })
export type SpeakerActInput = z.output<typeof speakerActInput>

export const restoreSpeakerInput = z.object({ summitId: z.uuid(), change: z.uuid(), removal: z.uuid() })
export type RestoreSpeakerInput = z.output<typeof restoreSpeakerInput>

/** Whom to ask: one speaker, or all who have not answered. */
export const askSpeakersInput = z.object({ summitId: z.uuid(), id: orNull(z.uuid()) })
export type AskSpeakersInput = z.output<typeof askSpeakersInput>

export const replaceLinkInput = z.object({ summitId: z.uuid(), id: z.uuid() })
export type ReplaceLinkInput = z.output<typeof replaceLinkInput>

export const answerInput = z.object({ attendance: z.enum(['confirmed', 'declined']) })
export type AnswerInput = z.output<typeof answerInput>

/** A link to a speaker's own page, its signature already looked at. */
export type SpeakerLink = { speakerId: string; number: number; expiresAt: Date }

/** How the list of speakers is narrowed and ordered; all of it stands in the address. */
export const speakerSorts = ['name', 'sessions', 'asked'] as const
export type SpeakerFilters = {
  q: string
  attendance: Attendance | null
  /** `email`, `photo`, or `biography-fr`. */
  lacks: string | null
  sort: (typeof speakerSorts)[number]
  descending: boolean
  /** From 1. */
  page: number
}

/** One part that two editors have set differently: `name`, `biography-fr`, `availability`. */
export type ClashPart = { key: string; mine: unknown; theirs: unknown }

/** What the second of two editors is told. */
export type SpeakerClash = {
  parts: ClashPart[]
  /** The other's fields, for the choice to come back with. */
  theirs: Record<string, unknown>
  by: string | null
  /** ISO 8601; null where no record knows. */
  at: string | null
}

/** Taking one's own picture away needs no more than who asks. */
export const ownPhotoInput = z.object({})
