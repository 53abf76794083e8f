import type { APIRequestContext, Page } from '@playwright/test'
import { expect, signIn, signInRequest, test } from './fixtures'
import { type Language, addressOf, codeOf, languages } from './pages'

// A summit that no other test publishes, so that those do not see its releases come and go.
const slug = 'digital-nations-2020'
const code = codeOf('public-closing', slug)
const day = '2020-11-04'
const before = { en: 'Good night, good morning', fr: 'Bonne nuit et bonjour' }
const run = Date.now().toString(36)
/** Typed in the form, hence with markup: it must be shown as text wherever it goes. */
const after = { en: `Quiet lanterns ${run} <b>&</b>`, fr: `Lanternes discrètes ${run} <b>&</b>` }

/** Who asks so long after a release gets nothing older (milliseconds); how fast answers are is for the benchmarks. */
const PATIENCE = 2_000

const base = `/api/v1/summits/${slug}`
const pagesIn = (language: Language) => [
  addressOf(language, '/summits/[slug]/sessions/[code]', { slug, code }),
  addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date: day }),
]
const searchFor = (language: Language, q: string) =>
  `${addressOf(language, '/summits/[slug]/search', { slug })}?q=${encodeURIComponent(q)}`

test.describe.configure({ mode: 'serial' })

test('An edit in both languages is kept in the draft and changes nothing public', async ({
  page,
  request,
}) => {
  const release = await releaseNumber(request)
  await retitle(page, after)
  await expect(page.getByText('Saved in the draft.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Title (English)')).toHaveValue(after.en)
  expect(await releaseNumber(request)).toBe(release)
  for (const { address, text } of await everywhere(request)) expect(text, address).not.toContain(run)
  for (const language of languages) {
    expect(await (await request.get(searchFor(language, `lanternes ${run}`))).text()).not.toContain(code)
    expect(await (await request.get(searchFor(language, before[language]))).text()).toContain(code)
  }
})

test('The page before publishing says in words what will change', async ({ page }) => {
  await signIn(page, 'organiser@demo.example')
  for (const language of languages) {
    await page.goto(addressOf(language, '/manage/[slug]/publish', { slug }))
    await expect(page.locator('main')).toContainText(after[language])
    await expect(page.locator('main b', { hasText: /^&$/ })).toHaveCount(0)
  }
})

test('Publishing shows the edit in every page and feed of both languages within two seconds', async ({
  page,
  request,
}) => {
  const release = await releaseNumber(request)
  // Readers have just had the pages: what is kept from before must not be handed out again.
  await everywhere(request)
  await publishNow(page)
  await page.waitForTimeout(PATIENCE)
  for (const { address, language, text } of await everywhere(request)) {
    expect(plain(text), address).toContain(
      `${language === 'en' ? 'Quiet lanterns' : 'Lanternes discrètes'} ${run}`,
    )
    expect(plain(text), address).not.toContain(before[language])
  }
  expect(await releaseNumber(request)).toBe(release + 1)
})

test('What was typed as markup is shown as text in pages and stays valid in feeds', async ({
  page,
  request,
}) => {
  for (const language of languages) {
    await page.goto(pagesIn(language)[0] ?? '')
    await expect(page.locator('h1')).toContainText(`${run} <b>&</b>`)
    await expect(page.locator('h1 b')).toHaveCount(0)
    const schedule = await (await request.get(`${base}/schedule.xml?lang=${language}`)).text()
    expect(schedule).toContain(`${run} &lt;b&gt;&amp;&lt;/b&gt;`)
    const calendar = await (await request.get(`${base}/agenda.ics?lang=${language}`)).text()
    expect(calendar.replaceAll('\r\n ', '')).toContain(`${run} <b>&</b>`)
  }
})

test('Search finds the new words from either language and no more the old', async ({ request }) => {
  for (const language of languages) {
    for (const words of [`lanterns ${run}`, `discretes LANTERNES ${run}`])
      expect(await (await request.get(searchFor(language, words))).text()).toContain(code)
    const old = await (await request.get(searchFor(language, before[language]))).text()
    expect(old).not.toContain(code)
  }
})

test('The list of releases tells the change in words, in both languages', async ({ page, request }) => {
  const number = await releaseNumber(request)
  for (const language of languages) {
    await page.goto(addressOf(language, '/summits/[slug]/releases', { slug }))
    const main = page.locator('main')
    await expect(main).toContainText(language === 'en' ? `Release ${number}` : `Version ${number}`)
    await expect(main).toContainText(after[language])
  }
})

test('The UID of the session has survived, and its sequence rose', async ({ request }) => {
  const own = await (await request.get(`${base}/sessions/${code}.ics?lang=en`)).text()
  const { sessions } = await (await request.get(`${base}/agenda.json`)).json()
  const session = sessions.find((one: { code: string }) => one.code === code)
  expect(own).toContain(`UID:${session.id}`)
  expect(Number(/SEQUENCE:(\d+)/.exec(own)?.[1])).toBeGreaterThan(0)
})

test('Publishing again with the words of before brings them back everywhere', async ({ page, request }) => {
  await retitle(page, before)
  await expect(page.getByText('Saved in the draft.')).toBeVisible()
  await publishNow(page)
  await page.waitForTimeout(PATIENCE)
  for (const { address, language, text } of await everywhere(request))
    expect(plain(text), address).toContain(before[language])
})

test('An account without a role in the summit finds nothing of the organiser’s', async ({ request }) => {
  await signInRequest(request, 'attendee@demo.example')
  for (const language of languages)
    for (const address of [
      addressOf(language, '/manage/[slug]', { slug }),
      addressOf(language, '/manage/[slug]/sessions', { slug }),
      addressOf(language, '/manage/[slug]/sessions/new', { slug }),
      addressOf(language, '/manage/[slug]/sessions/[code]', { slug, code }),
      addressOf(language, '/manage/[slug]/publish', { slug }),
      addressOf(language, '/manage/[slug]/releases', { slug }),
      addressOf(language, '/manage/[slug]/releases/[number]', { slug, number: '1' }),
    ]) {
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(404)
      expect(await answer.text(), address).not.toContain(before[language])
    }
})

async function retitle(page: Page, title: Record<Language, string>) {
  await signIn(page, 'organiser@demo.example')
  await page.goto(addressOf('en', '/manage/[slug]/sessions/[code]', { slug, code }))
  await page.getByLabel('Title (English)').fill(title.en)
  await page.getByLabel('Title (French)').fill(title.fr)
  await page.getByRole('button', { name: 'Save the draft' }).click()
}

async function publishNow(page: Page) {
  await signIn(page, 'organiser@demo.example')
  await page.goto(addressOf('en', '/manage/[slug]/publish', { slug }))
  await page.getByRole('button', { name: /^Publish release \d+$/ }).click()
  await expect(page.getByText(/Release \d+ is public\./)).toBeVisible()
}

/** Every page and feed that names the session, as it is now. */
async function everywhere(request: APIRequestContext) {
  const addresses = languages.flatMap((language) =>
    [
      ...pagesIn(language),
      `${base}/agenda.ics?lang=${language}`,
      `${base}/sessions/${code}.ics?lang=${language}`,
      `${base}/schedule.xml?lang=${language}`,
      `${base}/agenda.json`,
    ].map((address) => ({ address, language })),
  )
  return Promise.all(
    addresses.map(async ({ address, language }) => {
      // A connection that was idle may be closed by the server in the moment it is used again.
      const answer = await request.get(address, { maxRetries: 2 })
      expect(answer.status(), address).toBe(200)
      return { address, language, text: await answer.text() }
    }),
  )
}

/** Calendar lines unfolded, their commas unescaped. */
const plain = (text: string) => text.replaceAll('\r\n ', '').replaceAll('\\,', ',')

async function releaseNumber(request: APIRequestContext): Promise<number> {
  return (await (await request.get(`${base}/agenda.json`)).json()).release.number
}
