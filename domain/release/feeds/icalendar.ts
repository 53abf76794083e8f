/**
 * The agenda as iCalendar (RFC 5545 with the properties of RFC 7986), for subscription and for a single session.
 * Served as `text/calendar; charset=utf-8`.
 */
import { date } from '@/domain/shared/date-format'
import { type Language, type PickedText, bcp47, pick } from '@/domain/shared/language'
import { instantToWall, wallToInstant } from '@/domain/shared/time'
import { calendarText, contentLine, textLine, textListLine } from './calendar-lines'
import { isUtc, utcStamp, wallStamp, zoneLines } from './calendar-zones'
import {
  type Feed,
  type FeedWords,
  type PlacedSession,
  languageTag,
  placeName,
  placedSessions,
  speakerNames,
  textOf,
} from './feed'

export type CalendarFilter = {
  /** A day of the agenda, `2019-05-30`. */
  day?: string | undefined
  /** A track's slug or id. */
  track?: string | undefined
}

/** The whole agenda, or a day or a track of it; cancelled sessions are kept and say so. */
export function agendaCalendar(
  feed: Feed,
  language: Language,
  words: FeedWords,
  filter: CalendarFilter = {},
): string {
  const { document } = feed
  const track = document.tracks.find(
    ({ slug, id }) => filter.track !== undefined && [slug, id].includes(filter.track),
  )
  const chosen = placedSessions(document).filter(
    ({ session }) =>
      (filter.day === undefined || session.day === filter.day) &&
      (filter.track === undefined || session.trackId === track?.id),
  )
  const name = [
    textOf(document.summit.name, language),
    track && textOf(track.name, language),
    filter.day && date(filter.day, document.summit.timeZone, language),
  ]
  return calendar(feed, language, words, chosen, name.filter(Boolean).join(', '))
}

/** One session, for the link "Add to calendar"; null when the release has no such public session. */
export function sessionCalendar(
  feed: Feed,
  code: string,
  language: Language,
  words: FeedWords,
): string | null {
  const chosen = placedSessions(feed.document).filter(({ session }) => session.code === code)
  return chosen.length === 0
    ? null
    : calendar(feed, language, words, chosen, textOf(feed.document.summit.name, language))
}

/** The sessions that a speaker is on, cancelled ones too. */
export function speakerCalendar(feed: Feed, speakerId: string, language: Language, words: FeedWords): string {
  const { document } = feed
  const chosen = placedSessions(document).filter(({ session }) =>
    session.speakers.some((on) => on.speakerId === speakerId),
  )
  const speaker = document.speakers.find(({ id }) => id === speakerId)
  const name = [textOf(document.summit.name, language), speaker?.name].filter(Boolean).join(', ')
  return calendar(feed, language, words, chosen, name)
}

/** The sessions that a person has chosen, by their codes, cancelled ones too. `title` says whose calendar it is. */
export function ownCalendar(
  feed: Feed,
  codes: readonly string[],
  title: string,
  language: Language,
  words: FeedWords,
  meetings: readonly OwnEvent[] = [],
): string {
  const chosen = placedSessions(feed.document).filter(({ session }) => codes.includes(session.code))
  const name = [title, textOf(feed.document.summit.name, language)].filter(Boolean).join(', ')
  return calendar(feed, language, words, chosen, name, meetings)
}

/** Something of one person's alone that no release knows of. */
export type OwnEvent = {
  id: string
  /** Raised with each change. */
  sequence: number
  startsAt: Date
  endsAt: Date
  title: string
  place: string
}

/** One of them alone, also of a summit that is not released yet. */
export function eventCalendar(
  event: OwnEvent,
  { timeZone, changedAt }: { timeZone: string; changedAt: Date },
  language: Language,
): string {
  return calendarText([
    ...head(language),
    ...(isUtc(timeZone) ? [] : zoneLines(timeZone, event.startsAt, event.endsAt, language)),
    ...ownEvent(event, changedAt, timeZone),
    'END:VCALENDAR',
  ])
}

const head = (language: Language) => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  `PRODID:-//Plenum//Agenda//${language.toUpperCase()}`,
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
]

/** It is confidential: calendars that are shared show no more than that the time is taken (RFC 5545, CLASS). */
function ownEvent(
  { id, sequence, startsAt, endsAt, title, place }: OwnEvent,
  stampedAt: Date,
  timeZone: string,
): string[] {
  return [
    'BEGIN:VEVENT',
    contentLine('UID', id),
    contentLine('DTSTAMP', utcStamp(stampedAt)),
    contentLine('SEQUENCE', String(sequence)),
    timeLine('DTSTART', startsAt, timeZone),
    timeLine('DTEND', endsAt, timeZone),
    contentLine('STATUS', 'CONFIRMED'),
    contentLine('CLASS', 'CONFIDENTIAL'),
    textLine('SUMMARY', title),
    ...(place === '' ? [] : [textLine('LOCATION', place)]),
    'END:VEVENT',
  ]
}

function calendar(
  feed: Feed,
  language: Language,
  words: FeedWords,
  chosen: readonly PlacedSession[],
  name: string,
  own: readonly OwnEvent[] = [],
): string {
  const { summit } = feed.document
  const tag = { LANGUAGE: bcp47(language) }
  return calendarText([
    ...head(language),
    textLine('NAME', name, tag),
    textLine('X-WR-CALNAME', name),
    contentLine('X-WR-TIMEZONE', summit.timeZone),
    contentLine('URL', feed.addresses.summit(language)),
    contentLine('LAST-MODIFIED', utcStamp(feed.release.publishedAt)),
    contentLine('REFRESH-INTERVAL', 'PT1H', { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', 'PT1H'),
    ...timeZones(feed, chosen, language, own),
    ...chosen.flatMap((placed) => event(feed, placed, language, words)),
    ...own.flatMap((one) => ownEvent(one, feed.release.publishedAt, summit.timeZone)),
    'END:VCALENDAR',
  ])
}

/** A calendar without events keeps the summit's zone: at least one component is asked for (section 3.6). */
function timeZones(
  { document }: Feed,
  chosen: readonly PlacedSession[],
  language: Language,
  own: readonly OwnEvent[],
): string[] {
  const { startsOn, endsOn, timeZone } = document.summit
  const times = chosen.flatMap(({ session }) => [session.start, session.end])
  const instants = [
    ...(times.length > 0 ? times : [startsOn, endsOn]).map((time) => Date.parse(time)),
    ...own.flatMap(({ startsAt, endsAt }) => [+startsAt, +endsAt]),
  ]
  const [first, last] = [new Date(Math.min(...instants)), new Date(Math.max(...instants))]
  const zones = [
    ...chosen.map((placed) => placed.timeZone),
    ...(chosen.length === 0 || own.length > 0 ? [timeZone] : []),
  ]
  return [...new Set(zones)]
    .filter((zone) => !isUtc(zone))
    .sort()
    .flatMap((zone) => zoneLines(zone, first, last, language))
}

function event(feed: Feed, placed: PlacedSession, language: Language, words: FeedWords): string[] {
  const { session, venue, track, timeZone } = placed
  const address = feed.addresses.session(session.code, language)
  const categories = [track && textOf(track.name, language), words.types[session.type]].filter(isText)
  return [
    'BEGIN:VEVENT',
    contentLine('UID', session.id),
    contentLine('DTSTAMP', utcStamp(feed.release.publishedAt)),
    contentLine('LAST-MODIFIED', utcStamp(new Date(session.changedAt))),
    contentLine('SEQUENCE', String(session.sequence)),
    timeLine('DTSTART', new Date(session.start), timeZone),
    timeLine('DTEND', new Date(session.end), timeZone),
    contentLine('STATUS', session.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    ...said('SUMMARY', pick(session.title, language)),
    ...said('DESCRIPTION', description(feed, placed, language, address)),
    ...said('LOCATION', placeName(feed.document, placed, words, language)),
    ...(venue && venue.latitude !== null && venue.longitude !== null
      ? [contentLine('GEO', `${venue.latitude};${venue.longitude}`)]
      : []),
    ...(categories.length > 0 ? [textListLine('CATEGORIES', categories)] : []),
    contentLine('URL', address),
    ...(session.webcast
      ? [contentLine('CONFERENCE', session.webcast, { VALUE: 'URI', FEATURE: 'VIDEO', LABEL: words.webcast })]
      : []),
    'END:VEVENT',
  ]
}

/**
 * Wall time with its TZID. A time that clocks show twice, when they go back, is written in UTC: a TZID means the first
 * of the two (section 3.3.5), but readers take either.
 */
function timeLine(name: 'DTSTART' | 'DTEND', instant: Date, zone: string): string {
  if (isUtc(zone)) return contentLine(name, utcStamp(instant))
  const wall = instantToWall(instant, zone)
  const read = wallToInstant(wall.date, wall.time, zone)
  return read.ok && !read.value.twice
    ? contentLine(name, wallStamp(instant, zone), { TZID: zone })
    : contentLine(name, utcStamp(instant))
}

/** The abstract, who speaks, and the page, in paragraphs; in the language of the abstract when it has one. */
function description(feed: Feed, placed: PlacedSession, language: Language, address: string): PickedText {
  const abstract = pick(placed.session.abstract, language)
  const speakers = speakerNames(feed.document, placed.session, language).join('\n')
  const text = [abstract?.text.trim(), speakers, address].filter(Boolean).join('\n\n')
  return { text, language: abstract?.language ?? language }
}

function said(name: string, text: PickedText | null): string[] {
  return text ? [textLine(name, text.text, { LANGUAGE: languageTag(text.language) })] : []
}

function isText(value: string | null): value is string {
  return value !== null && value !== ''
}
