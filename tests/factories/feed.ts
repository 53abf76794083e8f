import type { Feed, FeedWords } from '@/domain/release/feeds/feed'
import {
  type ReleaseDocument,
  type ReleasedSession,
  releaseDocument,
  sessionTypes,
} from '@/domain/release/schema'
import { releaseDocumentOf, releasedSession } from './release'

/** `uuid(7)` is a version 4 UUID that ends in 7: ids that a reader can tell apart. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A plain session in Room 1, 30 May 2019, 10:30 to 12:00 in Ottawa; `number` gives it its id and code. */
export function feedSession(number: number, over: Partial<ReleasedSession> = {}): ReleasedSession {
  return releasedSession(number, {
    id: uuid(number),
    code: number.toString(36).toUpperCase().padStart(6, '0'),
    roomId: uuid(901),
    trackId: uuid(951),
    origin: 'host',
    interpretation: ['en', 'fr'],
    ...over,
  })
}

/** A summit with a venue, two rooms, a track, a speaker and the given sessions; checked against the schema. */
export function feedDocument(
  sessions: ReleasedSession[],
  over: Partial<ReleaseDocument> = {},
): ReleaseDocument {
  const venue = {
    id: uuid(991),
    name: { en: 'Shaw Centre', fr: 'Centre Shaw' },
    city: { en: 'Ottawa', fr: 'Ottawa' },
    address: '55 Colonel By Drive',
    timeZone: 'America/Toronto',
    online: false,
    latitude: 45.4226,
    longitude: -75.6916,
  }
  const room = {
    venueId: venue.id,
    floor: {},
    kind: 'session' as const,
    capacity: 80,
    equipment: [],
  }
  const document = releaseDocumentOf(sessions, {
    venues: [venue],
    rooms: [
      { ...room, id: uuid(901), name: { en: 'Room 1', fr: 'Salle 1' } },
      { ...room, id: uuid(902), name: { en: 'Room 2', fr: 'Salle 2' } },
    ],
    tracks: [
      {
        id: uuid(951),
        slug: 'inclusion',
        name: { en: 'Inclusion', fr: 'Inclusion' },
        color: '#224488',
        aim: {},
        topics: [],
      },
    ],
    organisations: [{ id: uuid(961), name: { en: 'Estonia', fr: 'Estonie' }, url: null }],
    speakers: [
      {
        id: uuid(941),
        slug: 'ana-silva',
        name: 'Ana Silva',
        position: { en: 'Minister', fr: 'Ministre' },
        organisationId: uuid(961),
        biography: {},
        photo: null,
      },
    ],
    ...over,
  })
  return releaseDocument.parse(document)
}

/** The document as release 3, published on 21 May 2019, with addresses on summits.test. */
export function feedOf(document: ReleaseDocument): Feed {
  const appUrl = 'https://summits.test'
  const { slug } = document.summit
  return {
    document,
    release: { number: 3, publishedAt: new Date('2019-05-21T20:05:00.000Z') },
    addresses: {
      appUrl,
      summit: (language) => `${appUrl}/${language}/${language === 'en' ? 'summits' : 'sommets'}/${slug}`,
      session: (code, language) =>
        language === 'en'
          ? `${appUrl}/en/summits/${slug}/sessions/${code}`
          : `${appUrl}/fr/sommets/${slug}/seances/${code}`,
    },
  }
}

/** Words that show where they came from: the type `meal` is `type:meal`. */
export const feedWords: FeedWords = {
  // fromEntries forgets which keys it was given: all the types.
  types: Object.fromEntries(sessionTypes.map((type) => [type, `type:${type}`])) as FeedWords['types'],
  allRooms: 'All rooms',
  online: 'Online',
  webcast: 'Webcast',
}
