import { expect, test } from './fixtures'
import { addressOf, codeOf, languages, ogp, publicPages } from './pages'

// A meeting that holds its room on Thursday and is shown to nobody but those who prepare the programme.
const code = codeOf('protocol-hold')
const titles = ['Protocol hold', 'Salle retenue par le protocole', 'kept free for the protocol office']
const words = new RegExp([code, ...titles].join('|'), 'i')

for (const language of languages)
  test(`The private session stands in no page in ${language}`, async ({ request }) => {
    const addresses = [
      ...publicPages
        .filter(({ params }) => !params['slug'] || params['slug'] === ogp)
        .map(({ path, params }) => addressOf(language, path, params)),
      `${addressOf(language, '/summits/[slug]/agenda/[date]', { slug: ogp, date: '2019-05-30' })}?type=meeting`,
    ]
    for (const address of addresses) {
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      expect(await answer.text(), address).not.toMatch(words)
    }
  })

test('The private session stands in no feed and not in the sitemap', async ({ request }) => {
  const base = `/api/v1/summits/${ogp}`
  for (const address of [
    `${base}/agenda.ics?lang=en`,
    `${base}/agenda.ics?lang=fr&day=2019-05-30`,
    `${base}/schedule.xml?lang=en`,
    `${base}/schedule.xml?lang=fr`,
    `${base}/agenda.json`,
    `${base}/releases.atom?lang=fr`,
    '/sitemap.xml',
  ]) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(await answer.text(), address).not.toMatch(words)
  }
})

test('Search does not find the private session', async ({ page }) => {
  for (const language of languages)
    for (const q of [...titles, code]) {
      const address = addressOf(language, '/summits/[slug]/search', { slug: ogp })
      await page.goto(`${address}?q=${encodeURIComponent(q)}`)
      await expect(page.locator(`main a[href*="${code}"]`)).toHaveCount(0)
    }
})

test('The addresses of the private session are not found', async ({ request }) => {
  for (const language of languages) {
    const answer = await request.get(
      addressOf(language, '/summits/[slug]/sessions/[code]', { slug: ogp, code }),
    )
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toMatch(new RegExp(titles.join('|'), 'i'))
  }
  expect((await request.get(`/api/v1/summits/${ogp}/sessions/${code}.ics`)).status()).toBe(404)
})
