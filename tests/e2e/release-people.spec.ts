import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf, languages } from './pages'

/** Someone on a stage of the summit, with an address that no other test uses. */
async function speaker(summit: MadeSummit, name: string, language: 'en' | 'fr', codes: string[]) {
  const [id, email] = [randomUUID(), `${randomUUID()}@stage.example`]
  await sql(
    `INSERT INTO "Speaker" (id, "summitId", slug, name, position, email, language)
     VALUES ($1, $2, $3, $4, '{}', $5, $6)`,
    [id, summit.id, id, name, email, language],
  )
  await sql(
    `INSERT INTO "SessionSpeaker" (id, "summitId", "sessionId", "speakerId", role)
     SELECT gen_random_uuid(), $1, x.id, $2, 'panellist' FROM "Session" x WHERE x."summitId" = $1 AND x.code = ANY ($3)`,
    [summit.id, id, codes],
  )
  return { name, email }
}

const edit = (summit: MadeSummit, code: string, set: string) =>
  sql(`UPDATE "Session" SET ${set} WHERE "summitId" = $1 AND code = $2`, [summit.id, code])

/** Moves the summit's clock to this instant. */
const setClock = ({ id }: MadeSummit, at: string) =>
  sql(`UPDATE "Summit" SET "clockOffset" = extract(epoch FROM $2::timestamptz - now())::int WHERE id = $1`, [
    id,
    at,
  ])

const releases = ({ id }: MadeSummit) =>
  sql<{ number: number }>(`SELECT number FROM "Release" WHERE "summitId" = $1 ORDER BY number`, [id])

const notices = ({ id }: MadeSummit, number: number) =>
  sql<{ id: string; email: string; language: string; body: string }>(
    `SELECT id, email, language, body FROM "Notice" WHERE about = $1 ORDER BY email`,
    [`release:${id}:${number}`],
  )

const publishPage = ({ slug }: MadeSummit, language: 'en' | 'fr' = 'en') =>
  addressOf(language, '/manage/[slug]/publish', { slug })

async function publishNow(page: Page, summit: MadeSummit) {
  await page.goto(publishPage(summit))
  await page.getByRole('button', { name: /^Publish release \d+$/ }).click()
  await expect(page.getByText(/Release \d+ is public\./)).toBeVisible()
}

/** A summit with two people on the first session, one of whom is on the second too; its first release is out. */
async function released(page: Page) {
  const summit = await madeSummit()
  const [first, second] = summit.codes
  const ana = await speaker(summit, 'Ana Lemaire', 'fr', [first])
  const bo = await speaker(summit, 'Bo Carter', 'en', [first, second])
  const cy = await speaker(summit, 'Cy Dunn', 'en', [second])
  // Nobody is on two stages at once: that would bar the release.
  await edit(summit, second, `"startsAt" = '2031-05-29T18:00:00Z', "endsAt" = '2031-05-29T19:00:00Z'`)
  await signInAs(page.context(), summit, 'organiser', 'Olga')
  await publishNow(page, summit)
  return { summit, first, second, ana, bo, cy }
}

test('A release that touches one session tells each person on it once, in their language, in the demo’s mailbox', async ({
  page,
}) => {
  const { summit, first, ana, bo, cy } = await released(page)
  await edit(summit, first, `"startsAt" = '2031-05-29T15:00:00Z', "endsAt" = '2031-05-29T16:00:00Z'`)
  await page.goto(publishPage(summit))
  const main = page.locator('main')
  await expect(main).toContainText('2 people are touched and get one notice each')
  await expect(main.locator('del')).toContainText('9 to 10')
  for (const { name } of [ana, bo]) await expect(main.getByText(name, { exact: true })).toBeVisible()
  await expect(main.getByText(cy.name)).toHaveCount(0)
  await publishNow(page, summit)

  const told = await notices(summit, 2)
  expect(told.map(({ email, language }) => [email, language]).sort()).toEqual(
    [
      [ana.email, 'fr'],
      [bo.email, 'en'],
    ].sort(),
  )
  for (const { email, id } of told) {
    await page.goto(addressOf('en', '/mailbox'))
    await expect(page.locator('main').getByText(email)).toHaveCount(2)
    await page.goto(addressOf('en', '/mailbox/[id]', { id }))
    await expect(page.locator('main')).toContainText(email === ana.email ? 'Séance déplacée' : 'Moved:')
  }
})

test('What did not arrive is seen with its reason and sent again to a mended address', async ({ page }) => {
  const { summit, ana } = await released(page)
  await sql(
    `UPDATE "Notice" SET attempts = 8, failure = '550 no such person', "sentAt" = NULL WHERE email = $1`,
    [ana.email],
  )
  for (const language of languages) {
    await page.goto(addressOf(language, '/manage/[slug]/notices', { slug: summit.slug }))
    await expect(page.locator('main')).toContainText('550 no such person')
    expect((await axe(page).analyze()).violations).toEqual([])
  }
  await page.goto(addressOf('en', '/manage/[slug]/notices', { slug: summit.slug }))
  const mended = `${randomUUID()}@stage.example`
  await page.getByLabel('Address for Ana Lemaire').fill(mended)
  await page.getByRole('button', { name: 'Send the notice to Ana Lemaire again' }).click()
  await expect(page.getByText(`It is sent again, to ${mended}.`)).toBeVisible()
  const [notice] = await sql<{ attempts: number; failure: string | null }>(
    `SELECT attempts, failure FROM "Notice" WHERE email = $1`,
    [mended],
  )
  expect(notice).toEqual({ attempts: 0, failure: null })
})

test('A text that lacks a language is written on the spot, and one that fell behind is said to be right', async ({
  page,
}) => {
  const { summit, first, second } = await released(page)
  await edit(summit, first, `title = '{"en":"Only in English"}'`)
  await edit(summit, second, `title = '{"en":"Newer words","fr":"Mots d’avant"}', stale = '{title.fr}'`)
  await page.goto(publishPage(summit))
  const main = page.locator('main')
  await expect(main).toContainText('One text to settle')
  expect((await axe(page).analyze()).violations).toEqual([])
  await page.getByLabel('Note (English)').fill('A note that is being written')
  const missing = main.locator('.mend > li').filter({ hasText: 'Only in English' })
  await missing.getByRole('textbox').fill('Seulement en anglais')
  await missing.getByRole('button', { name: /Save/ }).click()
  await expect(main.getByRole('status').filter({ hasText: 'Saved in the draft.' })).toBeFocused()
  await expect(main).toContainText('Every public text is in every language.')
  const behind = main.locator('.mend > li').filter({ hasText: 'Newer words' })
  await behind.getByRole('button', { name: /French is still right/ }).click()
  await expect(behind).toHaveCount(0)
  await expect(page.getByLabel('Note (English)')).toHaveValue('A note that is being written')
  const rows = await sql<{ title: unknown; stale: string[] }>(
    `SELECT title, stale FROM "Session" WHERE "summitId" = $1 ORDER BY code`,
    [summit.id],
  )
  expect(rows).toEqual([
    { title: { en: 'Only in English', fr: 'Seulement en anglais' }, stale: [] },
    { title: { en: 'Newer words', fr: 'Mots d’avant' }, stale: [] },
  ])
})

test('A release at a set time goes out when the summit’s clock has come to it; a cancelled one does not', async ({
  page,
}) => {
  const { summit, first, ana } = await released(page)
  await edit(summit, first, `"roomId" = NULL, location = '{"en":"Foyer","fr":"Foyer"}'`)
  await plan(page, summit, '2031-05-01', '09:00')
  await expect(page.getByText('It will be published on May 1, 2031 at 9')).toBeVisible()
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await expect(page.locator('#planned')).toHaveCount(0)
  await plan(page, summit, '2031-05-01', '10:00')
  await setClock(summit, '2031-05-01T13:30:00Z')
  await page.waitForTimeout(5_000)
  expect(await releases(summit)).toHaveLength(1)
  await setClock(summit, '2031-05-01T14:00:01Z')
  await expect.poll(async () => (await releases(summit)).length, { timeout: 20_000 }).toBe(2)
  expect((await notices(summit, 2)).map(({ email }) => email)).toContain(ana.email)
})

async function plan(page: Page, summit: MadeSummit, date: string, time: string) {
  await page.goto(publishPage(summit))
  await page.getByLabel('At a set time').check()
  await page.getByLabel('Date', { exact: true }).fill(date)
  await page.getByLabel('Time', { exact: true }).fill(time)
  await page.getByRole('button', { name: 'Publish at the set time' }).click()
  await expect(page.getByText(/It will be published on/)).toBeVisible()
}

test('A session under embargo is nowhere in public until its time, and then everywhere', async ({
  page,
  request,
}) => {
  const { summit, cy } = await released(page)
  const base = `/api/v1/summits/${summit.slug}`
  await sql(
    `INSERT INTO "Session" (id, "summitId", code, number, type, title, abstract, "startsAt", "endsAt", languages,
       interpretation, stale, "embargoUntil")
     SELECT gen_random_uuid(), $1, 'AAA003', 3, 'parallel', '{"en":"The laureate","fr":"La lauréate"}', '{}',
       '2031-05-30T13:00:00Z', '2031-05-30T14:00:00Z', '{en}', '{}', '{}', '2031-05-02T13:00:00Z'`,
    [summit.id],
  )
  await setClock(summit, '2031-05-01T13:00:00Z')
  await page.goto(publishPage(summit))
  await expect(page.locator('section', { has: page.locator('#held') })).toContainText('The laureate')
  await publishNow(page, summit)
  for (const file of ['agenda.json', 'agenda.ics', 'schedule.xml', 'releases.atom'])
    expect(await (await request.get(`${base}/${file}`)).text()).not.toContain('laureate')
  await setClock(summit, '2031-05-02T13:00:01Z')
  await expect.poll(async () => (await releases(summit)).length, { timeout: 20_000 }).toBe(3)
  await page.waitForTimeout(2_000)
  for (const file of ['agenda.json', 'agenda.ics', 'schedule.xml', 'releases.atom'])
    expect(await (await request.get(`${base}/${file}`)).text(), file).toContain('laureate')
  expect((await notices(summit, 3)).map(({ email }) => email)).not.toContain(cy.email)
})

test('The releases are an Atom feed that the public page leads to, in both languages', async ({
  page,
  request,
}) => {
  const { summit, first } = await released(page)
  await edit(summit, first, `status = 'cancelled'`)
  await publishNow(page, summit)
  await page.waitForTimeout(2_000)
  for (const language of languages) {
    await page.goto(addressOf(language, '/summits/[slug]/releases', { slug: summit.slug }))
    const link = page.locator('link[rel="alternate"][type="application/atom+xml"]')
    const address = new URL((await link.getAttribute('href')) ?? '').pathname
    expect(address).toBe(`/api/v1/summits/${summit.slug}/releases.atom`)
    const answer = await request.get(`${address}?lang=${language}`)
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    const text = await answer.text()
    expect(text).toContain(
      language === 'en' ? 'Cancelled: Made session 1' : 'Séance annulée\u00a0: Séance montée 1',
    )
    expect(text.match(/<entry>/g)).toHaveLength(2)
  }
})
