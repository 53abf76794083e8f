import { expect, signIn, test } from './fixtures'
import { type Language, addressOf, codeOf, languages, ogp, otherLanguage, thursday } from './pages'

const slug = ogp
const ceremony = codeOf('opening-ceremony')

const sameInOther = [
  {
    name: 'the agenda’s day and filters',
    address: (language: Language) =>
      `${addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date: thursday })}?track=inclusion&type=parallel`,
  },
  {
    name: 'the free text of a day',
    address: (language: Language) =>
      `${addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date: thursday })}?q=vote`,
  },
  {
    name: 'the session',
    address: (language: Language) =>
      addressOf(language, '/summits/[slug]/sessions/[code]', { slug, code: ceremony }),
  },
  {
    name: 'what was searched for',
    address: (language: Language) =>
      `${addressOf(language, '/summits/[slug]/search', { slug })}?q=d%C3%A9mocratie`,
  },
  {
    name: 'where sign-in leads on to',
    address: (language: Language) => `${addressOf(language, '/sign-in')}?callback=%2Ffr%2Fgestion`,
  },
  { name: 'the home page', address: (language: Language) => addressOf(language, '/') },
]

for (const language of languages) {
  const other = otherLanguage(language)
  for (const { name, address } of sameInOther)
    test(`The toggle from ${language} to ${other} keeps ${name}`, async ({ page }) => {
      await page.goto(address(language))
      const toggle = page.locator('header a.lang, header [translate="no"]').first()
      await expect(toggle).toHaveText(other === 'fr' ? 'Français' : 'English')
      await expect(toggle).toHaveAttribute('lang', other)
      await expect(toggle).toHaveAttribute('hreflang', other)
      await expect(toggle).toHaveAttribute('translate', 'no')
      await toggle.click()
      const expected = new URL(address(other), 'http://host')
      await expect(page).toHaveURL(({ pathname }) => pathname === expected.pathname)
      expect(sorted(new URL(page.url()).searchParams)).toEqual(sorted(expected.searchParams))
      await expect(page.locator('html')).toHaveAttribute('lang', other)
    })
}

test('The opening ceremony is dated as English Canada writes', async ({ page }) => {
  await page.goto(addressOf('en', '/summits/[slug]/sessions/[code]', { slug, code: ceremony }))
  const words = await page.locator('main').innerText()
  expect(words).toContain('May\u00a029')
  expect(words).toContain('5 to 7:30\u00a0pm')
  expect(words).toContain('EDT')
  expect(words).not.toMatch(/p\.m\.|[\u2009\u202f]/)
})

test('The opening ceremony is dated as French Canada writes', async ({ page }) => {
  await page.goto(addressOf('fr', '/summits/[slug]/sessions/[code]', { slug, code: ceremony }))
  const words = await page.locator('main').innerText()
  expect(words).toContain('29\u00a0mai')
  expect(words).toContain('17\u00a0h à 19\u00a0h\u00a030')
  expect(words).toContain('HAE')
  expect(words).not.toMatch(/\d h|[\u2009\u202f]|17\u00a0h\u00a000/)
})

test('No French text of a public page has a plain space before a colon or inside quotes', async ({
  page,
}) => {
  for (const address of [
    addressOf('fr', '/'),
    addressOf('fr', '/summits/[slug]', { slug }),
    addressOf('fr', '/summits/[slug]/agenda/[date]', { slug, date: thursday }),
    addressOf('fr', '/summits/[slug]/themes', { slug }),
    addressOf('fr', '/summits/[slug]/open-data', { slug }),
    addressOf('fr', '/accessibility'),
  ]) {
    await page.goto(address)
    const words = await page.locator('main').innerText()
    expect(words.match(/.{0,20}(?:\S :(?!\/)|« \S|\S »| [;!?]|\w'\w).{0,10}/g) ?? [], address).toEqual([])
  }
})

test('The front door goes by what the browser prefers to read', async ({ request }) => {
  const front = async (accepted: string) => {
    const answer = await request.get('/', { headers: { 'accept-language': accepted }, maxRedirects: 0 })
    expect([302, 307]).toContain(answer.status())
    return new URL(answer.headers()['location'] ?? '', 'http://host').pathname
  }
  expect(await front('fr-CA,fr;q=0.9,en;q=0.5')).toBe('/fr')
  expect(await front('en-GB,en;q=0.9')).toBe('/en')
  expect(await front('de;q=0.9,fr;q=0.4')).toBe('/fr')
  expect(await front('*')).toBe('/en')
})

test('An address in the words of the other language leads to the page or is not found', async ({
  request,
}) => {
  for (const address of [
    `/en/sommets/${slug}`,
    `/fr/summits/${slug}`,
    `/fr/summits/${slug}/agenda/${thursday}`,
  ]) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect([301, 307, 308, 404], address).toContain(answer.status())
  }
})

test('The account page keeps to the language that it is opened in', async ({ page }) => {
  await signIn(page, 'attendee@demo.example')
  await page.goto(addressOf('en', '/account'))
  await page.getByRole('link', { name: 'Français' }).first().click()
  await expect(page).toHaveURL(addressOf('fr', '/account'))
  await expect(page.locator('h1')).toHaveText('Votre compte')
})

function sorted(query: URLSearchParams): string[][] {
  return [...query].sort()
}
