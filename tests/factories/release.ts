import type { ReleaseContent, ReleaseDocument, ReleasedSession } from '@/domain/release/schema'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A released session: Thursday, 10:30 to noon in Ottawa, room 1, both languages; what differs is passed in. */
export function releasedSession(n: number, differs: Partial<ReleasedSession> = {}): ReleasedSession {
  return {
    id: uuid(100 + n),
    code: `SESS0${n % 10}`,
    number: n,
    type: 'parallel',
    origin: 'joint',
    access: 'open',
    status: 'scheduled',
    title: { en: `Session ${n}`, fr: `Séance ${n}` },
    abstract: { en: 'What is open.', fr: 'Ce qui est ouvert.' },
    day: '2019-05-30',
    start: '2019-05-30T14:30:00.000Z',
    end: '2019-05-30T16:00:00.000Z',
    roomId: uuid(1),
    location: {},
    trackId: uuid(11),
    topicId: null,
    occurrenceSeriesId: null,
    languages: ['en', 'fr'],
    interpretation: [],
    seats: null,
    webcast: null,
    speakers: [],
    organisations: [],
    materials: [],
    credits: [],
    sequence: 0,
    changedAt: '2019-05-01T12:00:00.000Z',
    previousStart: null,
    ...differs,
  }
}

/** A small summit in Ottawa with two rooms and one track. */
export function releaseDocumentOf(
  sessions: ReleasedSession[],
  differs: Partial<ReleaseDocument> = {},
): ReleaseDocument {
  return {
    schema: 1,
    summit: {
      id: uuid(9),
      slug: 'small-summit',
      name: { en: 'Small summit', fr: 'Petit sommet' },
      shortName: { en: 'Small summit', fr: 'Petit sommet' },
      edition: { en: 'Ottawa 2019', fr: 'Ottawa 2019' },
      theme: {},
      description: {},
      place: { en: 'Ottawa', fr: 'Ottawa' },
      host: {},
      figures: [],
      startsOn: '2019-05-29',
      endsOn: '2019-05-31',
      timeZone: 'America/Toronto',
      mode: 'in_person',
      contentLanguages: ['en', 'fr'],
      accent: '#0b5c66',
    },
    series: null,
    days: ['2019-05-29', '2019-05-30', '2019-05-31'].map((date, index) => ({
      id: uuid(20 + index),
      date,
      label: { en: 'Core summit', fr: 'Cœur du sommet' },
      note: {},
      venueShare: null,
    })),
    venues: [
      {
        id: uuid(5),
        name: { en: 'Conference centre', fr: 'Centre des congrès' },
        city: { en: 'Ottawa', fr: 'Ottawa' },
        address: null,
        timeZone: 'America/Toronto',
        online: false,
        latitude: null,
        longitude: null,
      },
    ],
    rooms: [1, 2].map((n) => ({
      id: uuid(n),
      venueId: uuid(5),
      name: { en: `Room ${n}`, fr: `Salle ${n}` },
      floor: {},
      kind: 'session' as const,
      capacity: 100,
      equipment: [],
    })),
    tracks: [
      {
        id: uuid(11),
        slug: 'participation',
        name: { en: 'Participation', fr: 'Participation' },
        color: '#6f3295',
        aim: {},
        topics: [],
      },
    ],
    organisations: [],
    speakers: [],
    sessions,
    materials: [],
    credits: [],
    ...differs,
  }
}

/** A release's content with nothing private. */
export const contentOf = (document: ReleaseDocument): ReleaseContent => ({
  document,
  privatePart: {
    schema: 1,
    sessions: [],
    dayCapacities: {},
    turnarounds: {},
    embargoes: {},
    speakers: [],
    organisations: [],
  },
})

export const roomId = uuid
