import { describe, expect, it } from 'vitest'
import { agendaJson } from '@/domain/release/feeds/agenda-json'
import { jsonLdScript, sessionJsonLd, summitJsonLd } from '@/domain/release/feeds/json-ld'
import { feedOf, feedDocument, feedSession, uuid } from '../factories/feed'

const feed = feedOf(
  feedDocument([
    feedSession(1, {
      speakers: [{ speakerId: uuid(941), role: 'moderator' }],
      organisations: [{ organisationId: uuid(961), part: 'organiser' }],
      materials: [
        { id: uuid(801), kind: 'slides', language: 'fr', title: 'Diapositives', url: 'https://files.test/1' },
      ],
      seats: 80,
      access: 'seats',
    }),
    feedSession(2, { status: 'cancelled' }),
    feedSession(3, { access: 'private' }),
    feedSession(4, { previousStart: '2019-05-30T13:00:00.000Z', webcast: 'https://watch.test/4' }),
    feedSession(5, { roomId: null, title: { en: '</script><b>', fr: 'x' } }),
  ]),
)

describe('agenda.json', () => {
  const agenda = agendaJson(feed)

  it('has the summit, the release, days, venues, rooms and tracks', () => {
    expect(agenda.summit).toMatchObject({
      slug: 'small-summit',
      name: { en: 'Small summit', fr: 'Petit sommet' },
      timeZone: 'America/Toronto',
      startsOn: '2019-05-29',
      endsOn: '2019-05-31',
    })
    expect(agenda.release).toEqual({ number: 3, publishedAt: '2019-05-21T20:05:00Z' })
    expect(agenda.days[0]).toMatchObject({ date: '2019-05-29', venueShare: null })
    expect(agenda.venues[0]).toMatchObject({ id: uuid(991), timeZone: 'America/Toronto' })
    expect(agenda.rooms[0]).toMatchObject({ id: uuid(901), venue: uuid(991), capacity: 80 })
    expect(agenda.tracks[0]).toMatchObject({ id: uuid(951), color: '#224488' })
  })

  it('has each public session once, cancelled ones too, private ones never', () => {
    expect(agenda.sessions.map(({ number }) => number)).toEqual([1, 2, 4, 5])
    expect(agenda.sessions.map(({ status }) => status)).toEqual([
      'scheduled',
      'cancelled',
      'scheduled',
      'scheduled',
    ])
  })

  it('has both languages and the offset of the zone', () => {
    expect(agenda.sessions[0]).toMatchObject({
      id: uuid(1),
      code: '000001',
      title: { en: 'Session 1', fr: 'Séance 1' },
      start: '2019-05-30T10:30:00-04:00',
      end: '2019-05-30T12:00:00-04:00',
      room: uuid(901),
      track: uuid(951),
      type: 'parallel',
      origin: 'host',
      access: 'seats',
      languages: ['en', 'fr'],
      interpretation: ['en', 'fr'],
      speakers: [{ name: 'Ana Silva', role: 'moderator' }],
      materials: [{ kind: 'slides', language: 'fr', url: 'https://files.test/1' }],
      url: {
        en: 'https://summits.test/en/summits/small-summit/sessions/000001',
        fr: 'https://summits.test/fr/sommets/small-summit/seances/000001',
      },
    })
    expect(agenda.sessions[2]).toMatchObject({ previousStart: '2019-05-30T09:00:00-04:00' })
  })
})

describe('JSON-LD', () => {
  it('of a session is an event with its place, inside the summit', () => {
    const event = sessionJsonLd(feed, '000001', 'fr')
    expect(event).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Séance 1',
      startDate: '2019-05-30T10:30:00-04:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Salle 1, Centre Shaw',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '55 Colonel By Drive',
            addressLocality: 'Ottawa',
          },
        },
      ],
      url: 'https://summits.test/fr/sommets/small-summit/seances/000001',
      inLanguage: ['en-CA', 'fr-CA'],
      maximumAttendeeCapacity: 80,
      performer: [{ '@type': 'Person', name: 'Ana Silva', jobTitle: 'Ministre' }],
      organizer: [{ '@type': 'Organization', name: 'Estonie' }],
      superEvent: { '@type': 'Event', name: 'Petit sommet', startDate: '2019-05-29', endDate: '2019-05-31' },
    })
  })

  it('of a cancelled session keeps its start', () => {
    expect(sessionJsonLd(feed, '000002', 'en')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2019-05-30T10:30:00-04:00',
    })
  })

  it('of a moved session says from where, and a webcast makes it mixed', () => {
    expect(sessionJsonLd(feed, '000004', 'en')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2019-05-30T09:00:00-04:00',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation', url: 'https://watch.test/4' }],
    })
  })

  it('is none for a private or unknown session', () => {
    expect(sessionJsonLd(feed, '000003', 'en')).toBeNull()
    expect(sessionJsonLd(feed, 'ZZZZZZ', 'en')).toBeNull()
  })

  it('of a summit has each public session with an address of its own', () => {
    const { subEvent } = summitJsonLd(feed, 'en')
    const urls = Array.isArray(subEvent) ? subEvent.map((event) => event.url) : []
    expect(urls).toHaveLength(4)
    expect(new Set(urls).size).toBe(4)
  })

  it('of a virtual summit is online', () => {
    const virtual = { ...feed.document.summit, mode: 'virtual' as const }
    const online = { ...feed, document: { ...feed.document, summit: virtual } }
    expect(sessionJsonLd(online, '000005', 'en')).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation' }],
    })
  })

  it('cannot end the script that it stands in', () => {
    const event = sessionJsonLd(feed, '000005', 'en')
    if (!event) throw new Error('The session is public')
    expect(jsonLdScript(event)).not.toContain('<')
    expect(JSON.parse(jsonLdScript(event))).toEqual(event)
  })
})
