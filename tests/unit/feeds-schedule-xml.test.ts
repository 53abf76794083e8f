import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { scheduleXml } from '@/domain/release/feeds/schedule-xml'
import { element, escapeXml } from '@/domain/release/feeds/xml'
import type { ReleaseDocument } from '@/domain/release/schema'
import { feedOf, feedWords, feedDocument, feedSession, uuid } from '../factories/feed'

const schema = await readFile(new URL('../fixtures/voc-schedule.xml.xsd', import.meta.url), 'utf8')

const xml = (document: ReleaseDocument, language: 'en' | 'fr' = 'en') =>
  scheduleXml(feedOf(document), language, feedWords)

async function faults(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'schedule.xml', contents: text }],
    schema: [schema],
  })
  return errors.map((error) => error.message)
}

const everyCase = feedDocument([
  feedSession(1, {
    speakers: [{ speakerId: uuid(941), role: 'moderator' }],
    materials: [
      {
        id: uuid(801),
        kind: 'recording',
        language: 'fr',
        title: 'Vidéo',
        url: 'https://watch.test/1?a=1&b=2',
      },
      { id: uuid(802), kind: 'slides', language: 'en', title: 'Slides <1>', url: 'https://files.test/1' },
    ],
    webcast: 'https://watch.test/live',
  }),
  feedSession(2, { roomId: uuid(902), trackId: null, languages: [], type: 'workshop' }),
  feedSession(3, { roomId: null, type: 'break', trackId: null }),
  feedSession(4, {
    roomId: null,
    type: 'visit',
    location: { en: 'Parliament Hill', fr: 'Colline du Parlement' },
  }),
  feedSession(5, { status: 'cancelled' }),
  feedSession(6, { access: 'private' }),
  feedSession(7, {
    title: { en: 'A & B <script> "q"\u0000\uFFFF', fr: 'À' },
    end: '2019-05-30T14:30:00.000Z',
  }),
  feedSession(8, { start: '2019-05-31T04:30:00.000Z', end: '2019-05-31T06:00:00.000Z' }),
  feedSession(9, {
    day: '2019-06-01',
    start: '2019-06-01T04:00:00.000Z',
    end: '2019-06-01T05:00:00.000Z',
  }),
])

describe('schedule.xml', () => {
  it.each(['en', 'fr'] as const)('is valid against the schema of the format: %s', async (language) => {
    expect(await faults(xml(everyCase, language))).toEqual([])
  })

  it('is valid without sessions, days or tracks, and with odd slugs and colours', async () => {
    expect(await faults(xml(feedDocument([])))).toEqual([])
    expect(await faults(xml(feedDocument([], { days: [], tracks: [], rooms: [] })))).toEqual([])
    const [track] = everyCase.tracks
    if (!track) throw new Error('The document has a track')
    const odd = feedDocument([], { tracks: [{ ...track, slug: '2', color: 'teal' }] })
    expect(await faults(xml({ ...odd, summit: { ...odd.summit, slug: 'g7' } }))).toEqual([])
  })

  it('is told apart from an invalid one by the test', async () => {
    expect(await faults(xml(everyCase).replace(/ guid="[^"]+" code=/, ' code='))).not.toEqual([])
  })

  it('has each scheduled public session once, with ids that are the same in both languages', () => {
    const guids = (language: 'en' | 'fr') =>
      [...xml(everyCase, language).matchAll(/<event id="(\d+)" guid="([^"]+)"/g)]
        .map((match) => [Number(match[1]), match[2]])
        .sort()
    expect(guids('en')).toEqual([1, 2, 3, 4, 7, 8, 9].map((number) => [number, uuid(number)]))
    expect(guids('fr')).toEqual(guids('en'))
  })

  it('files a session after midnight under its day, with its own date, inside the bounds of the day', () => {
    const day = xml(everyCase).split('<day ')[2]
    expect(day).toContain('start="2019-05-30T00:00:00-04:00" end="2019-05-31T02:00:00-04:00"')
    expect(day).toContain(
      '<date>2019-05-31T00:30:00-04:00</date>\n<start>00:30</start>\n<duration>01:30</duration>',
    )
  })

  it('adds a day on which only a session is', () => {
    expect(xml(everyCase)).toContain('<day index="4" date="2019-06-01"')
    expect(xml(everyCase)).toContain('<days>4</days>')
  })

  it('puts sessions without a room where they are said to be, in all rooms, or online', () => {
    expect(xml(everyCase)).toContain('<room name="All rooms">')
    expect(xml(everyCase, 'fr')).toContain('<room name="Colline du Parlement">')
    const virtual = { ...everyCase, summit: { ...everyCase.summit, mode: 'virtual' as const } }
    expect(xml(virtual)).toContain('<room name="Online">')
  })

  it('tells rooms of one name apart by their venue', () => {
    const rooms = everyCase.rooms.map((room) => ({ ...room, name: { en: 'Room 1' } }))
    expect(xml({ ...everyCase, rooms })).toContain('<room name="Room 1, Shaw Centre" guid=')
  })

  it('has a track in every event, also an empty one, and the language of the file where it is spoken', () => {
    expect(xml(everyCase)).toContain('<track/>')
    expect(xml(everyCase, 'fr')).toContain('<language>fr</language>')
  })

  it('says what it is and where it comes from', () => {
    const text = xml(everyCase, 'fr')
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<schedule>')).toBe(true)
    expect(text).toContain('<url>https://summits.test/api/v1/summits/small-summit/schedule.xml?lang=fr</url>')
    expect(text).toContain('<version>3</version>')
    expect(text).toContain('<track name="Inclusion" color="#224488" slug="inclusion"/>')
  })
})

describe('elements', () => {
  it('are escaped and without characters that XML cannot hold', () => {
    expect(escapeXml('a<b>&"\'\u0000\u000B\uD800\uFFFE\r')).toBe('a&lt;b&gt;&amp;&quot;&apos;&#13;')
    expect(element('a', { b: '"', c: null }, [])).toBe('<a b="&quot;"/>')
  })

  it('are well-formed whatever the text', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 200)
    const all = element(
      'texts',
      {},
      texts.map((text) => element('text', { of: text }, text)),
    )
    const { errors } = await validateXML({
      xml: [{ fileName: 'texts.xml', contents: all }],
      normalization: 'c14n',
    })
    expect(errors).toEqual([])
  })
})
