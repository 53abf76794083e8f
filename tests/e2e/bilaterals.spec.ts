import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { cookieOf, sql } from './access-accounts'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { addressOf, ogp } from './pages'

/** Nothing that axe knows of stands in anybody's way, and a narrow screen holds all of it. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page), `${page.url()} at 390 px`).toBeLessThanOrEqual(0)
  if (size) await page.setViewportSize(size)
}

test('Canada asks Estonia, Estonia counters from the mail, Canada accepts; it stands on both days and in no public page', async ({
  browser,
  faults,
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const subject = `Confiance ${randomUUID().slice(0, 8)}`
  await signIn(page, 'canada@demo.example')
  await page.goto(addressOf('fr', '/summits/[slug]/bilaterals', { slug: ogp }))
  await page.getByLabel('Avec').selectOption({ label: 'Estonie' })
  await page.getByLabel('Niveau').selectOption({ label: 'Fonctionnaires' })
  await page.getByRole('button', { name: 'Voir les moments' }).click()
  await expect(page.getByText('Meilleur', { exact: true })).toBeVisible()
  await sound(page)
  // Nothing of it is lost where something is missing.
  await page.getByLabel('Note au bureau').fill('Sans caméra')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.locator('.error-summary')).toContainText('Objet')
  await expect(page.getByLabel('Note au bureau')).toHaveValue('Sans caméra')
  await page.getByLabel('Objet').fill(subject)
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rencontre avec Estonie')
  await expect(page.getByText('La demande est partie.')).toBeVisible()
  const own = page.url().split('?')[0] ?? ''

  const [mail] = await sql<{ body: string; language: string }>(
    `SELECT body, language FROM "Notice" WHERE email = 'estonia@demo.example' AND kind = 'bilateral' AND body LIKE $1`,
    [`%${subject}%`],
  )
  expect(mail?.language).toBe('en')
  const link = /https?:\/\/\S+\/bilateral\/\S+/.exec(mail?.body ?? '')?.[0] ?? ''
  const [stranger, estonia] = [await browser.newContext(), await browser.newContext()]
  const reader = await stranger.newPage()
  watch(reader, faults)
  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Meeting with Canada')
  const stands = async () =>
    (
      await sql<{ id: string; state: string; day: string }>(
        `SELECT id, state::text, to_char("startsAt" AT TIME ZONE 'America/Toronto', 'YYYY-MM-DD') AS day
         FROM "Bilateral" WHERE subject = $1`,
        [subject],
      )
    )[0]
  expect((await stands())?.state, 'opened, and nothing changed').toBe('requested')
  await sound(reader)
  await reader.getByRole('radio').nth(1).check()
  await reader.getByRole('button', { name: 'Propose this time' }).click()
  await expect(reader.getByText('Your proposal is on its way.')).toBeVisible()
  await reader.goto(link)
  await expect(reader.getByText('This request has been answered or changed since that mail')).toBeVisible()

  await page.goto(own)
  await page.getByRole('button', { name: /^Accepter / }).click()
  await expect(page.getByText('La rencontre est confirmée.')).toBeVisible()
  await sound(page)
  const { id = '', day = '' } = (await stands()) ?? {}
  expect((await stands())?.state).toBe('scheduled')

  await page.goto(`${addressOf('fr', '/summits/[slug]/delegation', { slug: ogp })}?day=${day}`)
  await expect(page.getByText('Rencontre avec Estonie').first()).toBeAttached()
  await sound(page)
  const theirs = await estonia.newPage()
  watch(theirs, faults)
  await signIn(theirs, 'estonia@demo.example')
  await theirs.goto(`${addressOf('en', '/summits/[slug]/delegation', { slug: ogp })}?day=${day}`)
  await expect(theirs.getByText('Meets Canada').first()).toBeAttached()
  await theirs.getByLabel('Name', { exact: true }).fill('Liis Org')
  await theirs.getByRole('button', { name: 'Nominate this member' }).click()
  await expect(theirs.getByText('The member is nominated and has a place.')).toBeVisible()

  // Nobody else learns that it exists.
  for (const address of [
    addressOf('en', '/summits/[slug]/agenda/[date]', { slug: ogp, date: day }),
    `${addressOf('fr', '/summits/[slug]/search', { slug: ogp })}?q=${encodeURIComponent(subject)}`,
    `/api/v1/summits/${ogp}/agenda.json`,
    `/api/v1/summits/${ogp}/agenda.ics?lang=en`,
  ]) {
    const text = await (await request.get(address)).text()
    expect(text.includes(id), address).toBe(false)
    // The search says again what was searched for.
    if (!address.includes('?q=')) expect(text.includes(subject), address).toBe(false)
  }
  for (const role of [
    'attendee',
    'focal_point',
    'programme_editor',
    'registration_officer',
    'administrator',
  ]) {
    const cookie = await cookieOf(role, role === 'administrator' ? null : ogp)
    const answer = await request.get(addressOf('en', '/summits/[slug]/bilaterals/[id]', { slug: ogp, id }), {
      headers: { cookie },
      maxRedirects: 0,
    })
    expect(answer.status(), role).toBe(404)
  }
  const editor = { cookie: await cookieOf('programme_editor', ogp) }
  const counts = await request.get(addressOf('en', '/manage/[slug]/bilaterals', { slug: ogp }), {
    headers: editor,
  })
  expect(await counts.text()).toContain('Scheduled')
  expect(await counts.text()).not.toContain(subject)
  expect(await counts.text()).not.toContain('Estonia')

  await signIn(theirs, 'protocol@demo.example')
  await theirs.goto(`${addressOf('fr', '/manage/[slug]/bilaterals', { slug: ogp })}?day=${day}`)
  await expect(theirs.getByText(/^Canada et Estonie/).first()).toBeAttached()
  await sound(theirs)
  await theirs.goto(addressOf('en', '/manage/[slug]/delegations', { slug: ogp }))
  await expect(theirs.getByRole('row')).toHaveCount(53)
  await sound(theirs)
  await stranger.close()
  await estonia.close()
})
