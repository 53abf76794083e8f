import en from '@/messages/en.json' with { type: 'json' }
import fr from '@/messages/fr.json' with { type: 'json' }
import { axe, expect, overflow, test } from './fixtures'
import {
  type Language,
  type PageOf,
  addressOf,
  codeOf,
  languages,
  ogp,
  publicPages,
  slugs,
  thursday,
} from './pages'

const terms = { en: en.terms, fr: fr.terms }

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** `agenda.json` and `agenda.ics` are names of files, other dotted names that begin so are keys without words. */
const key = new RegExp(
  `\\b(?!(?:agenda|seats)\\.(?:json|ics)\\b)(?:${Object.keys(en).join('|')})\\.[a-z][A-Za-z_]+\\b`,
)
const unwritten = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\w+, (?:plural|select)/

const inLanguage: Record<Language, string> = { en: 'English', fr: 'French' }
// The narrowest phone, a window of 1280 at 200 %, a desk.
const widths = [320, 640, 1440]

/** The site's own pages, then those of each summit. */
const groups = ['the site', ...slugs].map(
  (group) => [group, publicPages.filter(({ params }) => (params['slug'] ?? 'the site') === group)] as const,
)

/** Every kind of page in both languages; of the others some, by turns. */
function lookedAtIn(language: Language): PageOf[] {
  const kinds = new Set(oneOfEachKind())
  return publicPages.filter((one, index) => kinds.has(one) || index % 8 === languages.indexOf(language))
}

for (const language of languages) {
  test.describe(`Without script, in ${inLanguage[language]}`, () => {
    test.use({ javaScriptEnabled: false })

    for (const one of oneOfEachKind())
      test(`${one.name} stands whole`, async ({ page }) => {
        const answer = await page.goto(addressOf(language, one.path, one.params))
        expect(answer?.status()).toBe(200)
        await expect(page.locator('h1')).toBeVisible()
        await expect(page.locator('main')).toContainText(/\S.{20}/)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          expect(await overflow(page), `pixels too wide at ${width}`).toBeLessThanOrEqual(0)
        }
      })
  })

  test.describe(`As it is sent in ${inLanguage[language]}`, () => {
    for (const [group, pages] of groups)
      test(`each page of ${group} names its language, its address and its counterpart`, async ({
        request,
      }) => {
        for (const one of pages) {
          const address = addressOf(language, one.path, one.params)
          const answer = await request.get(address)
          expect(answer.status(), address).toBe(200)
          const html = await answer.text()
          const head = html.slice(0, html.indexOf('</head>'))
          expect(attribute(html, /<html[^>]* lang="([^"]+)"/), address).toBe(language)
          expect(html.match(/<h1\b/g), address).toHaveLength(1)
          expect(alternatesIn(head), address).toEqual({
            en: addressOf('en', one.path, one.params),
            fr: addressOf('fr', one.path, one.params),
            'x-default': addressOf('en', one.path, one.params),
          })
          expect(pathOf(attribute(head, /<link rel="canonical" href="([^"]+)"/))).toBe(address)
          expect(pathOf(attribute(head, /<meta property="og:url" content="([^"]+)"/))).toBe(address)
          expect(attribute(head, /<meta property="og:locale" content="([^"]+)"/)).toBe(`${language}_CA`)
          for (const name of ['property="og:title"', 'name="description"'])
            expect(attribute(head, new RegExp(`<meta ${name} content="([^"]+)"`)), address).not.toBe('')
          for (const found of html.matchAll(
            /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g,
          ))
            expect(JSON.parse(found[1] ?? ''), address).toHaveProperty('@context', 'https://schema.org')
          expect(foreignScripts(html), address).toEqual([])
        }
      })
  })

  test.describe(`In ${inLanguage[language]}`, () => {
    // A few pages a test: each is loaded into a browser that has the styles and fonts.
    for (const part of [0, 1, 2, 3])
      test(`pages are readable by everybody, on a phone, at 200 % and at a desk (${part + 1} of 4)`, async ({
        page,
      }) => {
        test.setTimeout(180_000)
        for (const one of lookedAtIn(language).filter((_, index) => index % 4 === part))
          await test.step(one.name, async () => {
            await page.goto(addressOf(language, one.path, one.params))
            await expect(page.locator('h1')).toBeVisible()
            await expect(page.locator('main')).toHaveCount(1)
            const words = await page.locator('body').innerText()
            expect(words).not.toMatch(key)
            expect(words).not.toMatch(unwritten)
            for (const width of widths) {
              await page.setViewportSize({ width, height: 800 })
              expect(await overflow(page), `${one.name}: pixels too wide at ${width}`).toBeLessThanOrEqual(0)
            }
            const { violations } = await axe(page).withTags(wcag).analyze()
            expect(
              violations.map(({ id, nodes }) => [one.name, id, nodes.map(({ target }) => target)]),
            ).toEqual([])
          })
      })

    for (const one of inTheDark())
      test(`${one.name} has no finding of axe in the dark`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.goto(addressOf(language, one.path, one.params))
        const { violations } = await axe(page).withTags(wcag).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
      })
  })

  test(`Script takes no session and no word of one away from a day in ${inLanguage[language]}`, async ({
    page,
    browser,
  }) => {
    const address = addressOf(language, '/summits/[slug]/agenda/[date]', { slug: ogp, date: thursday })
    const plain = await browser.newContext({ javaScriptEnabled: false })
    try {
      const still = await plain.newPage()
      await still.goto(address)
      await page.goto(address)
      await expect(page.locator('button.star:visible').first()).toBeVisible()
      const textsOf = async (one: typeof page) =>
        (await one.locator('.agenda').innerText()).split('\n').map((line) => line.trim())
      // How many seats are left takes the place of the words that a seat has to be reserved.
      const lively = new Set([...(await textsOf(page)), terms[language].access.seats])
      expect((await textsOf(still)).filter((line) => !lively.has(line))).toEqual([])
    } finally {
      await plain.close()
    }
  })
}

test('JSON-LD of a session names it, its place and its start with an offset', async ({ request }) => {
  const address = addressOf('fr', '/summits/[slug]/sessions/[code]', {
    slug: ogp,
    code: codeOf('opening-ceremony'),
  })
  const html = await (await request.get(address)).text()
  const found = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}'
  const event = [JSON.parse(found)].flat()[0]
  expect(event).toMatchObject({ name: 'Cérémonie d’ouverture', startDate: '2019-05-29T17:00:00-04:00' })
  // A session that is streamed too is in a place and online.
  expect([event.location].flat()[0]).toMatchObject({ '@type': 'Place' })
})

test('Every page has a link past its head that comes first', async ({ page }) => {
  for (const path of ['/', '/accessibility'] as const) {
    await page.goto(addressOf('en', path))
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText('Skip to the content')
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toBeFocused()
  }
})

test('Robots are told where the sitemap is and to leave the organiser’s side alone', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m)
  expect(robots).toMatch(/^Disallow: \/en\/manage/m)
  expect(robots).toMatch(/^Disallow: \/fr\/gestion/m)
})

/** A page for each internal path, of the largest summit. */
function oneOfEachKind(): PageOf[] {
  const seen = new Set<string>()
  return publicPages.filter(({ path, params }) => {
    if (seen.has(path) || (params['slug'] ?? ogp) !== ogp) return false
    seen.add(path)
    return true
  })
}

/** Tags of scripts that are neither the public pages' own nor data. */
function foreignScripts(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>|<link[^>]*as="script"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/data-own|ld\+json/.test(tag))
}

function inTheDark(): PageOf[] {
  const slug = ogp
  return [
    { name: 'the home page', path: '/', params: {} },
    { name: 'Thursday', path: '/summits/[slug]/agenda/[date]', params: { slug, date: thursday } },
    {
      name: 'a parallel session',
      path: '/summits/[slug]/sessions/[code]',
      params: { slug, code: codeOf('trust-rebuilt') },
    },
  ]
}

/** Language -> path, from `<link rel="alternate" hrefLang=…>`, whichever way its attributes are ordered. */
function alternatesIn(head: string): Record<string, string> {
  const links = [...head.matchAll(/<link\b[^>]*rel="alternate"[^>]*>/g)].map(([tag]) => tag)
  return Object.fromEntries(
    links
      .filter((tag) => /hreflang=/i.test(tag))
      .map((tag) => [attribute(tag, /hreflang="([^"]+)"/i), pathOf(attribute(tag, /href="([^"]+)"/))]),
  )
}

function attribute(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[1] ?? ''
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
