import { expect, overflow, test } from './fixtures'
import { addressOf, languages, ogp, thursday } from './pages'

const title = { en: 'This page does not exist', fr: 'Cette page n’existe pas' }
const home = { en: 'All summits', fr: 'Tous les sommets' }

for (const language of languages)
  test(`What is not there is not found, in ${language}, with a way on`, async ({ page }) => {
    for (const [name, address] of [
      ['an unknown path', `/${language}/nowhere/at/all`],
      ['an unknown summit', addressOf(language, '/summits/[slug]', { slug: 'no-such-summit' })],
      [
        'the agenda of an unknown summit',
        addressOf(language, '/summits/[slug]/agenda/[date]', { slug: 'nope', date: thursday }),
      ],
      [
        'a date outside of the summit',
        addressOf(language, '/summits/[slug]/agenda/[date]', { slug: ogp, date: '2019-06-30' }),
      ],
      [
        'a date that is none',
        addressOf(language, '/summits/[slug]/agenda/[date]', { slug: ogp, date: 'tomorrow' }),
      ],
      [
        'an unknown session',
        addressOf(language, '/summits/[slug]/sessions/[code]', { slug: ogp, code: 'ZZZZZZ' }),
      ],
      [
        'a session code of another shape',
        addressOf(language, '/summits/[slug]/sessions/[code]', { slug: ogp, code: 'not-a-code' }),
      ],
      [
        'an unknown speaker',
        addressOf(language, '/summits/[slug]/speakers/[speaker]', { slug: ogp, speaker: 'nobody' }),
      ],
      ['an unknown series', addressOf(language, '/series/[series]', { series: 'nothing' })],
      ['a summit in capitals', addressOf(language, '/summits/[slug]', { slug: 'OGP-OTTAWA-2019' })],
      ['a summit with a zero byte', addressOf(language, '/summits/[slug]', { slug: 'ogp%00' })],
      [
        'a session with a zero byte',
        addressOf(language, '/summits/[slug]/sessions/[code]', { slug: ogp, code: '%00' }),
      ],
    ] as const)
      await test.step(name, async () => {
        const answer = await page.goto(address)
        expect(answer?.status(), name).toBe(404)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.locator('h1')).toHaveText(title[language])
        await expect(page.locator('meta[name="robots"][content*="noindex"]')).not.toHaveCount(0)
        expect(await overflow(page), name).toBeLessThanOrEqual(0)
        await page.locator('main').getByRole('link', { name: home[language] }).click()
        await expect(page).toHaveURL(`/${language}`)
      })
  })

test('An address in no known language leads to one, or is not found', async ({ request }) => {
  const answer = await request.get('/de/summits/ogp-ottawa-2019', { maxRedirects: 0 })
  expect([301, 302, 307, 308, 404]).toContain(answer.status())
  expect((await request.get('/de/summits/ogp-ottawa-2019')).status()).toBe(404)
})

const posts = ['/api/demo/sign-in'] as const

for (const address of posts) {
  test(`${address} refuses a body over the limit`, async ({ request }) => {
    for (const [size, code] of [
      [100_000, 'too_large'],
      [2_000_000, 'body_too_large'],
    ] as const) {
      const answer = await request.post(address, { form: { email: 'a'.repeat(size) } })
      expect(answer.status()).toBe(413)
      expect((await answer.json()).error.code).toBe(code)
    }
  })

  test(`${address} refuses a wrong content type`, async ({ request }) => {
    for (const type of ['text/plain', 'application/xml', 'image/png', 'multipart/mixed']) {
      const answer = await request.post(address, { headers: { 'content-type': type }, data: 'email=x' })
      expect(answer.status(), type).toBe(415)
      expect((await answer.json()).error.code).toBe('wrong_content_type')
    }
  })

  test(`${address} refuses a broken JSON`, async ({ request }) => {
    for (const data of ['{', '{"email":', 'null', '[]', '"x"', '{"email":{"$gt":""}}', '\u0000']) {
      const answer = await request.post(address, {
        headers: { 'content-type': 'application/json' },
        data: Buffer.from(data),
      })
      expect(answer.status(), data).toBe(400)
      expect((await answer.json()).error.code).toBe('broken_body')
    }
  })

  test(`${address} refuses a post from another site`, async ({ request }) => {
    const answer = await request.post(address, {
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      form: { email: 'organiser@demo.example' },
    })
    expect(answer.status()).toBe(403)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  })
}

test('The demo’s sign-in refuses an address that is no demo account', async ({ request }) => {
  for (const email of ['', 'nobody@demo.example', 'organiser@demo.example\u0000', '%', '<b>@demo.example']) {
    const answer = await request.post('/api/demo/sign-in', { form: { email }, maxRedirects: 0 })
    expect(answer.status(), email).toBe(404)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})

test('Public addresses take no posts, and no method is a fault', async ({ request }) => {
  for (const address of [`/api/v1/summits/${ogp}/agenda.json`, '/sitemap.xml', '/api/health', '/api/me'])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await request.fetch(address, { method, data: '{', maxRedirects: 0 })
      expect(answer.status(), `${method} ${address}`).toBeGreaterThanOrEqual(400)
      expect(answer.status(), `${method} ${address}`).toBeLessThan(500)
    }
  for (const address of ['/en', `/fr/sommets/${ogp}`]) {
    const answer = await request.fetch(address, { method: 'POST', data: 'x', maxRedirects: 0 })
    expect(answer.status(), `POST ${address}`).toBeLessThan(500)
  }
})

/** Texts that have broken programs: markup, quotes, templates, controls, halves of characters, other scripts. */
const hostile = [
  '<script>broken=1</script>',
  '"><img src=x onerror="broken=1">',
  "'><svg onload=broken=1>",
  '</title><script>broken=1</script>',
  '</script><script>broken=1</script>',
  'javascript:broken=1',
  '" autofocus onfocus="broken=1',
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  '{count, plural, one {x}}',
  "' OR 1=1 --",
  '\'; DROP TABLE "Session"; --',
  '\\',
  '\\u0000',
  '\u0000',
  '%00',
  '%',
  '%%%',
  '%E0%A4%A',
  '_',
  '*',
  ':*',
  'a & | ! ( ) <->',
  '((((((((((',
  '!!!',
  '"unclosed',
  '$1',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '=cmd|calc!A1',
  '+1',
  '@SUM(1)',
  '\r\nSet-Cookie: x=1',
  '\u202Eright to left',
  'שלום עולם',
  'مرحبا',
  '日本語の検索',
  '🏳️‍🌈👩‍👩‍👧‍👦',
  'z\u0351\u036b\u0343\u036a'.repeat(50),
  'é'.repeat(5000),
  'a '.repeat(2000),
  '\ud800',
  '9'.repeat(400),
  'null',
  '__proto__',
  'constructor',
]

test('No hostile text in a query is a fault, and none becomes markup', async ({ request }) => {
  const day = addressOf('en', '/summits/[slug]/agenda/[date]', { slug: ogp, date: thursday })
  const search = addressOf('fr', '/summits/[slug]/search', { slug: ogp })
  const tries = hostile.flatMap((text) => {
    // A lone half of a character becomes what a browser sends for it.
    const q = encodeURIComponent(new URLSearchParams({ q: text }).get('q') ?? '')
    return [`${search}?q=${q}`, `${day}?q=${q}&track=${q}&type=${q}&${q}=${q}`].map((address) => ({
      text,
      address,
    }))
  })
  for (let first = 0; first < tries.length; first += 4)
    await Promise.all(
      tries.slice(first, first + 4).map(async ({ text, address }) => {
        const answer = await request.get(address)
        expect(answer.status(), address.slice(0, 200)).toBeLessThan(500)
        expect(answer.headers()['set-cookie'] ?? '').not.toContain('x=1')
        if (/<\w|on\w+=/.test(text)) expect(await answer.text(), address).not.toContain(text)
      }),
    )
})

test('Hostile texts that are shown run nothing', async ({ page }) => {
  for (const text of hostile.slice(0, 7)) {
    await page.goto(
      `${addressOf('en', '/summits/[slug]/search', { slug: ogp })}?q=${encodeURIComponent(`${text} vote`)}`,
    )
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
    await page.goto(
      `${addressOf('fr', '/summits/[slug]/agenda/[date]', { slug: ogp, date: thursday })}?type=${encodeURIComponent(text)}`,
    )
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  }
})

test('Broken escapes in an address are refused, not a fault', async ({ request, baseURL }) => {
  for (const path of [
    '/en/summits/%E0%A4%A',
    '/fr/sommets/ogp-ottawa-2019?q=%E0%A4%A',
    '/en/%',
    '/en/summits/%2e%2e%2f',
  ]) {
    const answer = await request.get(`${baseURL}${path}`, { maxRedirects: 0 })
    expect(answer.status(), path).toBeLessThan(500)
  }
})

test('Parameters that repeat, nest or run long are no fault', async ({ request }) => {
  const day = addressOf('en', '/summits/[slug]/agenda/[date]', { slug: ogp, date: thursday })
  for (const query of [
    'q=a&q=b',
    'type[]=x',
    'track[a][b]=c',
    `type=${'x'.repeat(6000)}`,
    '&&&===&',
    '?????',
  ])
    expect((await request.get(`${day}?${query}`)).status(), query.slice(0, 80)).toBeLessThan(500)
})
