import { describe, expect, it } from 'vitest'
import { feedAnswer } from '@/app/_server/feed-answer'
import { readFeedQuery } from '@/app/_server/feed-query'
import { sitemapEntries } from '@/app/_server/sitemap-entries'
import { releaseDocumentOf, releasedSession } from '../factories/release'

const document = releaseDocumentOf([releasedSession(1), releasedSession(2, { access: 'private' })])
const read = (search: string) => readFeedQuery(new URLSearchParams(search), document)

describe('The query of a feed', () => {
  it('is English and whole unless it says otherwise', () => {
    expect(read('')).toEqual({ ok: true, value: { lang: 'en' } })
    expect(read('lang=fr&day=2019-05-30&track=participation&utm=x')).toEqual({
      ok: true,
      value: { lang: 'fr', day: '2019-05-30', track: 'participation' },
    })
  })

  it.each([
    ['lang=de', 'unknown_language', 'lang'],
    ['lang=', 'unknown_language', 'lang'],
    ['day=2019-06-30', 'unknown_day', 'day'],
    ['day=tomorrow', 'unknown_day', 'day'],
    ['track=none', 'unknown_track', 'track'],
    ['track=', 'unknown_track', 'track'],
    ['lang=en&lang=fr', 'repeated_parameter', 'lang'],
  ])('refuses %s', (search, code, where) => {
    expect(read(search)).toEqual({ ok: false, code, where })
  })
})

describe('The answer of a feed', () => {
  const file = { body: 'BEGIN:VCALENDAR\r\n', type: 'text/calendar; charset=utf-8', name: 'agenda.ics' }
  const ask = (tag?: string) =>
    feedAnswer(
      new Request('https://summits.test/', tag === undefined ? {} : { headers: { 'if-none-match': tag } }),
      file,
    )

  it('carries a strong tag of its bytes, and may be read from any site', async () => {
    const answer = ask()
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(file.body)
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{43}"$/)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="agenda.ics"')
  })

  it('is 304 without a body to who has these bytes', async () => {
    const tag = ask().headers.get('etag') ?? ''
    for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = ask(condition)
      expect([condition, answer.status, await answer.text()]).toEqual([condition, 304, ''])
      expect(answer.headers.get('etag')).toBe(tag)
    }
    expect(ask('"other"').status).toBe(200)
  })
})

describe('The sitemap', () => {
  it('has every public session once and no private one', () => {
    const entries = sitemapEntries([{ document, release: { number: 1, publishedAt: new Date(0) } }])
    const codes = entries.flatMap(({ href }) =>
      typeof href === 'object' && 'params' in href && 'code' in href.params ? [href.params.code] : [],
    )
    expect(codes).toEqual(['SESS01'])
  })
})
