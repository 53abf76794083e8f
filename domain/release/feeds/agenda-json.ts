/** The agenda as open data: every language in one document, ids as everywhere, times with the summit's offset. */
import { languages } from '@/domain/shared/language'
import { isoWithOffset } from '@/domain/shared/time'
import type { ReleasedSession } from '../schema'
import { type Feed, placedSessions } from './feed'

export type AgendaJson = ReturnType<typeof agendaJson>

/** A value for `JSON.stringify`. Cancelled sessions are in it and say so. */
export function agendaJson(feed: Feed) {
  const { summit, days, venues, rooms, tracks } = feed.document
  return {
    summit: {
      id: summit.id,
      slug: summit.slug,
      name: summit.name,
      theme: summit.theme,
      description: summit.description,
      place: summit.place,
      timeZone: summit.timeZone,
      startsOn: summit.startsOn,
      endsOn: summit.endsOn,
      mode: summit.mode,
      languages: summit.contentLanguages,
      url: inEachLanguage(feed.addresses.summit),
    },
    release: { number: feed.release.number, publishedAt: seconds(feed.release.publishedAt) },
    days: days.map(({ date, label, note, venueShare }) => ({ date, label, note, venueShare })),
    venues: venues.map(({ id, name, city, address, timeZone, online, latitude, longitude }) => {
      const place = latitude === null || longitude === null ? null : { latitude, longitude }
      return { id, name, city, address, timeZone, online, place }
    }),
    rooms: rooms.map(({ id, venueId, name, floor, kind, capacity, equipment }) => {
      return { id, venue: venueId, name, floor, kind, capacity, equipment }
    }),
    tracks: tracks.map(({ id, slug, name, color, aim, topics }) => ({ id, slug, name, color, aim, topics })),
    organisations: feed.document.organisations,
    sessions: placedSessions(feed.document).map(({ session }) => sessionJson(feed, session)),
  }
}

function sessionJson(feed: Feed, session: ReleasedSession) {
  const zone = feed.document.summit.timeZone
  return {
    id: session.id,
    code: session.code,
    number: session.number,
    title: session.title,
    abstract: session.abstract,
    day: session.day,
    start: isoWithOffset(session.start, zone),
    end: isoWithOffset(session.end, zone),
    room: session.roomId,
    location: session.location,
    track: session.trackId,
    topic: session.topicId,
    type: session.type,
    origin: session.origin,
    access: session.access,
    seats: session.seats,
    languages: session.languages,
    interpretation: session.interpretation,
    webcast: session.webcast,
    speakers: speakers(feed, session),
    organisations: session.organisations.map(({ organisationId, part }) => ({ id: organisationId, part })),
    materials: session.materials.map(({ kind, language, title, url }) => ({ kind, language, title, url })),
    series: session.occurrenceSeriesId,
    status: session.status,
    sequence: session.sequence,
    changedAt: seconds(new Date(session.changedAt)),
    previousStart: session.previousStart === null ? null : isoWithOffset(session.previousStart, zone),
    url: inEachLanguage((language) => feed.addresses.session(session.code, language)),
  }
}

function speakers({ document }: Feed, session: ReleasedSession) {
  return session.speakers.flatMap(({ speakerId, role }) => {
    const speaker = document.speakers.find((one) => one.id === speakerId)
    if (!speaker) return []
    const { id, name, position, organisationId } = speaker
    return [{ id, name, role, position, organisation: organisationId }]
  })
}

function inEachLanguage(address: (language: (typeof languages)[number]) => string): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, address(language)]))
}

/** `2026-01-01T00:00:00Z`. */
function seconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
