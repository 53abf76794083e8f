import type { Page } from '@playwright/test'
import { attendee, leaveFree, seat, signInAttendee } from './attendees'
import { axe, expect, overflow, test } from './fixtures'
import { openLine } from './line'
import { addressOf, codeOf, languages, ogp, thursday } from './pages'

const slug = ogp
const seatPage = (language: 'en' | 'fr', key: string) =>
  addressOf(language, '/summits/[slug]/sessions/[code]/seat', { slug, code: codeOf(key) })
const myAgenda = (language: 'en' | 'fr') => addressOf(language, '/summits/[slug]/my-agenda', { slug })
const sessionPage = (language: 'en' | 'fr', key: string) =>
  addressOf(language, '/summits/[slug]/sessions/[code]', { slug, code: codeOf(key) })

/** Presses Tab until the focus stands on what has this name, and Enter: nothing is reached by a pointer. */
async function pressByKeyboard(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
  const target = page.getByRole(role, { name }).first()
  await expect(target).toBeVisible()
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
  await page.keyboard.press('Enter')
}

/** What was just done, as the page says it. */
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

async function expectAccessible(page: Page) {
  expect((await axe(page).analyze()).violations).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflow(page)).toBe(0)
  if (size) await page.setViewportSize(size)
}

test.describe('In French on a phone, by keyboard', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('an attendee takes a seat, swaps at a clash, waits, is offered a seat by another’s cancellation, and has it all in a calendar and offline', async ({
    page,
    context,
    browser,
  }) => {
    test.setTimeout(120_000)
    const [marie, other] = [await attendee('fr'), await attendee('fr')]
    for (const key of ['platform-test-bench', 'neighbourhoods-first']) await leaveFree(key, 5)
    await leaveFree('stories-with-data', 1)
    await seat('stories-with-data', other)
    await signInAttendee(context, marie)

    await page.goto(sessionPage('fr', 'platform-test-bench'))
    await expect(page.locator('.seat-box h2')).toHaveText(/5\u00a0places/)
    await pressByKeyboard(page, 'Prendre une place', 'link')
    await expect(page.getByRole('button', { name: 'Prendre une place' })).toBeVisible()
    await expectAccessible(page)
    await pressByKeyboard(page, 'Prendre une place')
    await expect(said(page, 'La place est à vous.')).toBeVisible()
    // Back and forward do nothing by themselves.
    await page.reload()
    await expect(page.getByText('Vous avez une place.')).toBeVisible()

    await page.goto(seatPage('fr', 'neighbourhoods-first'))
    await expect(page.getByText('Vous avez une place ailleurs à cette heure.')).toBeVisible()
    await pressByKeyboard(page, /^Échanger les places/)
    await expect(said(page, 'Échange fait')).toBeVisible()

    await page.goto(seatPage('fr', 'stories-with-data'))
    await expect(page.getByText('La séance est complète.')).toBeVisible()
    await pressByKeyboard(page, 'M’inscrire à la liste d’attente')
    await expect(page.getByText('Vous êtes au 1er\u00a0rang sur 1 de la liste d’attente.')).toBeVisible()

    await page.goto(myAgenda('fr'))
    const main = page.locator('main')
    await expect(main.locator('.day-list h3')).toHaveCount(2)
    await expect(page.getByText('Liste d’attente\u00a0: vous êtes au 1er\u00a0rang sur 1.')).toBeVisible()
    await expectAccessible(page)

    // Somebody else gives a seat back on another device; this page hears of it by itself.
    const elsewhere = await browser.newContext()
    await signInAttendee(elsewhere, other)
    const theirs = await elsewhere.newPage()
    await theirs.goto(seatPage('fr', 'stories-with-data'))
    await theirs.getByRole('button', { name: 'Rendre ma place' }).click()
    await expect(said(theirs, 'C’est rendu.')).toBeVisible()
    await elsewhere.close()
    await expect(page.getByText(/^Une place vous est gardée jusqu’à/)).toBeVisible({ timeout: 25_000 })
    await pressByKeyboard(page, 'Accepter la place')
    await expect(said(page, 'La place est à vous.')).toBeVisible()

    await pressByKeyboard(page, 'Créer mon adresse de calendrier')
    const address = await page.getByLabel('L’adresse, pour tout logiciel de calendrier').inputValue()
    const calendar = await page.request.get(address)
    expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    const events = (await calendar.text()).match(/^URL:.*\/seances\/[0-9A-Z]{6}/gm) ?? []
    expect(events.map((line) => line.slice(-6)).sort()).toEqual(
      [codeOf('neighbourhoods-first'), codeOf('stories-with-data')].sort(),
    )
    await pressByKeyboard(page, 'La remplacer par une nouvelle')
    await expect(page.getByText('L’ancienne adresse ne donne plus rien.')).toBeVisible()
    expect((await page.request.get(address)).status()).toBe(404)

    // Opened once, it is there without a connection, and says how old it is.
    const line = await openLine()
    const onTheWay = await context.newPage()
    await onTheWay.goto(line.origin + myAgenda('fr'))
    await expect
      .poll(() =>
        onTheWay.evaluate(async () => {
          await navigator.serviceWorker.ready
          const kept = await caches.open('my-agenda').then((store) => store.keys())
          return ['/mon-programme', '.css', '.js', '/icons.svg'].every((end) =>
            kept.some(({ url }) => url.endsWith(end)),
          )
        }),
      )
      .toBe(true)
    line.cut()
    await onTheWay.goto(line.origin + myAgenda('fr'))
    await expect(onTheWay.locator('.day-list h3')).toHaveCount(2)
    await expect(
      onTheWay.getByText(/^Aucune connexion\. Voici votre programme tel qu’il était il y a/),
    ).toBeVisible()
  })
})

test('Without script every act is a plain form, harmless when it is repeated, and says why where it is refused', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(seatPage('en', 'right-to-be-put-right'))
    await expect(page).toHaveURL(new RegExp(`/en/sign-in\\?callback=.*${codeOf('right-to-be-put-right')}`))
    const visitor = await attendee('en', null)
    await signInAttendee(context, visitor)
    await page.goto(seatPage('en', 'right-to-be-put-right'))
    await expect(page.getByRole('link', { name: 'Register for the summit' })).toBeVisible()
    await context.clearCookies()
    await signInAttendee(context, await attendee('en', 'submitted'))
    await page.reload()
    await expect(page.getByText('Your registration waits to be approved.')).toBeVisible()
    await context.clearCookies()

    const [ana, rival] = [await attendee('en'), await attendee('en')]
    await signInAttendee(context, ana)
    await leaveFree('right-to-be-put-right', 2)
    for (const key of ['algorithm-assessment-thursday', 'algorithm-assessment-friday'])
      await leaveFree(key, 3)
    await page.goto(seatPage('en', 'right-to-be-put-right'))
    const second = await context.newPage()
    await second.goto(seatPage('en', 'right-to-be-put-right'))
    for (const one of [page, second]) {
      await one.getByRole('button', { name: 'Take a seat' }).click()
      await expect(one.getByText('The seat is yours.')).toBeVisible()
    }
    await second.close()

    // At the same time: the repeat first, since it loses nothing.
    await page.goto(seatPage('en', 'algorithm-assessment-thursday'))
    await expect(page.getByText('You have a seat elsewhere at that time.')).toBeVisible()
    const acts = page.locator('.seat-acts button')
    await expect(acts).toHaveText([
      /^Take the repeat: Friday, May\u00a031, 10:40\u00a0am/,
      /^Swap seats/,
      /^Keep with a star/,
    ])
    await page.getByRole('button', { name: 'Keep with a star' }).click()
    await page.goto(myAgenda('en'))
    await expect(page.getByRole('heading', { name: '2 sessions at the same time' })).toBeVisible()
    await page.getByRole('button', { name: /^See both: take the repeat, Friday/ }).click()
    await expect(page.locator('.clash')).toHaveCount(0)
    await expect(page.locator('.own-day')).toHaveCount(2)

    // The last seat goes while the page stands open.
    await leaveFree('pilot-to-nation', 1)
    await page.goto(seatPage('en', 'right-to-be-put-right'))
    await page.getByRole('button', { name: 'Give my seat back' }).click()
    await page.goto(seatPage('en', 'pilot-to-nation'))
    await seat('pilot-to-nation', rival)
    await page.getByRole('button', { name: 'Take a seat' }).click()
    await expect(page.getByRole('alert')).toContainText('The last seat has just gone.')
    await expect(page.getByText('On the waiting list you would be 1st.')).toBeVisible()
    await page.getByRole('button', { name: 'Join the waiting list' }).click()
    await expect(page.getByText('You are 1st of 1 on the waiting list.')).toBeVisible()
  } finally {
    await context.close()
  }
})

for (const language of languages)
  test(`The agenda says how many seats are left, by itself, and brings stars along at sign-in, in ${language}`, async ({
    page,
    context,
  }) => {
    const key = language === 'en' ? 'policy-laboratory-clinic' : 'accessible-by-design'
    const date = language === 'en' ? thursday : '2019-05-31'
    await leaveFree(key, 1)
    await page.goto(addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date }))
    const mark = page.locator(`[data-seats="${codeOf(key)}"]`)
    // The page asks every ten seconds, and what has just changed may come with the second answer.
    await expect(mark).toHaveText(language === 'en' ? /1 (seat )?left/ : /1\u00a0place/, { timeout: 20_000 })
    // Only what has seats: this one, until its last seat goes.
    const free = page.getByLabel(language === 'en' ? 'Seats left' : 'Places libres')
    await free.check()
    const card = page.locator('.agenda li[data-f]').filter({ has: mark })
    await expect(card).toBeVisible()
    await expect(
      page.locator('.agenda li[data-f]:visible').filter({ hasNot: page.locator('[data-seats]') }),
    ).toHaveCount(0)
    await leaveFree(key, 0)
    await expect(card).toBeHidden({ timeout: 20_000 })
    await free.uncheck()
    await expect(card).toBeVisible()
    await expect(mark).toHaveText(
      language === 'en' ? 'Full: waiting list' : 'Complet\u00a0: liste d’attente',
      {
        timeout: 20_000,
      },
    )
    await page.locator(`#${codeOf(key)} .star`).click()
    await signInAttendee(context, await attendee(language, null))
    await page.goto(myAgenda(language))
    await expect(page.locator(`.day-list h3 a[href$="${codeOf(key)}"]`)).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => /stars/.test(name)))).toEqual(
      [],
    )
    // A star that is taken off on a public page leaves the agenda.
    await page.goto(addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date }))
    const star = page.locator(`#${codeOf(key)} .star`)
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    const sent = page.waitForResponse('**/api/me/stars')
    await star.click()
    await sent
    await page.goto(myAgenda(language))
    await expect(page.locator('.own-day')).toHaveCount(0)
  })

test('The seats of a summit are one public JSON that is sent once while it stays the same', async ({
  request,
}) => {
  const address = `/api/v1/summits/${slug}/seats.json`
  const answer = await request.get(address)
  const { etag = '' } = answer.headers()
  const { sessions } = (await answer.json()) as { sessions: { code: string }[] }
  expect(sessions.map(({ code }) => code)).toContain(codeOf('rumour-desk'))
  expect(Object.keys(sessions[0] ?? {}).sort()).toEqual([
    'closed',
    'code',
    'left',
    'phase',
    'size',
    'waiting',
  ])
  const again = await request.get(address, { headers: { 'if-none-match': etag } })
  // Other tests take seats meanwhile: then it is another answer with another tag.
  expect(again.status() === 304 || again.headers()['etag'] !== etag).toBe(true)
  expect((await request.get('/api/v1/summits/nowhere/seats.json')).status()).toBe(404)
})
