import { expect, test } from './fixtures'
import { addressOf, codeOf, ogp } from './pages'
import type { Page } from '@playwright/test'

const slug = ogp
const search = (language: 'en' | 'fr', q: string) =>
  `${addressOf(language, '/summits/[slug]/search', { slug })}?q=${encodeURIComponent(q)}`
const results = (page: Page) => page.locator('main a[href*="/sessions/"], main a[href*="/seances/"]')
const codesFound = (page: Page) =>
  results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(-6)))

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false })

  test('accents and capitals do not matter', async ({ page }) => {
    const found = []
    for (const q of ['démocratie', 'democratie', 'DÉMOCRATIE']) {
      await page.goto(search('fr', q))
      found.push(await codesFound(page))
    }
    expect(found[0]).toContain(codeOf('trust-rebuilt'))
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })

  test('a word finds its other forms, in English and in French', async ({ page }) => {
    await page.goto(search('en', 'newsroom'))
    expect(await codesFound(page)).toContain(codeOf('trust-rebuilt'))
    await page.goto(search('fr', 'commentaire'))
    expect(await codesFound(page)).toContain(codeOf('policy-drafted-in-public'))
  })

  test('what matched is marked', async ({ page }) => {
    await page.goto(search('fr', 'democratie'))
    await expect(page.locator('main mark').first()).toBeVisible()
    const marked = await page.locator('main mark').allInnerTexts()
    expect(marked.some((text) => /^démocratie$/i.test(text))).toBe(true)
  })

  test('words of either language find from either side', async ({ page }) => {
    await page.goto(search('en', 'fausses nouvelles'))
    expect(await codesFound(page)).toContain(codeOf('trust-rebuilt'))
    await page.goto(search('fr', 'false news'))
    expect(await codesFound(page)).toContain(codeOf('trust-rebuilt'))
  })

  test('a speaker’s name finds their session', async ({ page }) => {
    await page.goto(search('en', 'Desrochers'))
    expect(await codesFound(page)).toContain(codeOf('trust-rebuilt'))
  })

  test('nothing found is said in words, with a way on', async ({ page }) => {
    await page.goto(search('en', 'xylophonist'))
    expect(await codesFound(page)).toEqual([])
    await expect(page.locator('main')).toContainText('xylophonist')
    await expect(page.locator('main').getByRole('link').first()).toBeVisible()
  })

  test('an empty search is a page with its form', async ({ page }) => {
    const answer = await page.goto(search('fr', ' '))
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('searchbox').first()).toBeVisible()
  })
})

test('HTML that is searched for is shown as text', async ({ page }) => {
  for (const language of ['en', 'fr'] as const) {
    await page.goto(search(language, '<img src=x onerror="broken=1">vote'))
    await expect(page.locator('main')).toContainText('<img src=x')
    await expect(page.locator('main img[src="x"]')).toHaveCount(0)
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
    await expect(page.getByRole('searchbox').first()).toHaveValue('<img src=x onerror="broken=1">vote')
  }
})

test('A search from a day’s agenda goes on to the whole summit', async ({ page }) => {
  await page.goto(
    `${addressOf('en', '/summits/[slug]/agenda/[date]', { slug, date: '2019-05-30' })}?q=ceremony`,
  )
  await page.getByRole('link', { name: /ceremony.* in the whole summit/ }).click()
  await expect(page).toHaveURL(search('en', 'ceremony'))
  expect(await codesFound(page)).toContain(codeOf('opening-ceremony'))
})
