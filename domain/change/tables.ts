import type { Kind } from './schema'

/** What hangs on a row and is edited with it: a list in the row's JSON, a table in the database. */
type Part = { table: string; parent: string; columns: readonly string[]; order: readonly string[] }

/** Where a kind of draft row is kept. */
export type Table = {
  name: string
  /** Columns in which no two rows of a summit have the same. */
  unique?: readonly string[]
  columns: readonly string[]
  order: readonly string[]
  parts: Record<string, Part>
}

/** Kind -> table, its columns and parts; the same fields as in `rowSchemas`. */
export const tables: Record<Kind, Table> = {
  summit: {
    name: 'Summit',
    columns: [
      'name',
      'shortName',
      'edition',
      'theme',
      'description',
      'place',
      'figures',
      'host',
      'startsOn',
      'endsOn',
      'timeZone',
      'mode',
      'contentLanguages',
      'accent',
      'settings',
    ],
    order: ['id'],
    parts: {},
  },
  day: {
    name: 'SummitDay',
    unique: ['date'],
    columns: ['date', 'label', 'note', 'venueShare', 'capacity'],
    order: ['date'],
    parts: {},
  },
  venue: {
    name: 'Venue',
    columns: ['position', 'name', 'city', 'address', 'timeZone', 'online', 'latitude', 'longitude'],
    order: ['position', 'id'],
    parts: {},
  },
  room: {
    name: 'Room',
    columns: [
      'venueId',
      'position',
      'name',
      'floor',
      'kind',
      'theatre',
      'classroom',
      'boardroom',
      'equipment',
      'turnaround',
    ],
    order: ['position', 'id'],
    parts: {
      openings: {
        table: 'RoomOpening',
        parent: 'roomId',
        columns: ['startsAt', 'endsAt'],
        order: ['startsAt'],
      },
    },
  },
  track: {
    name: 'Track',
    unique: ['slug'],
    columns: ['position', 'slug', 'name', 'color', 'aim'],
    order: ['position', 'id'],
    parts: {
      topics: { table: 'TrackTopic', parent: 'trackId', columns: ['id', 'name'], order: ['position', 'id'] },
    },
  },
  organisation: { name: 'Organisation', columns: ['name', 'url'], order: ['id'], parts: {} },
  speaker: {
    name: 'Speaker',
    unique: ['slug', 'externalId'],
    columns: ['slug', 'name', 'position', 'organisationId', 'biography', 'email', 'language', 'externalId'],
    order: ['slug'],
    parts: {
      availability: {
        table: 'SpeakerAvailability',
        parent: 'speakerId',
        columns: ['startsAt', 'endsAt'],
        order: ['startsAt'],
      },
    },
  },
  occurrence: { name: 'OccurrenceSeries', columns: ['name'], order: ['id'], parts: {} },
  session: {
    name: 'Session',
    unique: ['code', 'externalId'],
    columns: [
      'code',
      'number',
      'type',
      'origin',
      'access',
      'status',
      'title',
      'abstract',
      'stale',
      'startsAt',
      'endsAt',
      'dayId',
      'roomId',
      'location',
      'trackId',
      'topicId',
      'occurrenceSeriesId',
      'languages',
      'interpretation',
      'seats',
      'turnaround',
      'setup',
      'layout',
      'needs',
      'expected',
      'webcast',
      'embargoUntil',
      'externalId',
    ],
    order: ['number'],
    parts: {
      speakers: {
        table: 'SessionSpeaker',
        parent: 'sessionId',
        columns: ['speakerId', 'role'],
        order: ['position', 'id'],
      },
      organisations: {
        table: 'SessionOrganisation',
        parent: 'sessionId',
        columns: ['organisationId', 'part'],
        order: ['position', 'id'],
      },
      guests: {
        table: 'SessionGuest',
        parent: 'sessionId',
        columns: ['name', 'email'],
        order: ['position', 'id'],
      },
      materials: {
        table: 'Material',
        parent: 'sessionId',
        columns: ['id', 'kind', 'language', 'title', 'url'],
        order: ['position', 'id'],
      },
      credits: {
        table: 'Credit',
        parent: 'sessionId',
        columns: ['kind', 'name'],
        order: ['position', 'id'],
      },
    },
  },
  ignored: {
    name: 'IgnoredConflict',
    unique: ['key'],
    columns: ['key', 'reason'],
    order: ['id'],
    parts: {},
  },
}
