/** schema.org/Event for the pages of a summit and of a session: what search engines and assistants read. */
import { type Language, bcp47 } from '@/domain/shared/language'
import { isoWithOffset } from '@/domain/shared/time'
import { photoPath } from '../rules'
import { type Feed, type PlacedSession, languageTag, placedSessions, textOf } from './feed'

export type JsonLd = { [key: string]: string | number | JsonLd | readonly (string | JsonLd)[] }

const context = { '@context': 'https://schema.org' }

const attendance = {
  in_person: 'https://schema.org/OfflineEventAttendanceMode',
  virtual: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** The summit with its sessions, each by name, start and its own address, where the rest of it is: a page stays light. */
export function summitJsonLd(feed: Feed, language: Language): JsonLd {
  const { summit } = feed.document
  const description = textOf(summit.description, language)
  const host = textOf(summit.host, language)
  return {
    ...context,
    ...summitEvent(feed, language),
    ...(description && { description }),
    ...(host && { organizer: { '@type': 'Organization', name: host } }),
    inLanguage: bcp47(language),
    subEvent: placedSessions(feed.document).map((placed) => {
      const { session, timeZone } = placed
      return {
        '@type': 'Event',
        name: textOf(session.title, language),
        startDate: isoWithOffset(session.start, timeZone),
        ...(session.status === 'cancelled' && eventStatus(placed)),
        url: feed.addresses.session(session.code, language),
      }
    }),
  }
}

/** One session; null when the release has no such public session. */
export function sessionJsonLd(feed: Feed, code: string, language: Language): JsonLd | null {
  const placed = placedSessions(feed.document).find(({ session }) => session.code === code)
  if (!placed) return null
  const { session, track } = placed
  const description = textOf(session.abstract, language)
  const performer = persons(feed, placed, language)
  const organizer = organizers(feed, placed, language)
  return {
    ...context,
    ...sessionEvent(feed, placed, language),
    ...(description && { description }),
    ...(track && { keywords: textOf(track.name, language) }),
    ...(session.languages.length > 0 && { inLanguage: session.languages.map(languageTag) }),
    ...(session.seats !== null && { maximumAttendeeCapacity: session.seats }),
    ...(performer.length > 0 && { performer }),
    ...(organizer.length > 0 && { organizer }),
    superEvent: summitEvent(feed, language),
  }
}

/** For the inside of a `<script type="application/ld+json">`, which no text of a session may end. */
export function jsonLdScript(value: JsonLd): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function summitEvent(feed: Feed, language: Language): JsonLd {
  const { summit, venues } = feed.document
  const url = feed.addresses.summit(language)
  const places = venues.filter((venue) => !venue.online).map((venue) => placeOf(venue, null, language))
  const location = [...places, ...(summit.mode === 'in_person' ? [] : [{ '@type': 'VirtualLocation', url }])]
  return {
    '@type': 'Event',
    '@id': url,
    name: textOf(summit.name, language),
    startDate: summit.startsOn,
    endDate: summit.endsOn,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: attendance[summit.mode],
    ...(location.length > 0 && { location }),
    url,
  }
}

function sessionEvent(feed: Feed, placed: PlacedSession, language: Language): JsonLd {
  const { session, timeZone } = placed
  const url = feed.addresses.session(session.code, language)
  const location = sessionLocations(feed, placed, language, url)
  const online = location.some((one) => one['@type'] === 'VirtualLocation')
  const mode = online ? (location.length > 1 ? 'hybrid' : 'virtual') : 'in_person'
  return {
    '@type': 'Event',
    '@id': url,
    name: textOf(session.title, language),
    startDate: isoWithOffset(session.start, timeZone),
    endDate: isoWithOffset(session.end, timeZone),
    ...eventStatus(placed),
    eventAttendanceMode: attendance[mode],
    ...(location.length > 0 && { location }),
    url,
  }
}

/** A cancelled session keeps its start; a moved one says from where it moved. */
function eventStatus({ session, timeZone }: PlacedSession): JsonLd {
  const { status, start, previousStart } = session
  if (status === 'cancelled') return { eventStatus: 'https://schema.org/EventCancelled' }
  if (previousStart === null || Date.parse(previousStart) === Date.parse(start))
    return { eventStatus: 'https://schema.org/EventScheduled' }
  return {
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: isoWithOffset(previousStart, timeZone),
  }
}

/** The room, or the stated place, or the summit's only venue; and the webcast beside it. */
function sessionLocations(feed: Feed, placed: PlacedSession, language: Language, url: string): JsonLd[] {
  const { session, room, venue } = placed
  const { summit, venues } = feed.document
  const onSite = venues.filter((one) => !one.online)
  const [only] = onSite.length === 1 ? onSite : []
  const where = venue ?? only
  const name = room ? textOf(room.name, language) : textOf(session.location, language)
  const online = venue?.online === true || (room === null && summit.mode === 'virtual')
  const stated = name ? { '@type': 'Place', name } : null
  const place = online ? null : where ? placeOf(where, name, language) : stated
  return [
    ...(place ? [place] : []),
    ...(online || session.webcast ? [{ '@type': 'VirtualLocation', url: session.webcast ?? url }] : []),
  ]
}

function placeOf(venue: Feed['document']['venues'][number], room: string | null, language: Language): JsonLd {
  const { address, latitude, longitude } = venue
  const city = textOf(venue.city, language)
  return {
    '@type': 'Place',
    name: [room, textOf(venue.name, language)].filter(Boolean).join(', '),
    ...((address !== null || city) && {
      address: {
        '@type': 'PostalAddress',
        ...(address !== null && { streetAddress: address }),
        ...(city && { addressLocality: city }),
      },
    }),
    ...(latitude !== null &&
      longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
}

function persons({ document, addresses }: Feed, { session }: PlacedSession, language: Language): JsonLd[] {
  return session.speakers.flatMap(({ speakerId }) => {
    const speaker = document.speakers.find((one) => one.id === speakerId)
    if (!speaker) return []
    const jobTitle = textOf(speaker.position, language)
    const organisation = document.organisations.find((one) => one.id === speaker.organisationId)
    const from = organisation && textOf(organisation.name, language)
    return [
      {
        '@type': 'Person',
        name: speaker.name,
        ...(jobTitle && { jobTitle }),
        ...(from && { affiliation: { '@type': 'Organization', name: from } }),
        ...(speaker.photo !== null && { image: addresses.appUrl + photoPath(speaker.photo) }),
      },
    ]
  })
}

function organizers({ document }: Feed, { session }: PlacedSession, language: Language): JsonLd[] {
  return session.organisations
    .filter(({ part }) => part === 'organiser' || part === 'host')
    .flatMap(({ organisationId }) => {
      const found = document.organisations.find((one) => one.id === organisationId)
      if (!found) return []
      const { url } = found
      return [{ '@type': 'Organization', name: textOf(found.name, language), ...(url !== null && { url }) }]
    })
}
