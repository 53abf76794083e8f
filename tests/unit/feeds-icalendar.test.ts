import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarText, foldLine, textLine } from '@/domain/release/feeds/calendar-lines'
import { zoneLines } from '@/domain/release/feeds/calendar-zones'
import { type CalendarFilter, agendaCalendar, sessionCalendar } from '@/domain/release/feeds/icalendar'
import type { ReleasedSession } from '@/domain/release/schema'
import { feedOf, feedWords, feedDocument, feedSession, uuid } from '../factories/feed'

const octets = (text: string) => new TextEncoder().encode(text).length
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

function agenda(
  sessions: ReleasedSession[],
  language: 'en' | 'fr' = 'en',
  filter: CalendarFilter = {},
): string {
  return agendaCalendar(feedOf(feedDocument(sessions)), language, feedWords, filter)
}

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

describe('bytes of a calendar', () => {
  const long = 'Une très longue phrase sur l’accès à l’information et la responsabilisation; '.repeat(12)
  const text = agenda([feedSession(1, { abstract: { fr: long, en: '日本語🎉'.repeat(60) } })], 'fr')

  it('end every line with CRLF and never stand alone', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('keep every line within 75 octets', () => {
    for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
  })

  it('have no byte order mark and begin with the calendar', () => {
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  })

  it('are the same for the same release', () => {
    expect(agenda([feedSession(1)])).toBe(agenda([feedSession(1)]))
  })
})

describe('folding', () => {
  it('comes undone, splits no character and keeps within 75 octets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = textLine('SUMMARY', text)
        const folded = foldLine(line)
        expect(unfolded(folded)).toBe(line)
        const pieces = folded.split('\r\n')
        expect(pieces.filter((piece) => octets(piece) > 75 || /\p{Surrogate}/u.test(piece))).toEqual([])
      }),
    )
  })

  it('gives a text back through a parser, line ends as one kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const calendar = calendarText(['BEGIN:VEVENT', textLine('SUMMARY', text), 'END:VEVENT'])
        expect(new ICAL.Component(ICAL.parse(calendar)).getFirstPropertyValue('summary')).toBe(
          text
            .replace(/\r\n?|[\u2028\u2029]/g, '\n')
            .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g, ''),
        )
      }),
    )
  })

  it('escapes what would end a value, and drops what may not stand in a line', () => {
    expect(textLine('SUMMARY', 'a\\b; c, d\ne\u0000\u0007')).toBe('SUMMARY:a\\\\b\\; c\\, d\\ne')
    expect(textLine('SUMMARY', 'x\r\nEND:VEVENT')).toBe('SUMMARY:x\\nEND:VEVENT')
    expect(textLine('X', 'v', { LABEL: 'a "b": c\n' })).toBe('X;LABEL="a ^\'b^\': c^n":v')
  })
})

describe('the calendar of an agenda', () => {
  it('names itself in its language and says how often to come back', () => {
    const text = agenda([feedSession(1)], 'fr')
    for (const line of [
      'METHOD:PUBLISH',
      'NAME;LANGUAGE=fr-CA:Petit sommet',
      'X-WR-CALNAME:Petit sommet',
      'X-WR-TIMEZONE:America/Toronto',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'LAST-MODIFIED:20190521T200500Z',
      'URL:https://summits.test/fr/sommets/small-summit',
    ])
      expect(text.split('\r\n')).toContain(line)
    expect(text).toMatch(/\r\nPRODID:-\/\/Plenum\/\/Agenda\/\/FR\r\n/)
  })

  it('has each session once, with the same UID in both languages', () => {
    const sessions = [1, 2, 3].map((number) => feedSession(number))
    const uids = events(agenda(sessions, 'en')).map((event) => event.uid)
    expect(uids).toEqual([uuid(1), uuid(2), uuid(3)])
    expect(events(agenda(sessions, 'fr')).map((event) => event.uid)).toEqual(uids)
  })

  it('says when, where, what and who', () => {
    const session = feedSession(1, {
      sequence: 4,
      webcast: 'https://watch.test/1?a=1;b,c',
      speakers: [{ speakerId: uuid(941), role: 'keynote' }],
    })
    const lines = unfolded(agenda([session], 'fr')).split('\r\n')
    for (const line of [
      'DTSTAMP:20190521T200500Z',
      'LAST-MODIFIED:20190501T120000Z',
      'SEQUENCE:4',
      'STATUS:CONFIRMED',
      'DTSTART;TZID=America/Toronto:20190530T103000',
      'DTEND;TZID=America/Toronto:20190530T120000',
      'SUMMARY;LANGUAGE=fr-CA:Séance 1',
      'LOCATION;LANGUAGE=fr-CA:Salle 1\\, Centre Shaw\\, Ottawa',
      'GEO:45.4226;-75.6916',
      'CATEGORIES:Inclusion,type:parallel',
      'URL:https://summits.test/fr/sommets/small-summit/seances/000001',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Webcast:https://watch.test/1?a=1;b,c',
    ])
      expect(lines).toContain(line)
    const [event] = events(agenda([session], 'fr'))
    expect(event?.description).toBe(
      'Ce qui est ouvert.\n\nAna Silva (Estonie)\n\nhttps://summits.test/fr/sommets/small-summit/seances/000001',
    )
    expect(event?.startDate.toJSDate()).toEqual(new Date(session.start))
  })

  it('tags a text with the language that it is in', () => {
    const text = agenda([feedSession(1, { title: { es: 'Datos abiertos' } })], 'fr')
    expect(text).toContain('SUMMARY;LANGUAGE=es:Datos abiertos')
  })

  it('keeps a cancelled session, and says that it is', () => {
    const [event] = events(agenda([feedSession(1, { status: 'cancelled', sequence: 2 })]))
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event?.sequence).toBe(2)
  })

  it('never has a private session', () => {
    expect(agenda([feedSession(1, { access: 'private', title: { en: 'Secret' } })])).not.toContain('Secret')
  })

  it('says the stated place of a session without a room, or none', () => {
    const stated = feedSession(1, { roomId: null, location: { en: 'Parliament Hill' } })
    expect(agenda([stated])).toContain('LOCATION;LANGUAGE=en-CA:Parliament Hill')
    expect(agenda([feedSession(1, { roomId: null })])).not.toContain('LOCATION')
  })

  it('says that a virtual summit is online', () => {
    const document = feedDocument([feedSession(1, { roomId: null })])
    const virtual = { ...document, summit: { ...document.summit, mode: 'virtual' as const } }
    expect(agendaCalendar(feedOf(virtual), 'en', feedWords)).toContain('LOCATION;LANGUAGE=en-CA:Online')
  })

  it('can be of one day or one track, and is named for it', () => {
    const sessions = [
      feedSession(1),
      feedSession(2, {
        day: '2019-05-31',
        start: '2019-05-31T14:00:00.000Z',
        end: '2019-05-31T15:00:00.000Z',
      }),
      feedSession(3, { trackId: null }),
    ]
    const numbers = (filter: CalendarFilter) =>
      events(agenda(sessions, 'en', filter)).map((event) => event.uid)
    expect(numbers({ day: '2019-05-31' })).toEqual([uuid(2)])
    expect(numbers({ track: 'inclusion' })).toEqual([uuid(1), uuid(2)])
    expect(numbers({ track: uuid(951), day: '2019-05-30' })).toEqual([uuid(1)])
    expect(agenda(sessions, 'en', { track: 'inclusion' })).toContain(
      'NAME;LANGUAGE=en-CA:Small summit\\, Inclusion',
    )
  })

  it('is still a calendar when nothing is chosen', () => {
    const text = agenda([feedSession(1)], 'en', { track: 'none-such' })
    expect(events(text)).toEqual([])
    expect(text).toContain('TZID:America/Toronto')
  })
})

describe('the file of one session', () => {
  it('has that session, and there is none for an unknown or private code', () => {
    const feed = feedOf(feedDocument([feedSession(1), feedSession(2, { access: 'private' })]))
    expect(events(sessionCalendar(feed, '000001', 'en', feedWords) ?? '').map((event) => event.uid)).toEqual([
      uuid(1),
    ])
    expect(sessionCalendar(feed, '000002', 'en', feedWords)).toBeNull()
    expect(sessionCalendar(feed, 'ZZZZZZ', 'en', feedWords)).toBeNull()
  })
})

describe('time zones of a calendar', () => {
  const at = (start: string, end: string, timeZone: string) => {
    const session = feedSession(1, { start, end, day: start.slice(0, 10) })
    const document = feedDocument([session])
    return agendaCalendar(
      feedOf({ ...document, venues: document.venues.map((venue) => ({ ...venue, timeZone })) }),
      'en',
      feedWords,
    )
  }

  it.each([
    ['America/Toronto', '2019-05-30T14:30:00.000Z'],
    ['America/Toronto', '2019-03-10T07:30:00.000Z'],
    ['America/Toronto', '2019-11-03T07:30:00.000Z'],
    ['America/St_Johns', '2019-05-30T14:30:00.000Z'],
    ['Pacific/Auckland', '2020-11-02T20:00:00.000Z'],
    ['Pacific/Auckland', '2017-12-13T20:00:00.000Z'],
    ['Australia/Lord_Howe', '2020-10-03T16:00:00.000Z'],
    ['Asia/Kathmandu', '2019-05-30T14:30:00.000Z'],
    ['America/Montevideo', '2019-05-30T14:30:00.000Z'],
    ['Africa/Casablanca', '2019-05-30T14:30:00.000Z'],
    ['Europe/Dublin', '2019-01-30T14:30:00.000Z'],
  ])('stand in the file, so that a reader without zones of its own is right: %s, %s', (zone, start) => {
    const end = new Date(Date.parse(start) + 3_600_000).toISOString()
    const text = at(start, end, zone)
    expect(text).toContain(`DTSTART;TZID=${zone}:`)
    // ical.js knows no zones but those in the file.
    const [event] = events(text)
    expect(event?.startDate.toJSDate().toISOString()).toBe(start)
    expect(event?.endDate.toJSDate().toISOString()).toBe(end)
  })

  it('hold one standard time where clocks never change', () => {
    expect(zoneLines('Asia/Kathmandu', new Date('2019-05-30'), new Date('2019-05-31'), 'en')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kathmandu',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0545',
      'TZOFFSETTO:+0545',
      'TZNAME:UTC+0545',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })

  it('hold the changes of that year, at the wall time before each', () => {
    const lines = zoneLines('America/Toronto', new Date('2019-05-30'), new Date('2019-05-31'), 'fr').join(
      '\n',
    )
    expect(lines).toContain(
      'BEGIN:DAYLIGHT\nDTSTART:20190310T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nTZNAME:HAE\nEND:DAYLIGHT',
    )
    expect(lines).toContain(
      'BEGIN:STANDARD\nDTSTART:20191103T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nTZNAME:HNE\nEND:STANDARD',
    )
  })

  it('are one for each TZID used, and no time floats', () => {
    const text = at('2019-05-30T14:30:00.000Z', '2019-05-30T15:30:00.000Z', 'Pacific/Auckland')
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(text).not.toMatch(/DT(START|END):\d{8}T\d{6}\r\n(?!TZOFFSET)/)
  })

  it('are not needed in UTC', () => {
    const text = at('2019-05-30T14:30:00.000Z', '2019-05-30T15:30:00.000Z', 'UTC')
    expect(text).not.toContain('VTIMEZONE')
    expect(text).toContain('DTSTART:20190530T143000Z')
  })

  it('cannot tell two equal wall times apart, which are then in UTC', () => {
    const text = at('2019-11-03T06:30:00.000Z', '2019-11-03T07:30:00.000Z', 'America/Toronto')
    expect(text).toContain('DTSTART:20191103T063000Z')
    expect(text).toContain('DTEND;TZID=America/Toronto:20191103T023000')
  })
})
