import { expect, overflow, test } from './fixtures'
import { madeSummit, signInAs } from './made-summit'
import { addressOf, codeOf, languages, ogp, thursday } from './pages'
import { demoSummits } from '@/prisma/demo/summits'
import type { Page } from '@playwright/test'

const slug = ogp
const day = (language: 'en' | 'fr', query = '', date = thursday) =>
  addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date }) + query
const sessionOf = (language: 'en' | 'fr', key: string) =>
  addressOf(language, '/summits/[slug]/sessions/[code]', { slug, code: codeOf(key) })

const summit = demoSummits.find((one) => one.slug === slug)
const ofThursday = (summit?.sessions ?? []).filter(
  (session) => session.day === thursday && session.access !== 'private',
)
/** A session of the day by its link: cards are its list items that are shown. */
const shown = (page: Page) => page.locator('.agenda li:visible').filter({ has: page.locator('h3 a') })
const codesShown = async (page: Page) =>
  (
    await shown(page)
      .locator('h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(-6) ?? ''))
  ).sort()
const codesOf = (sessions: typeof ofThursday) => sessions.map(({ key }) => codeOf(key)).sort()

const asked = [
  { name: 'theme', query: '?track=inclusion', fits: ofThursday.filter(({ track }) => track === 'inclusion') },
  { name: 'type', query: '?type=plenary', fits: ofThursday.filter(({ type }) => type === 'plenary') },
  { name: 'origin', query: '?origin=joint', fits: ofThursday.filter(({ origin }) => origin === 'joint') },
  {
    name: 'access',
    query: '?access=invitation',
    fits: ofThursday.filter(({ access }) => access === 'invitation'),
  },
  {
    name: 'two values of one question and another question',
    query: '?track=inclusion&track=impact&origin=third_party',
    fits: ofThursday.filter(
      ({ track, origin }) => (track === 'inclusion' || track === 'impact') && origin === 'third_party',
    ),
  },
]

for (const scripted of [false, true])
  test.describe(scripted ? 'With script' : 'Without script', () => {
    test.use({ javaScriptEnabled: scripted })

    for (const language of languages)
      test(`ten sessions run in parallel at half past ten on Thursday, in ${language}`, async ({ page }) => {
        await page.goto(day(language))
        const slot = page.locator('.slot').filter({
          has: page.locator('.slot-time time', {
            hasText: language === 'en' ? '10:30\u00a0am' : '10\u00a0h\u00a030',
          }),
        })
        await expect(slot.locator('li h3')).toHaveCount(10)
        await expect(
          slot.getByText(
            language === 'en' ? 'Public money, public trail' : 'Argent public, traces publiques',
          ),
        ).toBeVisible()
        expect(await codesShown(page)).toEqual(codesOf(ofThursday))
      })

    for (const { name, query, fits } of asked)
      test(`the address asks by ${name} and only fitting sessions stand`, async ({ page }) => {
        expect(fits.length).toBeGreaterThan(0)
        await page.goto(day('fr', query))
        expect(await codesShown(page)).toEqual(codesOf(fits))
        await expect(page.locator('[data-shown]')).toHaveText(String(fits.length))
      })

    test('a language that one can follow in includes the one that is interpreted into', async ({ page }) => {
      await page.goto(day('en', '?lang=es'))
      const found = await codesShown(page)
      expect(found).toContain(codeOf('trust-rebuilt'))
      expect(found).not.toContain(codeOf('civic-space-online'))
    })

    test('free text finds without accents and capitals', async ({ page }) => {
      await page.goto(day('fr', '?q=DEMOCRATIE'))
      expect(await codesShown(page)).toContain(codeOf('trust-rebuilt'))
      expect(await codesShown(page)).not.toContain(codeOf('public-money-public-trail'))
    })

    test('nonsense in the address is ignored, and the page says so', async ({ page }) => {
      await page.goto(day('en', '?type=dance&track=inclusion&access=%3Cb%3E'))
      expect(await codesShown(page)).toEqual(codesOf(ofThursday.filter(({ track }) => track === 'inclusion')))
      const said = page.getByText('Ignored in the address')
      await expect(said).toContainText('dance')
      await expect(said).toContainText('<b>')
    })

    test('a reader picks filters in the form, and they stand in the address', async ({ page }) => {
      await page.goto(day('en'))
      await page.locator('summary', { hasText: 'Organised by' }).click()
      await page.getByRole('checkbox', { name: 'Joint' }).check()
      // With script a tick acts at once, and there is nothing to apply.
      if (!scripted) await page.locator('.filters button[type="submit"]').click()
      await expect(page).toHaveURL(/[?&]origin=joint(&|$)/)
      expect(await codesShown(page)).toEqual(codesOf(ofThursday.filter(({ origin }) => origin === 'joint')))
      await page
        .getByRole('link', { name: /Participation/ })
        .first()
        .click()
      await expect(page).toHaveURL(/track=participation/)
      await expect(page).toHaveURL(/origin=joint/)
      expect(await codesShown(page)).toEqual(
        codesOf(ofThursday.filter(({ origin, track }) => origin === 'joint' && track === 'participation')),
      )
      await page.getByRole('link', { name: 'Clear the filters' }).click()
      await expect(page).toHaveURL(day('en'))
      expect(await codesShown(page)).toEqual(codesOf(ofThursday))
    })
  })

test('Filters that fit nothing say so and offer a way back', async ({ page }) => {
  await page.goto(day('fr', '?type=plenary&q=zzzz'))
  await expect(page.getByText('Aucune séance de cette journée ne répond à ces filtres.')).toBeVisible()
  await page.getByRole('link', { name: 'Retirer les filtres' }).click()
  await expect(page).toHaveURL(day('fr'))
})

test('With script a ticked filter acts at once and stands in the address', async ({ page }) => {
  await page.goto(day('en'))
  await expect(page.locator('button.star:visible').first()).toBeVisible()
  await page.locator('summary', { hasText: 'Organised by' }).click()
  await page.getByRole('checkbox', { name: 'Joint' }).check()
  await expect(page).toHaveURL(/[?&]origin=joint(&|$)/)
  expect(await codesShown(page)).toEqual(codesOf(ofThursday.filter(({ origin }) => origin === 'joint')))
  await expect(page.locator('header a.lang')).toHaveAttribute('href', /origin=joint/)
})

test('The agenda without a day leads to one of its days', async ({ page }) => {
  await page.goto(addressOf('fr', '/summits/[slug]/agenda', { slug }))
  await expect(page).toHaveURL(/\/fr\/sommets\/ogp-ottawa-2019\/programme\/2019-05-\d\d$/)
})

test('A day without sessions points to one that has some', async ({ page, context }) => {
  const made = await madeSummit()
  await signInAs(context, made, 'organiser', 'Ona Organiser')
  await page.goto(addressOf('en', '/manage/[slug]/publish', { slug: made.slug }))
  await page.getByRole('button', { name: 'Publish release 1' }).click()
  await expect(page.getByText('Release 1 is public.')).toBeVisible()
  await page.goto(addressOf('en', '/summits/[slug]/agenda/[date]', { slug: made.slug, date: '2031-05-30' }))
  await expect(page.getByText('There is no session on this day.')).toBeVisible()
  await page.locator('main').getByRole('link', { name: /^See / }).click()
  await expect(page).toHaveURL(/2031-05-29$/)
  await expect(shown(page).first()).toBeVisible()
})

test('A star stays in this browser and shows on the session’s page and among my choices', async ({
  page,
}) => {
  await page.goto(day('en'))
  const card = shown(page).filter({
    has: page.locator(`h3 a[href$="${codeOf('public-money-public-trail')}"]`),
  })
  const star = card.locator('button.star')
  await expect(star).toHaveAttribute('aria-pressed', 'false')
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.goto(sessionOf('fr', 'public-money-public-trail'))
  await expect(page.locator('main button[aria-pressed]').first()).toHaveAttribute('aria-pressed', 'true')
  await page.goto(day('fr'))
  await page.getByRole('checkbox', { name: 'Mes choix' }).check()
  expect(await codesShown(page)).toEqual([codeOf('public-money-public-trail')])
})

test.describe('During the summit', () => {
  test('a line in the grid shows now, and the demo’s clock stands at the summit’s moment', async ({
    page,
    request,
  }) => {
    await page.clock.setFixedTime(await atSummit(request, '2019-05-30T10:52:00-04:00'))
    await page.goto(day('en'))
    await expect(page.locator('.agenda .now span')).toBeVisible()
    await expect(page.locator('.agenda .now span')).toHaveText('10:52\u00a0am')
    await expect(page.locator('.demo-clock time')).toContainText('10:52\u00a0am')
  })

  for (const [language, moment, said, coming] of [
    ['en', '2019-05-30T10:52:00-04:00', '10:52\u00a0am', '1:30\u00a0pm'],
    ['fr', '2019-05-30T13:31:00-04:00', '13\u00a0h\u00a031', '15\u00a0h\u00a015'],
  ] as const)
    test(`a phone shows what is on and what is next, in ${language}`, async ({ page, request }) => {
      await page.setViewportSize({ width: 390, height: 800 })
      await page.clock.setFixedTime(await atSummit(request, moment))
      await page.goto(day(language))
      const part = (name: 'now' | 'next') => page.locator(`[data-now-next] [data-part="${name}"]`)
      await expect(part('now')).toBeVisible()
      await expect(part('now').locator('.num')).toHaveText(said)
      await expect(part('next')).toBeVisible()
      await expect(part('next').locator('.num')).toHaveText(coming)
    })

  test('a day that is over has neither now nor next', async ({ page, request }) => {
    await page.clock.setFixedTime(await atSummit(request, '2019-06-03T09:00:00-04:00'))
    await page.goto(day('en'))
    await expect(page.locator('button.star:visible').first()).toBeVisible()
    await expect(page.locator('[data-now-next]')).toBeHidden()
  })
})

test('Times in the reader’s own zone stand beside the summit’s', async ({ page }) => {
  // Kathmandu (UTC+5:45) reads 2:45 am of the next day when Ottawa reads 5 pm.
  for (const [language, said] of [
    ['en', '2:45\u00a0am'],
    ['fr', '2\u00a0h\u00a045'],
  ] as const) {
    await page.goto(sessionOf(language, 'opening-ceremony'))
    await expect.poll(() => besideTimes(page)).toContain(said)
    await page.goto(day(language, '', '2019-05-29'))
    await expect.poll(() => besideTimes(page)).toContain(said)
  }
})

test.describe('In the summit’s own zone', () => {
  test.use({ timezoneId: 'America/Toronto' })
  test('no second time stands beside it', async ({ page }) => {
    await page.goto(sessionOf('en', 'opening-ceremony'))
    await expect(page.locator('main')).toContainText('7:30\u00a0pm')
    expect(await besideTimes(page)).not.toMatch(/\d/)
  })
})

test('With the keyboard alone a reader goes from the home page to a session', async ({ page }) => {
  await page.goto('/en')
  await press(page, /OGP Global Summit/)
  await expect(page).toHaveURL(/\/en\/summits\/ogp-ottawa-2019$/)
  await press(page, /^Agenda$/)
  await expect(page).toHaveURL(/\/agenda\/2019-05-\d\d$/)
  await press(page, /^Thu\b/)
  await expect(page).toHaveURL(day('en'))
  await press(page, /^Public money, public trail$/)
  await expect(page).toHaveURL(sessionOf('en', 'public-money-public-trail'))
  await expect(page.locator('h1')).toContainText('Public money, public trail')
})

test('On a phone the day is a list that does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(day('fr'))
  await expect(shown(page).first()).toBeVisible()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

for (const language of languages)
  test(`Thursday prints on one landscape sheet, black on white, in ${language}`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(day(language))
    const pdf = await page.pdf({ format: 'A4', landscape: true, preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    const paint = await page.evaluate(() => {
      const of = (element: Element) => getComputedStyle(element)
      const title = document.querySelector('.agenda h3 a') ?? document.body
      return { paper: of(document.body).backgroundColor, ink: of(title).color }
    })
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paint.paper)
    expect(paint.ink).toBe('rgb(0, 0, 0)')
    await expect(page.locator('form, header.site nav, .demo-clock').locator('visible=true')).toHaveCount(0)
  })

/** What the page writes beside its times: the style sheet draws it from their attributes. */
function besideTimes(page: Page): Promise<string> {
  return page
    .locator('main time[data-instant]')
    .evaluateAll((times) => times.map((time) => getComputedStyle(time, '::after').content).join('\n'))
}

/** Presses Tab until the link or button so named has the focus, then Enter. */
async function press(page: Page, name: RegExp) {
  for (let tabs = 0; tabs < 250; tabs++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(
      () => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    )
    if (!name.test(focused)) continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error(`Tab did not reach ${name}`)
}

/** The real moment at which this summit's clock shows the moment given. */
async function atSummit(
  request: import('@playwright/test').APIRequestContext,
  moment: string,
): Promise<Date> {
  const html = await (await request.get(day('en'))).text()
  const offset = Number(/data-clock-offset="(-?\d+)"/.exec(html)?.[1])
  return new Date(Date.parse(moment) - offset * 1000)
}
