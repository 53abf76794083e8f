/**
 * The agenda as schedule.xml of c3voc, valid against its XSD; served as `application/vnd.c3voc.schedule+xml`.
 * The format has no place for two languages: one file each, with the same ids and guids. Cancelled sessions have no
 * place in it either and are left out.
 */
import type { Language } from '@/domain/shared/language'
import {
  addDays,
  datesFrom,
  instantToWall,
  isoWithOffset,
  minutesBetween,
  wallToInstant,
} from '@/domain/shared/time'
import { slugify } from '@/domain/shared/text'
import type { ReleasedMaterial } from '../schema'
import { type Feed, type FeedWords, type PlacedSession, placedSessions, textOf } from './feed'
import { element } from './xml'

type InRoom = { name: string; guid: string | null; placed: PlacedSession[] }

export function scheduleXml(feed: Feed, language: Language, words: FeedWords): string {
  const { summit } = feed.document
  const { appUrl } = feed.addresses
  const sessions = placedSessions(feed.document).filter(({ session }) => session.status === 'scheduled')
  const days = daysOf(feed, sessions)
  const schedule = [
    element('generator', { name: 'Plenum', system: appUrl }, ''),
    element('url', {}, `${appUrl}/api/v1/summits/${summit.slug}/schedule.xml?lang=${language}`),
    element('version', {}, String(feed.release.number)),
    conference(feed, language, days.length),
    ...days.map((date, index) => {
      const filed = sessions.filter(({ session }) => session.day === date)
      const rooms = roomsOf(feed, filed, language, words)
      return element('day', { index: index + 1, date, ...dayBounds(date, filed, summit.timeZone) }, [
        ...rooms.map((room) =>
          element('room', { name: room.name, guid: room.guid }, [
            ...room.placed.map((placed) => event(feed, placed, room.name, language, words)),
          ]),
        ),
      ])
    }),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('schedule', {}, schedule)}\n`
}

function conference(feed: Feed, language: Language, days: number): string {
  const { summit, tracks } = feed.document
  return element('conference', {}, [
    element('title', {}, textOf(summit.name, language)),
    element('acronym', {}, slugify(summit.slug).padEnd(4, '_')),
    element('start', {}, summit.startsOn),
    element('end', {}, summit.endsOn),
    element('days', {}, String(days)),
    element('timeslot_duration', {}, '00:05'),
    element('base_url', {}, `${feed.addresses.appUrl}/`),
    element('url', {}, feed.addresses.summit(language)),
    element('time_zone_name', {}, summit.timeZone),
    ...tracks.map((track) => {
      const color = /^#[0-9a-f]{6}$/i.test(track.color) ? track.color.toLowerCase() : null
      return element('track', { name: textOf(track.name, language), color, slug: trackSlug(track.slug) }, '')
    }),
  ])
}

/** The schema asks for a letter first and two characters at least. */
function trackSlug(slug: string): string {
  const plain = slugify(slug)
  return /^[a-z][a-z0-9-]+$/.test(plain) ? plain : `t-${plain}`
}

/** The days of the document with those under which sessions are filed; each summit day has its place in the count. */
function daysOf({ document }: Feed, sessions: readonly PlacedSession[]): string[] {
  const dates = new Set([
    ...document.days.map((day) => day.date),
    ...sessions.map(({ session }) => session.day),
  ])
  if (dates.size > 0) return [...dates].sort()
  return datesFrom(document.summit.startsOn, document.summit.endsOn)
}

/** From midnight to midnight in the summit's zone, or to the end of what is filed under the day. */
function dayBounds(
  date: string,
  filed: readonly PlacedSession[],
  zone: string,
): { start: string; end: string } {
  const starts = filed.map(({ session }) => Date.parse(session.start))
  const ends = filed.map(({ session }) => Date.parse(session.end))
  return {
    start: isoWithOffset(new Date(Math.min(midnight(date, zone), ...starts)), zone),
    end: isoWithOffset(new Date(Math.max(midnight(addDays(date, 1), zone), ...ends)), zone),
  }
}

/** Where clocks jump over midnight the day begins with the jump. */
function midnight(date: string, zone: string): number {
  const at = wallToInstant(date, '00:00', zone)
  if (at.ok) return at.value.instant.getTime()
  return at.details['next'] instanceof Date ? at.details['next'].getTime() : Date.parse(`${date}T00:00:00Z`)
}

/**
 * Rooms in the document's order, then places without a room: a stated place, online, or all rooms. Clients tell rooms
 * apart by name, so two of the same name carry their venue's.
 */
function roomsOf(
  feed: Feed,
  filed: readonly PlacedSession[],
  language: Language,
  words: FeedWords,
): InRoom[] {
  const { rooms, summit } = feed.document
  const names = rooms.map((room) => textOf(room.name, language))
  const byRoom = rooms.map((room, index) => {
    const placed = filed.filter((one) => one.room?.id === room.id)
    const name = names[index] ?? ''
    const venue = textOf(placed[0]?.venue?.name ?? {}, language)
    const twice = names.indexOf(name) !== names.lastIndexOf(name)
    return { name: (twice && venue ? `${name}, ${venue}` : name) || room.id, guid: room.id, placed }
  })
  const elsewhere = new Map<string, PlacedSession[]>()
  for (const placed of filed.filter((one) => one.room === null)) {
    const unstated = summit.mode === 'virtual' ? words.online : words.allRooms
    const place = textOf(placed.session.location, language) || unstated
    elsewhere.set(place, [...(elsewhere.get(place) ?? []), placed])
  }
  return [
    ...byRoom.filter((room) => room.placed.length > 0),
    ...[...elsewhere].map(([name, placed]) => ({ name, guid: null, placed })),
  ]
}

function event(
  feed: Feed,
  placed: PlacedSession,
  room: string,
  language: Language,
  words: FeedWords,
): string {
  const { session, track } = placed
  const zone = feed.document.summit.timeZone
  const start = instantToWall(session.start, zone)
  const links = session.materials.filter(({ kind }) => kind === 'recording' || kind === 'transcript')
  const attachments = session.materials.filter(({ kind }) => kind === 'slides' || kind === 'document')
  return element('event', { id: session.number, guid: session.id, code: session.code }, [
    element('date', {}, isoWithOffset(session.start, zone)),
    element('start', {}, start.time),
    element('duration', {}, hoursAndMinutes(minutesBetween(session.start, session.end))),
    element('room', {}, room),
    element('title', {}, textOf(session.title, language)),
    element('subtitle', {}, ''),
    element('type', {}, words.types[session.type]),
    element('track', {}, textOf(track?.name ?? {}, language)),
    ...spoken(session.languages, language).map((code) => element('language', {}, code)),
    element('abstract', {}, textOf(session.abstract, language)),
    element('description', {}, ''),
    element('persons', {}, persons(feed, placed)),
    element('links', {}, [
      ...(session.webcast ? [element('link', { href: session.webcast }, words.webcast)] : []),
      ...links.map((material) => linked('link', material)),
    ]),
    element('attachments', {}, [...attachments.map((material) => linked('attachment', material))]),
    element('url', {}, feed.addresses.session(session.code, language)),
  ])
}

/** The format names one language: that of the file when it is spoken there, else the first. */
function spoken(languages: readonly string[], language: Language): string[] {
  return languages.includes(language) ? [language] : languages.slice(0, 1)
}

function persons({ document }: Feed, { session }: PlacedSession): string[] {
  return session.speakers.flatMap(({ speakerId }) => {
    const speaker = document.speakers.find((one) => one.id === speakerId)
    return speaker ? [element('person', { guid: speaker.id }, speaker.name)] : []
  })
}

function linked(name: 'link' | 'attachment', material: ReleasedMaterial): string {
  return element(name, { href: material.url, type: material.kind }, material.title)
}

/** `01:15`; the format has two digits for hours. */
function hoursAndMinutes(minutes: number): string {
  const most = Math.min(Math.max(minutes, 0), 99 * 60 + 59)
  return [Math.floor(most / 60), most % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
