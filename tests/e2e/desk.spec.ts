import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, otherLanguageAnswers, overflow, signIn, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { type Path, addressOf, languages, ogp, otherLanguage } from './pages'

/** Nothing that axe knows of stands in anybody's way, and nothing sticks out on a phone. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await overflow(page), `${page.url()} at ${width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

for (const language of languages)
  test(`The pages of the registration desk in ${language} can be used by everyone, on a narrow screen too`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await signIn(page, 'desk@demo.example')
    const [person] = await sql<{ id: string }>(
      `SELECT r.id FROM "Registration" r JOIN "Summit" s ON s.id = r."summitId"
       WHERE s.slug = $1 AND r.status = 'waiting' ORDER BY r.email LIMIT 1`,
      [ogp],
    )
    const [limit] = await sql<{ id: string }>(
      `SELECT q.id FROM "Quota" q JOIN "Summit" s ON s.id = q."summitId" WHERE s.slug = $1 AND q.kind = 'category'
       ORDER BY q.size - q.taken, q.id LIMIT 1`,
      [ogp],
    )
    const at = (path: Path, query = '') =>
      `${addressOf(language, path, { slug: ogp, id: person?.id ?? '' })}${query}`
    for (const address of [
      at('/manage/[slug]/registrations', '?state=CA&sort=received&dir=desc'),
      at('/manage/[slug]/registrations/act'),
      at('/manage/[slug]/registrations/act', `?act=decline&id=${person?.id}`),
      at('/manage/[slug]/registrations/act', '?act=prioritise&all=1&status=waiting&priority=first'),
      at('/manage/[slug]/registrations/[id]'),
      at('/manage/[slug]/registrations/[id]', '?edit=1'),
      at('/manage/[slug]/registrations/places'),
      at('/manage/[slug]/registrations/places', `?quota=${limit?.id}`),
      at('/manage/[slug]/registrations/duplicates'),
      at('/manage/[slug]/registrations/numbers'),
    ]) {
      await page.goto(address)
      await expect(page.locator('h1')).toBeVisible()
      await sound(page)
    }
    await otherLanguageAnswers(page, otherLanguage(language))
  })

test.describe('A desk of one’s own', () => {
  let summit: MadeSummit
  let press: string
  test.beforeEach(async ({ context }) => {
    summit = await madeSummit()
    await signInAs(context, summit, 'registration_officer', 'Odile Guichet')
    press = await category('media', 'Media', 'Médias')
  })

  async function category(code: string, en: string, fr: string): Promise<string> {
    const id = randomUUID()
    await sql(
      `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name) VALUES ($1, $2, $3, 1, $4)`,
      [id, summit.id, code, JSON.stringify({ en, fr })],
    )
    return id
  }

  async function register(name: string, differs: { email?: string; status?: string; state?: string } = {}) {
    const { email = `${randomUUID()}@people.example`, status = 'submitted', state = 'CA' } = differs
    const id = randomUUID()
    await sql(
      `INSERT INTO "Registration" (id, "summitId", "categoryId", status, email, name, organisation, state,
         "submittedAt", "createdAt", "updatedAt")
       VALUES ($1, $2, $3, $4::"RegistrationStatus", $5, $6, 'Réseau libre', $7, clock_timestamp(), now(), now())`,
      [id, summit.id, press, status, email, name, state],
    )
    return id
  }

  const at = (path: Path, query = '', id = '') =>
    `${addressOf('en', path, { slug: summit.slug, id })}${query}`

  test('The desk finds people, decides on many, corrects one, frees places and makes one of two', async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000)
    const zoe = await register('Zoë Hébert', { email: 'zoe.h@people.example' })
    const twin = await register('ZOE HEBERT')
    await register('Emre Yıldız', { state: 'TR' })
    await register('Ana Ng', { state: 'FR' })
    await sql(
      `INSERT INTO "Quota" (id, "summitId", kind, subject, size) VALUES (gen_random_uuid(), $1, 'category', $2, 2)`,
      [summit.id, press],
    )

    // The officer's way in leads to the desk and what is beside it, and nowhere else.
    await page.goto('/en/manage')
    await page
      .getByRole('main')
      .getByRole('link', { name: summit.slug })
      .or(page.locator('.managed a'))
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Registrations' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Manage this summit' }).getByRole('link')).toHaveText([
      'Registrations',
      'Accreditation',
      'Messages',
      'Badges',
      'Check-in',
      'Privacy',
    ])
    await page.getByRole('searchbox').fill('hebert LIBRE')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByText('2 people of 4')).toBeVisible()
    await expect(page.getByRole('row', { name: 'Emre' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Clear' }).click()

    // Said before, done, and accounted for.
    await page.getByLabel('All 4 on this page').check()
    await expect(page.getByText('4 are chosen')).toBeVisible()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(page.getByText('2 get a place')).toBeVisible()
    await expect(page.getByText('2 find no place, and wait')).toBeVisible()
    await expect(page.getByText('Media: 2 of 2')).toBeVisible()
    await page.getByRole('button', { name: 'Approve 4' }).click()
    await expect(page.getByText('Done. What happened stands below.')).toBeVisible()
    await expect(page.getByText('2 get a place')).toBeVisible()
    await page.getByRole('link', { name: 'Receipts' }).click()
    await expect(page.getByRole('row', { name: /^Approved 4 of 4 / })).toBeVisible()
    await sound(page)
    await page.getByRole('link', { name: 'Approved' }).click()
    await expect(page.getByText('2 find no place, and wait')).toBeVisible()
    await expect(page.getByText('2 find no place, and wait')).toBeVisible()
    await sound(page)
    await page.reload()
    const told = await sql<{ kind: string }>(`SELECT kind FROM "Notice" WHERE "summitId" = $1`, [summit.id])
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(2).fill('registration_approved'),
      ...Array<string>(2).fill('registration_waiting'),
    ])

    // Declining asks for a reason, and loses nothing that was typed.
    await page.goto(at('/manage/[slug]/registrations', '?status=waiting'))
    await page.getByRole('checkbox', { name: 'Choose Ana Ng' }).check()
    await page.getByRole('button', { name: 'Decline…' }).click()
    await page.getByLabel('Reason', { exact: false }).first().fill('Too late')
    await page.getByRole('button', { name: 'Decline one' }).click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await expect(page.getByText('Write at least 10 characters.').first()).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Too late')
    await page.getByRole('textbox', { name: 'Reason' }).fill('The registration came too late')
    await page.getByRole('button', { name: 'Decline one' }).click()
    await expect(page.getByText('One is declined')).toBeVisible()

    // One person: corrected, with its history in words.
    await page.goto(at('/manage/[slug]/registrations/[id]', '', zoe))
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('zoe.hebert@people.example')
    await page.getByRole('button', { name: 'Correct it' }).click()
    await expect(page.getByText('The address is corrected')).toBeVisible()
    await expect(page.getByText('E-mail address corrected')).toBeVisible()
    await expect(page.getByText('by Odile Guichet').first()).toBeVisible()
    await page.getByRole('link', { name: 'Edit…' }).click()
    await page.getByLabel('Organisation').fill('Open North')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The changes are saved.')).toBeVisible()

    // Two of one person are one, and the place goes to who waits.
    await page.goto(at('/manage/[slug]/registrations/duplicates'))
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByText('The other registration is cancelled')).toBeVisible()
    await sound(page)
    await page.getByRole('button', { name: 'Merge' }).click()
    await expect(page.getByText('The two registrations are one now.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Zoë Hébert' })).toBeVisible()
    await page.getByRole('link', { name: 'ZOE HEBERT' }).click()
    await expect(page.getByText('This registration went into another one:')).toBeVisible()
    expect(page.url()).toContain(twin)
    const [offer] = await sql<{ name: string }>(
      `SELECT r.name FROM "Seat" s JOIN "Registration" r ON r.id = s."registrationId"
       WHERE s."summitId" = $1 AND s.state = 'offered'`,
      [summit.id],
    )
    expect(offer?.name).toBe('Emre Yıldız')

    // Places: not below what is taken, but larger at once; held back, and given back.
    await page.goto(at('/manage/[slug]/registrations/places'))
    await page.getByRole('link', { name: 'Media' }).click()
    await page.getByLabel('Places', { exact: true }).fill('1')
    await page.getByRole('button', { name: 'Change the size' }).click()
    await expect(
      page.getByText('2 places are taken. 1 of them would have to be given back first.').first(),
    ).toBeVisible()
    await page.getByLabel('Places', { exact: true }).fill('5')
    await page.getByRole('button', { name: 'Change the size' }).click()
    await expect(page.getByText('The size is changed.')).toBeVisible()
    await page.getByLabel('How many').fill('3')
    await page.getByLabel('What for').fill('Interpreters')
    await page.getByRole('button', { name: 'Hold back' }).click()
    await expect(page.getByText('3 places: Interpreters')).toBeVisible()
    await page.getByLabel('How many').first().fill('2')
    await page.getByRole('button', { name: 'Give back Interpreters' }).click()
    await expect(page.getByText('One place: Interpreters')).toBeVisible()

    await page.goto(at('/manage/[slug]/registrations/numbers'))
    await page.getByText('See the table: By status').click()
    await expect(page.getByRole('row', { name: 'Cancelled 1' })).toBeVisible()

    // Another role of the same summit finds nothing, whatever it asks for.
    const elsewhere = await browser.newContext()
    await signInAs(elsewhere, summit, 'programme_editor', 'Paul Programme')
    for (const path of ['/manage/[slug]/registrations', '/manage/[slug]/registrations/places'] as const)
      expect((await elsewhere.request.get(at(path))).status()).toBe(404)
    expect((await elsewhere.request.get(at('/manage/[slug]/registrations/[id]', '', zoe))).status()).toBe(404)
    await elsewhere.close()
  })

  test('Without script, people are chosen on every page and decided on all the same', async ({ browser }) => {
    for (let index = 0; index < 60; index++) await register(`Person ${index}`, { status: 'approved' })
    const context = await browser.newContext({ javaScriptEnabled: false })
    await signInAs(context, summit, 'registration_officer', 'Odile Sans-Script')
    const page = await context.newPage()
    await page.goto(at('/manage/[slug]/registrations', '?status=approved'))
    await page.getByLabel('All 60 that fit, on every page').check()
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(page.getByText('60 people are chosen.')).toBeVisible()
    await page.getByRole('button', { name: 'Confirm 60' }).click()
    await expect(page.getByText('60 are confirmed')).toBeVisible()
    await page.goto(at('/manage/[slug]/registrations', '?page=2&status=confirmed'))
    await expect(page.getByText('60 people of 60')).toBeVisible()
    await expect(page.getByText('Page 2 of 2')).toBeVisible()
    await context.close()
  })
})
