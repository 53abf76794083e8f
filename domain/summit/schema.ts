import { z } from 'zod'
import { sessionTypes } from '@/domain/release/schema'

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
