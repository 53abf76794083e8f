import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test } from './fixtures'
import { addressOf, codeOf, languages, ogp, releasedKeys, slugs, thursday } from './pages'

const base = (slug: string) => `/api/v1/summits/${slug}`
const feedsOf = (slug: string) => [
  `${base(slug)}/agenda.ics?lang=en`,
  `${base(slug)}/agenda.ics?lang=fr`,
  `${base(slug)}/schedule.xml?lang=en`,
  `${base(slug)}/schedule.xml?lang=fr`,
  `${base(slug)}/agenda.json`,
  `${base(slug)}/releases.atom?lang=en`,
  `${base(slug)}/releases.atom?lang=fr`,
]
const codesOf = (slug: string) => releasedKeys(slug).map((key) => codeOf(key, slug))

/** A map of languages; a text that nobody wrote has none. */
const text = z.partialRecord(z.enum(['en', 'fr']), z.string())
const offsetInstant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
/** The document as the contract promises it to other programs; what it says beside is free. */
const agendaJson = z.object({
  summit: z.object({
    slug: z.string(),
    name: text,
    timeZone: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
  }),
  release: z.object({ number: z.int().positive(), publishedAt: z.iso.datetime({ offset: true }) }),
  days: z.array(z.object({ date: z.iso.date(), label: text, venueShare: z.number().nullable() })),
  venues: z.array(z.object({ id: z.string(), name: text, city: text, timeZone: z.string() })),
  rooms: z.array(z.object({ id: z.string(), venue: z.string(), name: text, capacity: z.int().nullable() })),
  tracks: z.array(z.object({ id: z.string(), name: text, color: z.string().regex(/^#[0-9a-f]{6}$/i) })),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      code: z.string().regex(/^[0-9A-Z]{6}$/),
      title: z.object({ en: z.string().min(1), fr: z.string().min(1) }),
      abstract: text,
      start: offsetInstant,
      end: offsetInstant,
      room: z.string().nullable(),
      track: z.string().nullable(),
      type: z.enum([
        'plenary',
        'ceremony',
        'parallel',
        'workshop',
        'side_event',
        'ministerial',
        'meeting',
        'visit',
        'transfer',
        'networking',
        'reception',
        'meal',
        'break',
        'registration',
      ]),
      origin: z.enum(['third_party', 'joint', 'host']).nullable(),
      access: z.enum(['open', 'seats', 'invitation']),
      languages: z.array(z.string()),
      interpretation: z.array(z.string()),
      speakers: z.array(z.object({ name: z.string(), role: z.string() })),
      materials: z.array(
        z.object({
          kind: z.enum(['recording', 'slides', 'transcript', 'document']),
          language: z.string(),
          url: z.url(),
        }),
      ),
      status: z.enum(['scheduled', 'cancelled']),
      url: z.object({ en: z.url(), fr: z.url() }),
    }),
  ),
})

for (const slug of slugs) {
  test(`Every released session of ${slug} is once in each feed and in the sitemap`, async ({ request }) => {
    const json = agendaJson.parse(await (await request.get(`${base(slug)}/agenda.json`)).json())
    const ids = json.sessions.map(({ id }) => id).sort()
    expect(json.sessions.map(({ code }) => code).sort()).toEqual(codesOf(slug).sort())
    for (const language of languages) {
      const events = eventsIn(await bodyOf(request, `${base(slug)}/agenda.ics?lang=${language}`))
      expect(events.map(({ uid }) => uid.slice(0, 36)).sort()).toEqual(ids)
      const schedule = await bodyOf(request, `${base(slug)}/schedule.xml?lang=${language}`)
      expect([...schedule.matchAll(/<event [^>]*guid="([^"]+)"/g)].map(([, guid]) => guid).sort()).toEqual(
        ids,
      )
    }
    const sitemap = await bodyOf(request, '/sitemap.xml')
    for (const language of languages)
      for (const code of codesOf(slug)) {
        const address = addressOf(language, '/summits/[slug]/sessions/[code]', { slug, code })
        const entries = sitemap.split(`${address}</loc>`).length - 1
        expect(entries, `${address} in the sitemap`).toBe(1)
      }
  })

  for (const language of languages) {
    test(`The calendar of ${slug} is fit for every calendar program, in ${language}`, async ({ request }) => {
      const answer = await request.get(`${base(slug)}/agenda.ics?lang=${language}`)
      expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
      const bytes = await answer.body()
      const body = bytes.toString('utf8')
      expect(body.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
      expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      // A line folded inside a character would leave halves that are no UTF-8.
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow()
      const calendar = new ICAL.Component(ICAL.parse(body))
      const zones = new Set(
        calendar.getAllSubcomponents('vtimezone').map((zone) => String(zone.getFirstPropertyValue('tzid'))),
      )
      const events = calendar.getAllSubcomponents('vevent')
      expect(events.length).toBe(codesOf(slug).length)
      for (const event of events)
        for (const name of ['dtstart', 'dtend']) {
          const zone = event.getFirstProperty(name)?.getParameter('tzid')
          expect(zones.has(String(zone)), `${name} in a zone that the file defines`).toBe(true)
        }
    })

    test(`schedule.xml of ${slug} is valid, in ${language}`, async ({ request }) => {
      const contents = await bodyOf(request, `${base(slug)}/schedule.xml?lang=${language}`)
      const schema = await readFile(new URL('../fixtures/voc-schedule.xml.xsd', import.meta.url), 'utf8')
      const { errors } = await validateXML({
        xml: [{ fileName: 'schedule.xml', contents }],
        schema: [schema],
      })
      expect(errors.map(({ message }) => message)).toEqual([])
    })
  }

  test(`A session of ${slug} has the same UID in both languages and words of its own in each`, async ({
    request,
  }) => {
    const [en, fr] = await Promise.all(
      languages.map(async (language) =>
        eventsIn(await bodyOf(request, `${base(slug)}/agenda.ics?lang=${language}`)),
      ),
    )
    expect(en?.map(({ uid, start }) => [uid, start])).toEqual(fr?.map(({ uid, start }) => [uid, start]))
    expect(en?.map(({ summary }) => summary)).not.toEqual(fr?.map(({ summary }) => summary))
  })
}

test('The opening ceremony stands at 5 pm in Ottawa in every feed', async ({ request }) => {
  const code = codeOf('opening-ceremony')
  const { sessions } = agendaJson.parse(await (await request.get(`${base(ogp)}/agenda.json`)).json())
  const ceremony = sessions.find((session) => session.code === code)
  expect(ceremony).toMatchObject({
    title: { en: 'Opening ceremony', fr: 'Cérémonie d’ouverture' },
    start: '2019-05-29T17:00:00-04:00',
    end: '2019-05-29T19:30:00-04:00',
    type: 'ceremony',
  })
  const own = await bodyOf(request, `${base(ogp)}/sessions/${code}.ics?lang=fr`)
  expect(own).toContain('DTSTART;TZID=America/Toronto:20190529T170000\r\n')
  const [event] = eventsIn(own)
  expect(event?.uid.slice(0, 36)).toBe(ceremony?.id)
  expect(event?.summary).toBe('Cérémonie d’ouverture')
  const schedule = await bodyOf(request, `${base(ogp)}/schedule.xml?lang=fr`)
  expect(schedule).toContain('<date>2019-05-29T17:00:00-04:00</date>')
})

test('A calendar can be asked by day and by track', async ({ request }) => {
  const all = eventsIn(await bodyOf(request, `${base(ogp)}/agenda.ics?lang=en`))
  const day = eventsIn(await bodyOf(request, `${base(ogp)}/agenda.ics?lang=en&day=${thursday}`))
  const both = eventsIn(
    await bodyOf(request, `${base(ogp)}/agenda.ics?lang=en&day=${thursday}&track=inclusion`),
  )
  expect(day.length).toBeGreaterThan(both.length)
  expect(all.length).toBeGreaterThan(day.length)
  expect(both.length).toBeGreaterThan(0)
  expect(day.every(({ start }) => start.startsWith(thursday))).toBe(true)
})

for (const address of [...feedsOf(ogp), '/sitemap.xml', ...pagesWithTag()])
  test(`${address} is sent once and then only confirmed`, async ({ request }) => {
    const first = await request.get(address)
    expect(first.status()).toBe(200)
    const etag = first.headers()['etag'] ?? ''
    expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/)
    expect(first.headers()['cache-control']).toMatch(/max-age=0|no-cache/)
    const again = await request.get(address, { headers: { 'if-none-match': etag } })
    expect(again.status()).toBe(304)
    expect((await again.body()).length).toBe(0)
    expect(again.headers()['etag']).toBe(etag)
    const other = await request.get(address, { headers: { 'if-none-match': '"another"' } })
    expect(other.status()).toBe(200)
  })

for (const [address, status, code] of [
  [`${base(ogp)}/agenda.ics?lang=de`, 400, 'unknown_language'],
  [`${base(ogp)}/agenda.ics?day=2019-06-30`, 400, 'unknown_day'],
  [`${base(ogp)}/agenda.ics?day=tomorrow`, 400, 'unknown_day'],
  [`${base(ogp)}/agenda.ics?track=nonsense`, 400, 'unknown_track'],
  [`${base(ogp)}/agenda.ics?lang=en&lang=fr`, 400, 'repeated_parameter'],
  [`${base(ogp)}/schedule.xml?lang=`, 400, 'unknown_language'],
  [`${base(ogp)}/releases.atom?lang=de`, 400, 'unknown_language'],
  [`${base('no-such-summit')}/agenda.ics`, 404, 'unknown_summit'],
  [`${base('no-such-summit')}/releases.atom`, 404, 'unknown_summit'],
  [`${base('no-such-summit')}/schedule.xml`, 404, 'unknown_summit'],
  [`${base('NO%00SUCH')}/agenda.json`, 404, 'unknown_summit'],
  [`${base(ogp)}/sessions/ZZZZZZ.ics`, 404, 'unknown_session'],
] as const)
  test(`${address} is refused with the code ${code}, in both languages`, async ({ request }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(status)
    const { error } = await answer.json()
    expect(error.code).toBe(code)
    expect(error.message.en).toMatch(/\w/)
    expect(error.message.fr).toMatch(/\w/)
  })

test('Health says that the database answers', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok' })
})

test('Feeds may be read by pages of other sites', async ({ request }) => {
  for (const address of feedsOf(ogp))
    expect((await request.get(address)).headers()['access-control-allow-origin']).toBe('*')
})

function pagesWithTag() {
  return languages.flatMap((language) => [
    addressOf(language, '/'),
    addressOf(language, '/summits/[slug]/agenda/[date]', { slug: ogp, date: thursday }),
    addressOf(language, '/summits/[slug]/sessions/[code]', { slug: ogp, code: codeOf('opening-plenary') }),
  ])
}

async function bodyOf(request: APIRequestContext, address: string): Promise<string> {
  const answer: APIResponse = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.text()
}

function eventsIn(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    start: String(event.getFirstPropertyValue('dtstart')),
  }))
}
