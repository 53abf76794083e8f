import type { Page } from '@playwright/test'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { type Language, addressOf, languages } from './pages'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Different in each run: the database of a trial may have seen others. */
const run = Date.now().toString(36)

const words = {
  en: { email: 'Email address', send: 'Send me a link', confirm: 'Sign in', open: 'Your account' },
  fr: {
    email: 'Adresse de courriel',
    send: 'M’envoyer un lien',
    confirm: 'Ouvrir la session',
    open: 'Votre compte',
  },
} as const

test('One click on a demo account signs in, and the organiser gets to the organiser’s side', async ({
  page,
}) => {
  await page.goto(addressOf('en', '/sign-in'))
  await page.getByRole('button', { name: 'Geneviève Arsenault' }).click()
  await expect(page).toHaveURL(addressOf('en', '/manage'))
  await page.goto(addressOf('en', '/account'))
  await expect(page.locator('main')).toContainText('organiser@demo.example')
})

test('A public page shows who is signed in, and manages', async ({ page }) => {
  await signIn(page, 'organiser@demo.example')
  await page.goto('/en')
  await expect(page.getByRole('link', { name: 'Geneviève Arsenault' })).toBeVisible()
  await expect(page.locator('header').getByRole('link', { name: 'Manage' })).toBeVisible()
  await expect(page.locator('header').getByRole('link', { name: 'Sign in' })).toBeHidden()
})

for (const language of languages)
  test(`A link by mail signs in, once, and only by its button, in ${language}`, async ({ page }) => {
    const email = addressFor(test.info().title)
    await askForLink(page, language, email)
    const link = await linkIn(page, language, email)
    await page.goto(link)
    await expect(page.locator('main')).toContainText(email)
    expect(await signedIn(page)).toBe(false)
    await page.getByRole('button', { name: words[language].confirm }).click()
    expect(await signedIn(page)).toBe(true)
    await page.goto(addressOf(language, '/account'))
    await expect(page.locator('main')).toContainText(email)

    await page.context().clearCookies()
    await page.goto(link)
    await page.getByRole('button', { name: words[language].confirm }).click()
    await expect(page.locator('main')).toContainText(
      language === 'en' ? 'This link was used already' : 'Ce lien a déjà servi',
    )
    expect(await signedIn(page)).toBe(false)
  })

test('The page that the sign-in was asked for is reached after it', async ({ page }) => {
  await page.goto(addressOf('fr', '/account'))
  await expect(page).toHaveURL(/\/fr\/connexion\?/)
  await page.getByRole('button', { name: 'Samuel Okafor' }).click()
  await expect(page).toHaveURL(addressOf('fr', '/account'))
})

test('Nobody is sent to another site after signing in', async ({ request }) => {
  for (const callback of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:1',
  ]) {
    const answer = await request.post('/api/demo/sign-in', {
      form: { email: 'attendee@demo.example', callback },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
    expect(answer.headers()['location']).toMatch(/^\/(?:en|fr)\//)
  }
})

for (const language of languages)
  test(`A mistyped address is refused where it stands and is kept, in ${language}`, async ({ page }) => {
    await page.goto(addressOf(language, '/sign-in'))
    await page.getByLabel(words[language].email).fill('marie.example')
    await page.getByRole('button', { name: words[language].send }).click()
    const field = page.getByLabel(words[language].email)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue('marie.example')
    await expect(page.locator(':focus')).toContainText(words[language].email)
  })

test('Name and language are kept in the account', async ({ page }) => {
  await askForLink(page, 'en', addressFor('account'))
  await page.goto(await linkIn(page, 'en', addressFor('account')))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => signedIn(page)).toBe(true)
  await page.goto(addressOf('en', '/account'))
  await page.getByLabel('Name', { exact: true }).fill('Zoé <b>Ångström</b>')
  await page.getByRole('radio', { name: 'Français' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your name and language are saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Zoé <b>Ångström</b>')
  await expect(page.getByRole('radio', { name: 'Français' })).toBeChecked()
  await page.goto('/fr')
  await expect(page.getByRole('link', { name: 'Zoé <b>Ångström</b>' })).toBeVisible()
})

test('Signing out everywhere ends the sessions of other browsers too', async ({ page, browser, faults }) => {
  const email = addressFor('everywhere')
  await signInByLink(page, email)
  const elsewhere = await browser.newContext()
  try {
    const other = await elsewhere.newPage()
    watch(other, faults)
    await signInByLink(other, email)
    await page.goto(addressOf('en', '/account'))
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect.poll(() => signedIn(page)).toBe(false)
    expect(await signedIn(other)).toBe(false)
    await other.goto(addressOf('en', '/account'))
    await expect(other).toHaveURL(/\/en\/sign-in/)
  } finally {
    await elsewhere.close()
  }
})

test('Signing in works with the keyboard alone', async ({ page }) => {
  await page.goto(addressOf('en', '/sign-in'))
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused.includes('Samuel Okafor')) break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(addressOf('en', '/account'))
})

test('Signing in as a demo account works without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(addressOf('fr', '/sign-in'))
    await page.getByRole('button', { name: 'Samuel Okafor' }).click()
    await expect(page).toHaveURL(addressOf('fr', '/account'))
    await expect(page.locator('main')).toContainText('attendee@demo.example')
  } finally {
    await context.close()
  }
})

for (const language of languages) {
  for (const [path, email] of [
    ['/sign-in', null],
    ['/sign-in/check-mail', null],
    ['/sign-in/confirm', null],
    ['/mailbox', null],
    ['/sign-in', 'attendee@demo.example'],
    ['/account', 'attendee@demo.example'],
    ['/account', 'organiser@demo.example'],
    ['/manage', 'organiser@demo.example'],
  ] as const)
    test(`${addressOf(language, path)} is accessible and fits a phone, for ${email ?? 'nobody'}`, async ({
      page,
    }) => {
      if (email) await signIn(page, email)
      await page.goto(addressOf(language, path))
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflow(page), `pixels too wide at ${width}`).toBeLessThanOrEqual(0)
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await axe(page).withTags(wcag).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
      }
    })
}

/** An address of this run alone, so that tests do not meet in the mailbox. */
function addressFor(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(-20)
  return `${plain}-${run}@reader.example`
}

async function askForLink(page: Page, language: Language, email: string) {
  await page.goto(addressOf(language, '/sign-in'))
  await page.getByLabel(words[language].email).fill(email)
  await page.getByRole('button', { name: words[language].send }).click()
  await expect(page).toHaveURL(new RegExp(addressOf(language, '/sign-in/check-mail')))
}

/** The newest mail to the address brings the link; mails are sent by a worker, a moment later. */
async function linkIn(page: Page, language: Language, email: string): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: email }).first()
  await expect(async () => {
    await page.goto(addressOf(language, '/mailbox'))
    await expect(row).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await row.getByRole('link').click()
  const link = page.locator('main a[href*="token="]')
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) ?? ''
}

async function signInByLink(page: Page, email: string) {
  await askForLink(page, 'en', email)
  await page.goto(await linkIn(page, 'en', email))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => signedIn(page)).toBe(true)
}

async function signedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get('/api/me')
  return (await answer.json()).signedIn !== null
}
