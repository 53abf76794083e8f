import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { madeSummit } from './made-summit'
import { type Language, addressOf, languages, ogp } from './pages'

const text = (en: string, fr: string) => JSON.stringify({ en, fr })
const someone = () => `${randomUUID()}@people.example`

/** A summit of this test's own that takes registrations: one category without and one with an approval, days and a form. */
async function openSummit(places: number) {
  const { slug, id } = await madeSummit()
  await sql(`UPDATE "Summit" SET state = 'open' WHERE id = $1`, [id])
  const [guests, press] = [randomUUID(), randomUUID()]
  for (const [category, code, name, approval] of [
    [guests, 'guest', text('Guest', 'Personne invitée'), false],
    [press, 'press', text('Press', 'Presse'), true],
  ])
    await sql(
      `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name, approval, "needsDays")
       VALUES ($1, $2, $3, CASE WHEN $5 THEN 2 ELSE 1 END, $4, $5, true)`,
      [category, id, code, name, approval],
    )
  const questions: [string, string, string, object[], string[], object | null][] = [
    ['needs', 'choice', text('Do you need help?', 'Avez-vous besoin d’aide?'), yesNo, [], null],
    ['help', 'text', text('Which help?', 'De quelle aide?'), [], [], { question: 'needs', is: ['yes'] }],
    ['privacy', 'consent', text('I have read it', 'J’en ai pris connaissance'), [], [], null],
  ]
  for (const [index, [code, kind, label, options, categories, shown]] of questions.entries())
    await sql(
      `INSERT INTO "FormQuestion" (id, "summitId", code, position, kind, label, options, required, categories, "shownWhen", purpose, "retainUntil")
       VALUES (gen_random_uuid(), $1, $2, $3, $4::"QuestionKind", $5, $6, true, $7, $8, $9, '2032-01-01')`,
      [
        ...[id, code, index, kind, label, JSON.stringify(options), categories],
        ...[shown && JSON.stringify(shown), text('To help you', 'Pour vous aider')],
      ],
    )
  for (const [kind, subject, size] of [
    ['category', guests, places],
    ['day', '2031-05-29', 40],
  ])
    await sql(
      `INSERT INTO "Quota" (id, "summitId", kind, subject, size) VALUES (gen_random_uuid(), $1, $2::"QuotaKind", $3, $4)`,
      [id, kind, subject, size],
    )
  return { slug, id, guests }
}

const yesNo = ['yes', 'no'].map((value) => ({
  value,
  label: { en: value, fr: value === 'yes' ? 'oui' : 'non' },
}))

/** The newest link that was mailed to an address, as a path. */
async function linkTo(email: string): Promise<string> {
  const [notice] = await sql<{ body: string }>(
    `SELECT body FROM "Notice" WHERE email = $1 ORDER BY "createdAt" DESC LIMIT 1`,
    [email],
  )
  const address = /https?:\/\/\S+/.exec(notice?.body ?? '')?.[0]
  if (address === undefined) throw new Error('no link was mailed')
  return new URL(address).pathname
}

/** A registration that is filled in and not sent, written past the pages; and the address of its last step. */
async function filledIn(summit: Awaited<ReturnType<typeof openSummit>>, page: Page, name = 'Zoë Hébert') {
  const email = someone()
  await page.goto(addressOf('en', '/summits/[slug]/register', { slug: summit.slug }))
  await page.getByLabel('Guest').check()
  await page.getByLabel('E-mail address', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About you')
  const [row] = await sql<{ id: string }>(
    `UPDATE "Registration" SET name = $2, days = '{2031-05-29}' WHERE email = $1 RETURNING id`,
    [email, name],
  )
  await sql(
    `INSERT INTO "Answer" ("registrationId", "questionId", "summitId", value, "updatedAt")
     SELECT $1, q.id, q."summitId", CASE q.code WHEN 'privacy' THEN 'true' ELSE '"no"' END::jsonb, now()
     FROM "FormQuestion" q WHERE q."summitId" = $2 AND q.code <> 'help'`,
    [row?.id, summit.id],
  )
  return { email, id: row?.id ?? '', last: `${await linkTo(email)}?step=check` }
}

const statusOf = async (id: string) =>
  (await sql<{ status: string }>(`SELECT status::text FROM "Registration" WHERE id = $1`, [id]))[0]?.status

/** A page of another browser, without what the first one has. */
async function elsewhere(browser: Browser, faults: string[]): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  watch(page, faults)
  return page
}

test('One registers in French by keyboard on a phone, and is asked nothing twice', async ({ page }) => {
  const { slug } = await openSummit(5)
  const email = someone()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const reach = async (name: string) => {
    for (let tabs = 0; tabs < 30; tabs++) {
      await press('Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) === 0) continue // past the last, before the first
      const label = await focused.evaluate((element) =>
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map((one) => one.textContent?.trim()).join(' ')
          : (element.textContent?.trim() ?? ''),
      )
      if (label.replace(/\s+/g, ' ').startsWith(name)) return
    }
    throw new Error(`${name} cannot be reached by the Tab key`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(addressOf('fr', '/summits/[slug]/register', { slug }))
  await heading('S’inscrire')
  expect((await axe(page).analyze()).violations).toEqual([])
  await reach('Personne invitée')
  await press('Space')
  await reach('Adresse de courriel')
  await page.keyboard.type(email)
  await press('Enter')
  await heading('Vos coordonnées')
  await reach('Nom')
  await page.keyboard.type('Marie-Ève Lavoie-Bérubé')
  await expect(page.getByText('Enregistré.', { exact: true })).toBeVisible()
  // It is there before anything was sent.
  await page.reload()
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Marie-Ève Lavoie-Bérubé')
  expect((await axe(page).analyze()).violations).toEqual([])
  await page.getByLabel('Nom', { exact: true }).focus()
  await press('Enter')
  await heading('Vos journées')
  await reach('Continuer')
  await press('Enter')
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page.locator('.error-summary')).toContainText('Choisissez au moins une journée.')
  expect((await axe(page).analyze()).violations).toEqual([])
  await reach('Jeudi 29 mai')
  await press('Space')
  await reach('Continuer')
  await press('Enter')
  await heading('Vos besoins')
  await reach('oui')
  await press('Space')
  // What follows from an answer is asked at once.
  await reach('De quelle aide')
  await page.keyboard.type('Une rampe')
  await press('Enter')
  await heading('Vos données et votre consentement')
  // The six elements of a privacy notice, where the data are collected.
  const notice = page.getByRole('region', { name: 'Ce que deviennent vos données' })
  await expect(notice.getByRole('term')).toHaveCount(6)
  await reach('J’en ai pris connaissance')
  await press('Space')
  await reach('Continuer')
  await press('Enter')
  await heading('Vérifier et envoyer')
  await expect(page.locator('main')).toContainText('Une rampe')
  await reach('Envoyer l’inscription')
  await press('Enter')
  await heading('Vous avez une place')
  expect((await axe(page).analyze()).violations).toEqual([])
  expect(await overflow(page)).toBe(0)
  await reach('Je viendrai')
  await press('Enter')
  await heading('Votre place est confirmée')
  // The other language is the same page.
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your place is confirmed' })).toBeVisible()
})

test('Without script one registers in English, stands in line, and is promoted by another who cancels', async ({
  browser,
  page,
  faults,
}) => {
  const summit = await openSummit(1)
  const first = await filledIn(summit, page)
  await page.goto(first.last)
  await page.getByRole('button', { name: 'Send the registration' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have a place')

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const hostile = `"><img src=x onerror=alert(1)> {{7*7}} =1+1 ${'\u202e'}évil`
  await plain.goto(addressOf('en', '/summits/[slug]/register', { slug: summit.slug }))
  await expect(plain.getByText('Full: waiting list')).toBeVisible()
  const go = async () => plain.getByRole('button', { name: 'Continue' }).click()
  const email = someone()
  await plain.getByLabel('Guest').check()
  await plain.getByLabel('E-mail address', { exact: true }).fill(email)
  await plain.getByRole('button', { name: 'Begin', exact: true }).click()
  await go()
  await expect(plain.locator('.error-summary')).toContainText('Name')
  await plain.getByLabel('Name', { exact: true }).fill(hostile)
  await go()
  await plain.getByLabel(/^Thursday/).check()
  await go()
  await plain.getByLabel('yes', { exact: true }).check()
  await go()
  await expect(plain.getByText('One more question follows')).toBeVisible()
  await plain.getByLabel('Which help?').fill(hostile)
  await go()
  await plain.getByLabel('I have read it').check()
  await go()
  await expect(plain.getByText('All places are taken now.')).toBeVisible()
  await plain.getByRole('button', { name: 'Send the registration' }).click()
  await expect(plain.getByText('Thursday, May 29: number 1 in line')).toBeVisible()
  await expect(plain.locator('main dd').filter({ hasText: 'onerror' })).toHaveCount(3)
  await expect(plain.locator('main img')).toHaveCount(0)

  // The same page with script, beside the one that cancels.
  const second = await elsewhere(browser, faults)
  await second.goto(await linkTo(email))
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('You are on the waiting list')
  await page.getByText('Cancel my registration').first().click()
  await page.getByRole('button', { name: 'Cancel my registration' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your registration is cancelled')
  await expect(second.getByText('A place is free for you: Thursday, May 29')).toBeVisible({ timeout: 20_000 })
  await second.getByRole('button', { name: 'Take it' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Your place is confirmed')
  await plain.context().close()
  await second.context().close()
})

test('A second click, a second tab and the way back send nothing twice, and say what is true', async ({
  page,
}) => {
  const summit = await openSummit(5)
  const { id, email, last } = await filledIn(summit, page)
  await page.goto(last)
  const other = await page.context().newPage()
  await other.goto(last)
  await page.getByRole('button', { name: 'Send the registration' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have a place')
  await other.getByRole('button', { name: 'Send the registration' }).click()
  await expect(other.locator('.error-summary')).toContainText('was sent already, in another tab')
  await other.getByRole('link', { name: 'See how it stands now' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You have a place')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have a place')
  expect(await statusOf(id)).toBe('approved')
  const letters = await sql(
    `SELECT 1 AS one FROM "Notice" WHERE email = $1 AND kind = 'registration_approved'`,
    [email],
  )
  expect(letters).toHaveLength(1)

  // An edit over what another tab has saved meanwhile.
  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await other.getByRole('link', { name: 'Change', exact: true }).click()
  await page.getByLabel('Organisation').fill('First')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your changes are saved.')).toBeVisible()
  await other.getByLabel('Organisation').fill('Second')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.locator('.error-summary')).toContainText('was changed meanwhile')
  await expect(other.getByLabel('Organisation')).toHaveValue('Second')
  await expect(page.locator('main')).toContainText('First')

  // A link that was replaced says so, and mails a new one.
  await sql(`UPDATE "Registration" SET "linkNumber" = "linkNumber" + 1 WHERE id = $1`, [id])
  await page.goto(last)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing')
  await page.getByRole('button', { name: 'Mail a new link' }).click()
  await expect(page.getByText('A new link is on the way')).toBeVisible()
  await page.goto(await linkTo(email))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have a place')
})

test('A question that was added meanwhile is asked before it is sent', async ({ page }) => {
  const summit = await openSummit(5)
  const { id, last } = await filledIn(summit, page)
  await page.goto(last)
  await sql(
    `INSERT INTO "FormQuestion" (id, "summitId", code, position, kind, label, required, categories, purpose, "retainUntil")
     VALUES (gen_random_uuid(), $1, 'late', 9, 'text', $2, true, '{}', '{}', '2032-01-01')`,
    [summit.id, text('Late question', 'Question tardive')],
  )
  await page.getByRole('button', { name: 'Send the registration' }).click()
  await expect(page.locator('.error-summary')).toContainText('The form may have changed')
  await page.getByRole('link', { name: /Late question/ }).click()
  await page.getByLabel('Late question').fill('Answered')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send the registration' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have a place')
  expect(await statusOf(id)).toBe('approved')
})

test('Whoever is signed in finds their registration without a link, and registers somebody else', async ({
  page,
}) => {
  await signIn(page, 'attendee@demo.example')
  await page.goto(addressOf('en', '/summits/[slug]/register', { slug: ogp }))
  const mine = page.getByRole('region', {
    name: /You have a registration here|You have \d+ registrations here/,
  })
  await mine.getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Where it stands' })).toBeVisible()
  const guest = someone()
  await page.getByText('Register somebody else').click()
  await page.getByLabel('Academia').check()
  await page.getByLabel('Their e-mail address').fill(guest)
  await page.getByRole('button', { name: 'Begin their registration' }).click()
  await expect(page.getByText(`You see the registration of ${guest}`)).toBeVisible()
  await page.getByRole('link', { name: 'Back to your own' }).click()
  await expect(page.getByRole('region', { name: 'Registered with you' })).toContainText(guest)
  // What is held about oneself is a file, about others none.
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const own = await page.request.get(`/api/registration/${key}/data.json`)
  expect(own.headers()['content-disposition']).toContain('attachment')
  expect(await own.json()).toMatchObject({ registration: { email: 'attendee@demo.example' } })
  const [other] = await sql<{ id: string }>(`SELECT id FROM "Registration" WHERE email = $1`, [guest])
  expect((await page.request.get(`/api/registration/${key}/data.json?of=${other?.id}`)).status()).toBe(404)
  await signIn(page, 'door@demo.example')
  expect((await page.request.get(`/api/registration/${key}/data.json`)).status()).toBe(404)
  expect((await page.request.get(`/api/registration/${key}/standing`)).status()).toBe(404)
  expect((await page.goto(`/en/registration/${key}`))?.status()).toBe(404)
})

const registerWords: Record<Language, string> = { en: 'Register', fr: 'S’inscrire' }

for (const language of languages)
  test(`The public pages lead to registering where it is open, in ${language}`, async ({ page }) => {
    const front = (slug: string) => addressOf(language, '/summits/[slug]', { slug })
    await page.goto(front('learning-exchange-2019'))
    await expect(page.getByRole('link', { name: registerWords[language] })).toHaveCount(0)
    await page.goto(front(ogp))
    await page.setViewportSize({ width: 320, height: 700 })
    await page.locator('main').getByRole('link', { name: registerWords[language] }).click()
    await expect(page.getByRole('heading', { level: 1, name: registerWords[language] })).toBeVisible()
    expect(await overflow(page)).toBe(0)
    expect((await axe(page).analyze()).violations).toEqual([])
  })
