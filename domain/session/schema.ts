import { z } from 'zod'
import { origins, publicAccess, sessionTypes } from '@/domain/release/schema'
import { languageTag, oneLine, orNull, paragraphs } from '@/domain/shared/typed'

/** What an organiser may choose for a session's access; a private one holds its room and shows nothing. */
export const accessKinds = [...publicAccess, 'private'] as const
export const sessionStatuses = ['scheduled', 'cancelled'] as const

/** Texts kept in every content language of the summit, with the most characters that each may have. */
export const textLimits = { title: 200, abstract: 5000, location: 200 } as const
export type TextField = keyof typeof textLimits
export const textFields = ['title', 'abstract', 'location'] as const satisfies readonly TextField[]

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')
/** Date and time on a wall clock: `2019-05-23T09:00`. */
const wallMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')

/**
 * A session as its form has it: texts per language, times on the summit's wall clock, a theme that is a track or one
 * of its topics. Strict about every value; that ids belong to the summit is for the verb to see.
 */
export const sessionContent = z.object({
  title: z.record(languageTag, oneLine(textLimits.title)).default({}),
  abstract: z.record(languageTag, paragraphs(textLimits.abstract)).default({}),
  location: z.record(languageTag, oneLine(textLimits.location)).default({}),
  type: z.enum(sessionTypes),
  origin: orNull(z.enum(origins)),
  access: z.enum(accessKinds),
  status: z.enum(sessionStatuses).default('scheduled'),
  /** The day it is filed under, null while it is not placed; then start and end are null as well. */
  date: orNull(z.iso.date()),
  start: orNull(wallTime),
  /** At or before the start: on the next day. */
  end: orNull(wallTime),
  /** Starts after midnight, and is filed under the day before. */
  afterMidnight: z.preprocess((value) => value === true || value === 'on', z.boolean()),
  roomId: orNull(z.uuid()),
  theme: orNull(z.uuid()),
  languages: z.array(languageTag).max(12).default([]),
  interpretation: z.array(languageTag).max(12).default([]),
  seats: orNull(z.coerce.number('not_a_number').int('not_a_number').min(1).max(100_000)),
  webcast: orNull(z.url({ protocol: /^https?$/ }).max(500)),
  /** Until then a release holds it back. */
  embargoUntil: orNull(wallMoment),
})
export type SessionContent = z.infer<typeof sessionContent>

/** Content that the page sent along in a hidden field; what cannot be read counts as not sent. */
const contentSentAlong = z
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
  .pipe(sessionContent)
  .optional()
  .catch(undefined)

/** A text in one language whose other language has changed since: `title.fr`. */
export const staleMark = z.string().regex(/^(title|abstract|location)\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** Whose value stands, per part of the session (`partsOf` in rules). */
export const choices = z.record(z.string().max(40), z.enum(['mine', 'theirs']))
export type Choices = z.infer<typeof choices>

export const createSessionInput = sessionContent.extend({
  summitId: z.uuid(),
})
export type CreateSessionInput = z.output<typeof createSessionInput>

export const saveSessionInput = sessionContent.extend({
  summitId: z.uuid(),
  id: z.uuid(),
  /** The version that the editor had before them. */
  version: z.coerce.number().int().positive(),
  /** Texts that are still right although the other language has changed. */
  confirmed: z.array(staleMark).max(30).default([]),
  /** The session as the editor found it; tells, when two saved, who changed what. */
  base: contentSentAlong,
  /** When the editor has chosen between two versions: the other one, and whose value stands. */
  theirs: contentSentAlong,
  choice: choices.default({}),
})
export type SaveSessionInput = z.output<typeof saveSessionInput>

/** Draft columns of a session, ready for the database. */
export type SessionColumns = {
  title: Record<string, string>
  abstract: Record<string, string>
  location: Record<string, string>
  type: SessionContent['type']
  origin: SessionContent['origin']
  access: SessionContent['access']
  status: SessionContent['status']
  startsAt: Date | null
  endsAt: Date | null
  dayId: string | null
  roomId: string | null
  trackId: string | null
  topicId: string | null
  languages: string[]
  interpretation: string[]
  seats: number | null
  webcast: string | null
  embargoUntil: Date | null
}

/** What of a summit a session's form and verbs are checked against. */
export type SessionFrame = {
  summitId: string
  timeZone: string
  contentLanguages: string[]
  days: { id: string; date: string }[]
  roomIds: string[]
  tracks: { id: string; topicIds: string[] }[]
}

/** How a list of sessions is narrowed and ordered; all of it stands in the address. */
export const sorts = ['time', 'title', 'room', 'code', 'edited'] as const
export const onlies = ['unplaced', 'edited', 'untranslated', 'stale', 'cancelled'] as const
export type SessionFilters = {
  q: string
  /** A calendar date in the summit's zone. */
  day: string | null
  /** A track's slug, or `none`. */
  track: string | null
  type: SessionContent['type'] | null
  only: (typeof onlies)[number] | null
  sort: (typeof sorts)[number]
  descending: boolean
  /** From 1. */
  page: number
}
