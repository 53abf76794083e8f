import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type APIRequestContext, type Page } from '@playwright/test'

/**
 * Tests with a page that watches itself: what it writes to the console as an error, what it throws, and requests
 * that fail or that the server answers with a fault end the test. A page that was asked for and is not found is no
 * fault; a style sheet, script or picture that is not found is one.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: async ({}, provide) => {
    await provide([])
  },
  page: async ({ page, faults }, provide) => {
    watch(page, faults)
    await provide(page)
    expect(faults, 'errors in the console and failed requests').toEqual([])
  },
})

export { expect }

/** Has a page of another context report to the same list. */
export function watch(page: Page, faults: string[]) {
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    // What could not be loaded is judged by its answer, below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left drops what it was still loading.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    const limit = response.request().isNavigationRequest() ? 500 : 400
    if (response.status() >= limit) faults.push(`answered ${response.status()}: ${response.url()}`)
  })
}

/**
 * Axe on the page as it stands; what passes is not listed, which halves the work. No page holds a frame of another site, so the
 * tab in which axe would put their answers together is spared, which halves it again.
 */
export const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)

/** The page’s link to the other language leads to the same page there. It is asked for, and not drawn. */
export async function otherLanguageAnswers(page: Page, other: string) {
  const answer = await page.request.get((await page.locator('a.lang').getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  const html = await answer.text()
  expect(html).toMatch(new RegExp(`<html[^>]* lang="${other}"`))
  expect(html).toContain('<h1')
}

/** Signs the page's browser in as a demo account. */
export async function signIn(page: Page, email: string) {
  await signInRequest(page.request, email)
}

/** The same for requests without a page. */
export async function signInRequest(request: APIRequestContext, email: string) {
  const answer = await request.post('/api/demo/sign-in', { form: { email }, maxRedirects: 0 })
  expect(answer.status(), `signing in as ${email}`).toBe(303)
}

/** How many CSS pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
