import { describe, expect, it } from 'vitest'
import type { Both, DemoSession } from '@/prisma/demo/format'
import { ogpOttawa2019 as summit, ogpSeries } from '@/prisma/demo/ogp-ottawa-2019'

const parallel = summit.sessions.filter((session) => session.type === 'parallel')

function isText(value: unknown): value is Both {
  return typeof value === 'object' && value !== null && 'en' in value && 'fr' in value
}

/** Every text of the summit with the path that leads to it. */
function textsOf(value: unknown, path = ''): [path: string, text: Both][] {
  if (isText(value)) return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`))
}

const texts = [...textsOf(summit), ...textsOf(ogpSeries, '/series')]

function overlap(one: DemoSession, other: DemoSession): boolean {
  return one.day === other.day && one.start < other.end && other.start < one.end
}

/** Pairs of sessions at the same time that share what `taken` names, as words for a failure. */
function clashes(taken: (session: DemoSession) => string[]): string[] {
  return summit.sessions.flatMap((one, index) =>
    summit.sessions
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .flatMap((other) =>
        taken(one)
          .filter((name) => taken(other).includes(name))
          .map((name) => `${name}: ${one.key}, ${other.key}`),
      ),
  )
}

describe('programme of the OGP Global Summit', () => {
  it('has 70 parallel sessions, ten in each of seven rounds and one in each of ten rooms', () => {
    const rounds = new Map<string, number>()
    for (const session of parallel) {
      const time = `${session.day} ${session.start}-${session.end}`
      rounds.set(time, (rounds.get(time) ?? 0) + 1)
    }
    expect([...rounds]).toEqual([
      ['2019-05-30 10:30-12:00', 10],
      ['2019-05-30 13:30-14:45', 10],
      ['2019-05-30 15:15-16:45', 10],
      ['2019-05-31 09:00-10:20', 10],
      ['2019-05-31 10:40-12:00', 10],
      ['2019-05-31 13:30-14:45', 10],
      ['2019-05-31 15:15-16:45', 10],
    ])
    expect(new Set(parallel.map((session) => session.room)).size).toBe(10)
  })

  it('has four themes in their order, with 22 topics that are each used three times or four', () => {
    expect(summit.tracks.map((track) => [track.key, track.topics.length])).toEqual([
      ['participation', 5],
      ['inclusion', 6],
      ['impact', 5],
      ['open-road', 6],
    ])
    for (const track of summit.tracks) {
      for (const topic of track.topics) {
        const uses = parallel.filter((session) => session.track === track.key && session.topic === topic.key)
        expect(uses.length, topic.key).toBeGreaterThanOrEqual(3)
        expect(uses.length, topic.key).toBeLessThanOrEqual(4)
      }
    }
    const known = summit.tracks.flatMap((track) => track.topics.map((topic) => `${track.key}/${topic.key}`))
    expect(parallel.filter((session) => !known.includes(`${session.track}/${session.topic}`))).toEqual([])
  })

  it('states the share of the venue for four days and none for Monday', () => {
    expect(summit.days.map((day) => [day.date, day.venueShare])).toEqual([
      ['2019-05-27', undefined],
      ['2019-05-28', 5],
      ['2019-05-29', 75],
      ['2019-05-30', 100],
      ['2019-05-31', 100],
    ])
  })

  it('holds every activity of the printed programme at its hour', () => {
    const at = (day: string, start: string) =>
      summit.sessions
        .filter(
          (session) =>
            session.day.endsWith(day) &&
            session.start === start &&
            session.type !== 'parallel' &&
            session.access !== 'private',
        )
        .map((session) => session.title.en)
        .sort()
    expect(at('27', '07:30')).toEqual(['Registration'])
    expect(at('27', '09:00')).toEqual(['Academics’ Day', 'Youth Workshop'])
    expect(at('28', '07:30')).toEqual(['Registration'])
    expect(at('28', '09:00')).toEqual(['Civil Society Day', 'Government Points of Contact Day'])
    expect(at('29', '07:30')).toEqual(['Registration and breakfast'])
    expect(at('29', '09:00')).toEqual([
      'Collaboration Conference',
      'D9 meeting',
      'Feminist Open Government Day',
      'Indigenous gathering',
      'Ministerial Steering Committee',
      'Open Government Day',
      'Open House at Justice',
    ])
    expect(at('29', '17:00')).toEqual(['Opening ceremony'])
    expect(at('29', '20:00')).toEqual(['Opening reception'])
    expect(at('30', '09:00')).toEqual(['Exhibits', 'Opening plenary: the open road'])
    expect(at('31', '09:00')).toEqual(['Exhibits'])
    for (const day of ['30', '31']) {
      expect(at(day, '07:30')).toEqual(['Breakfast'])
      expect(at(day, '12:00')).toEqual(['Lunch'])
      expect(at(day, '14:45')).toEqual(['Health break'])
    }
    expect(at('30', '17:00')).toEqual(['Closing plenary'])
    expect(at('30', '18:00')).toEqual(['Networking'])
    expect(at('31', '17:00')).toEqual(['Closing ceremony'])
    expect(at('31', '20:00')).toEqual(['Closing reception'])
  })

  it('puts nobody and no room in two places at once', () => {
    expect(clashes((session) => (session.room ? [session.room] : []))).toEqual([])
    expect(clashes((session) => (session.speakers ?? []).map(([speaker]) => speaker))).toEqual([])
  })

  it('has nobody on stage outside of the times that they named', () => {
    const named = new Map(summit.speakers.map(({ key, available }) => [key, available]))
    const outside = summit.sessions.flatMap(({ key, day, start, end, speakers = [] }) =>
      speakers.flatMap(([speaker]) => {
        const times = named.get(speaker)
        const within = times?.some(([on, from, to]) => on === day && from <= start && end <= to)
        return times && !within ? [`${speaker} in ${key}`] : []
      }),
    )
    expect(outside).toEqual([])
    expect([...named.values()].filter(Boolean)).toHaveLength(3)
  })

  it('names only what it has, each key once, and uses all of its speakers', () => {
    for (const list of [summit.sessions, summit.speakers, summit.organisations, summit.rooms]) {
      const keys = list.map((item) => item.key)
      expect(new Set(keys).size).toBe(keys.length)
    }
    const rooms = new Map(summit.rooms.map((room) => [room.key, room]))
    const organisations = new Set(summit.organisations.map((organisation) => organisation.key))
    const speakers = new Set(summit.speakers.map((speaker) => speaker.key))
    const venues = new Set(summit.venues.map((venue) => venue.key))
    expect(summit.rooms.filter((room) => !venues.has(room.venue))).toEqual([])
    for (const speaker of summit.speakers) {
      if (speaker.organisation) expect(organisations, speaker.key).toContain(speaker.organisation)
    }
    for (const session of summit.sessions) {
      if (session.room) expect(rooms.has(session.room), session.key).toBe(true)
      for (const [organisation] of session.organisations ?? [])
        expect(organisations, session.key).toContain(organisation)
      for (const [speaker] of session.speakers ?? []) expect(speakers, session.key).toContain(speaker)
    }
    const speaking = new Set(
      summit.sessions.flatMap((session) => (session.speakers ?? []).map(([key]) => key)),
    )
    expect([...speakers].filter((key) => !speaking.has(key))).toEqual([])
  })

  it('gives each parallel session two to four speakers, an organiser, and places that fit the room', () => {
    const rooms = new Map(summit.rooms.map((room) => [room.key, room]))
    for (const session of parallel) {
      const room = rooms.get(session.room ?? '')
      expect(session.speakers?.length, session.key).toBeGreaterThanOrEqual(2)
      expect(session.speakers?.length, session.key).toBeLessThanOrEqual(4)
      expect(session.organisations?.[0]?.[1], session.key).toBe('organiser')
      expect(session.access === 'seats', session.key).toBe(session.seats !== undefined)
      if (session.seats) expect(session.seats, session.key).toBeLessThanOrEqual(room?.theatre ?? 0)
      if (session.interpretation) expect(room?.equipment, session.key).toContain('booths')
    }
    const twice = parallel.filter((session) => session.occurrence === 'algorithm-assessment')
    expect(twice.map((session) => session.day)).toEqual(['2019-05-30', '2019-05-31'])
  })
})

describe('copy of the OGP Global Summit', () => {
  it('has every text in both languages, and an abstract for every session', () => {
    expect(texts.filter(([, text]) => text.en.trim() === '' || text.fr.trim() === '')).toEqual([])
    expect(summit.sessions.filter((session) => !session.abstract)).toEqual([])
  })

  it.each([
    ['an ordinary space before a colon or inside « »', /[ \u202f]:|« |« | »|\u202f/],
    ['no space before a colon', /[^\s\u00a0]:/],
    ['a space before ; ! ?', /[\s\u00a0][;!?]/],
    ['a straight apostrophe or quotation mark', /['"]/],
    ['an ordinary space before a unit', /\d [%$h]( |$|,|\.)|\d\u00a0h \d/],
    ['an ordinary space between thousands', /\d \d{3}/],
    ['an exclamation mark', /!/],
    ['a space at an end, or two together', /^\s|\s$|[\s\u00a0]{2}/],
  ])('has in French nowhere %s', (_, fault) => {
    expect(texts.filter(([, text]) => fault.test(text.fr))).toEqual([])
  })

  it('has in English no French spacing, straight apostrophe or exclamation mark', () => {
    const fault = /[\s\u00a0][:;!?]|['"!]|«|^\s|\s$|\s{2}/
    expect(texts.filter(([, text]) => fault.test(text.en))).toEqual([])
  })
})
