import { z } from 'zod'
import { sessionTypes } from '@/domain/release/schema'
import { language } from '@/domain/shared/language'
import { emailAddress, languageTag, oneLine, paragraphs } from '@/domain/shared/typed'

/** Kinds of conflict that the agenda can have; rules and words for each stand beside `conflictsOf`. */
export const conflictKinds = [
  'room_taken',
  'room_closed',
  'room_too_small',
  'room_lacks',
  'speaker_twice',
  'speaker_away',
  'travel_too_short',
  'guest_twice',
  'organisation_twice',
  'track_twice',
  'outside_day',
  'interpreters_short',
  'venue_share',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const severities = ['block', 'warn', 'off'] as const
export type Severity = (typeof severities)[number]

/** What each kind of conflict means where the summit has not said otherwise. */
export const usualSeverities: Record<ConflictKind, Severity> = {
  room_taken: 'block',
  room_closed: 'warn',
  room_too_small: 'warn',
  room_lacks: 'warn',
  speaker_twice: 'block',
  speaker_away: 'warn',
  travel_too_short: 'warn',
  guest_twice: 'warn',
  organisation_twice: 'off',
  track_twice: 'off',
  outside_day: 'warn',
  interpreters_short: 'warn',
  venue_share: 'warn',
}

/** Minutes that a session of a type takes where the summit has not said otherwise. */
export const usualLengths: Record<(typeof sessionTypes)[number], number> = {
  plenary: 75,
  ceremony: 60,
  parallel: 75,
  workshop: 90,
  side_event: 60,
  ministerial: 120,
  meeting: 60,
  visit: 90,
  transfer: 30,
  networking: 90,
  reception: 120,
  meal: 60,
  break: 30,
  registration: 60,
}

const minutes = z
  .int()
  .min(0)
  .max(24 * 60)

/** House rules of a summit, as stored. What is absent is as usual. */
export const summitSettings = z.object({
  severities: z.partialRecord(z.enum(conflictKinds), z.enum(severities)).default({}),
  lengths: z.partialRecord(z.enum(sessionTypes), minutes.min(5)).default({}),
  /** Minutes from one venue to another, either way. */
  travel: z
    .array(z.object({ from: z.uuid(), to: z.uuid(), minutes }))
    .max(200)
    .default([]),
  /** Minutes to allow where nothing is said: within a venue, between venues of a city, between cities. */
  travelWithin: minutes.default(0),
  travelBetweenVenues: minutes.default(20),
  travelBetweenCities: minutes.default(120),
  /** Teams of interpreters that can work at the same time; null when not counted. */
  interpretationTeams: z.int().min(0).max(1000).nullable().default(null),
})
export type SummitSettings = z.infer<typeof summitSettings>

/** Calendar days that a summit may have. */
export const MOST_DAYS = 60

export const modes = ['in_person', 'virtual', 'hybrid'] as const

/** Languages that an organiser can choose for the content; a summit keeps others that it has. */
export const offeredLanguages = ['en', 'fr', 'es', 'pt'] as const

/** Texts of a form, a field per language. */
export const typedTexts = (max: number) => z.record(languageTag, oneLine(max)).default({})
export const typedParagraphs = (max: number) => z.record(languageTag, paragraphs(max)).default({})

/** A number typed by people; an empty field is none. */
export const typedNumber = (min: number, max: number) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? null : (typed ?? null)),
    z.coerce.number('not_a_number').int('not_a_number').min(min).max(max).nullable(),
  )

export const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())

/** Rows as a page sent them along in a hidden field: id -> fields. What cannot be read counts as not sent. */
const rowsSentAlong = z
  .string()
  .max(500_000)
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      context.addIssue({ code: 'custom', message: 'wrong_form' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.record(z.string(), z.unknown())))
  .optional()
  .catch(undefined)
  .transform((rows) => rows ?? {})

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

/** What an act on a summit's frame carries: which one, by what address its pages go, and the id of the act. */
export const frameAct = z.object({
  summitId: z.uuid(),
  slug,
  /** The same again is the same act. */
  change: z.uuid(),
})

/** What a form of the frame carries beside its fields, so that two editors meet field by field. */
export const frameForm = frameAct.extend({
  /** The rows as the form was drawn from them. */
  base: rowsSentAlong,
  /** After a clash: what the other editor had written, and whose value stands: row -> `name-fr` -> side. */
  theirs: rowsSentAlong,
  choice: z.record(z.string(), z.record(z.string(), z.enum(['mine', 'theirs']))).default({}),
})
export type FrameForm = z.infer<typeof frameForm>

/** The summit's own fields as their form sends them. */
export const summitForm = frameForm.extend({
  name: typedTexts(200),
  shortName: typedTexts(60),
  edition: typedTexts(60),
  theme: typedTexts(300),
  description: typedParagraphs(5000),
  place: typedTexts(200),
  host: typedTexts(200),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  /** An IANA name or a city's. */
  timeZone: oneLine(100),
  mode: z.enum(modes),
  contentLanguages: z.array(languageTag).min(1, 'language_needed').max(6),
  accent: oneLine(20),
})
export type SummitForm = z.output<typeof summitForm>

/** House rules as their form sends them: every value as text, an empty one is as usual. */
export const settingsForm = frameForm.extend({
  lengths: z.record(z.string(), z.string().trim()).default({}),
  severities: z.record(z.string(), z.string()).default({}),
  travel: z.record(z.string(), z.string().trim()).default({}),
  travelWithin: z.string().trim().default(''),
  travelBetweenVenues: z.string().trim().default(''),
  travelBetweenCities: z.string().trim().default(''),
  interpretationTeams: z.string().trim().default(''),
})
export type SettingsForm = z.output<typeof settingsForm>

/** A summit to be made, from nothing or from an earlier one. */
export const createSummitInput = z.object({
  /** Chosen by the page: the same again is the same summit. */
  id: z.uuid(),
  name: typedTexts(200),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  timeZone: oneLine(100),
  mode: z.enum(modes),
  /** Slug of the summit to begin from; empty for none. */
  pattern: z.union([z.literal(''), slug]).default(''),
  /** Whether its sessions come along too. */
  sessions: ticked,
})
export type CreateSummitInput = z.output<typeof createSummitInput>

export const changeAddressInput = z.object({
  summitId: z.uuid(),
  /** As it is now, for the page. */
  slug,
  address: z.string().trim().toLowerCase().max(80),
})
export type ChangeAddressInput = z.output<typeof changeAddressInput>

/** Where a summit's organisers can move its state. */
export const moveSummitInput = z.object({ summitId: z.uuid(), slug })

/** Roles that an organiser gives by hand; delegations and registration bring the others. */
export const givenRoles = [
  'organiser',
  'programme_editor',
  'registration_officer',
  'identity_officer',
  'protocol_officer',
  'check_in_staff',
  'reviewer',
] as const

export const giveRoleForm = z.object({
  summitId: z.uuid(),
  slug,
  email: emailAddress,
  role: z.enum(givenRoles),
  /** Of the mail, when the person has no account yet. */
  language,
})
/** A role to be given, with the mail in words: the person's language is known to the verb alone. */
export type GiveRoleInput = z.output<typeof giveRoleForm> & {
  words: Record<'en' | 'fr', { subject: string; body: string }>
}

export const takeRoleInput = z.object({ summitId: z.uuid(), slug, id: z.uuid() })
export type TakeRoleInput = z.output<typeof takeRoleInput>
