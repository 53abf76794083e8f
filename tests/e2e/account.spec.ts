import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { madeSummit } from './made-summit'
import { addressOf, languages } from './pages'

const words = {
  en: {
    erase: 'Erase my account and everything about me',
    only: 'Nobody else organises',
    go: 'Erase my account',
    tick: 'Tick this box first',
    box: 'I understand that this cannot be undone',
    done: 'Your account is erased',
    registration: (name: string) => `, under the name ${name}`,
  },
  fr: {
    erase: 'Effacer mon compte et tout ce qui me concerne',
    only: 'Personne d’autre n’est à l’organisation de',
    go: 'Effacer mon compte',
    tick: 'Cochez d’abord cette case',
    box: 'Je comprends que ni moi',
    done: 'Votre compte est effacé',
    registration: (name: string) => `, au nom de ${name}`,
  },
} as const

/** Somebody signed in, with an address of their own and a registration, who alone organises a summit. */
async function holder(name: string) {
  const { id: summitId } = await madeSummit()
  const [account, token, category, registration] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const email = `${token}@holders.example`
  await sql(`INSERT INTO "Account" (id, email, "emailVerified", name) VALUES ($1, $2, now(), $3)`, [
    ...[account, email, name],
  ])
  await sql(
    `INSERT INTO "SignIn" (id, "sessionToken", "userId", expires) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 hour')`,
    [token, account],
  )
  await sql(`DELETE FROM "RoleAssignment" WHERE "summitId" = $1`, [summitId])
  await organise(summitId, account)
  await sql(
    `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name)
     VALUES ($1, $2, 'guest', 1, '{"en": "Guest", "fr": "Personne invitée"}')`,
    [category, summitId],
  )
  await sql(
    `INSERT INTO "Registration" (id, "summitId", "categoryId", status, email, name, "submittedAt", "createdAt", "updatedAt")
     VALUES ($1, $2, $3, 'approved', $4, $5, now(), now(), now())`,
    [registration, summitId, category, email, name],
  )
  return { summitId, token, email, registration }
}

const organise = (summitId: string, account: string) =>
  sql(
    `INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role) VALUES (gen_random_uuid(), $1, $2, 'organiser')`,
    [account, summitId],
  )

async function isSound(page: Page) {
  expect((await axe(page).analyze()).violations).toEqual([])
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0)
  }
}

for (const language of languages)
  test(`Somebody takes along and erases all that is held about them, ${language}`, async ({
    page,
    faults,
  }) => {
    const t = words[language]
    const name = 'Ngozi Adébáyọ̀'
    const { summitId, token, email, registration } = await holder(name)
    const url = process.env['BASE_URL'] ?? 'http://localhost:3000'
    await page.context().addCookies([{ name: 'next-auth.session-token', value: token, url }])
    const own = addressOf(language, '/account')
    await page.goto(own)
    const data = await page.request.get('/api/account/data.json')
    expect(data.headers()['content-disposition']).toContain('attachment')
    expect(await data.json()).toMatchObject({
      account: { email, name },
      registrations: [{ registration: { name } }],
      roles: [{ role: 'organiser' }],
    })

    // While nobody else organises the summit, the page says so and where to give the role.
    await page.getByText(t.erase, { exact: true }).click()
    await expect(page.getByText(t.only)).toBeVisible()
    await expect(page.getByRole('button', { name: t.go, exact: true })).toHaveCount(0)
    await isSound(page)
    const [other] = await sql<{ id: string }>(
      `INSERT INTO "Account" (id, email) VALUES (gen_random_uuid(), $1) RETURNING id`,
      [`other-${email}`],
    )
    await organise(summitId, other?.id ?? '')

    await page.reload()
    await page.getByText(t.erase, { exact: true }).click()
    await expect(page.getByText(t.registration(name))).toBeVisible()
    await page.getByRole('button', { name: t.go, exact: true }).click()
    await expect(page.getByRole('alert').getByText(t.tick)).toBeVisible()
    await isSound(page)
    await page.getByLabel(t.box).check()
    await page.getByRole('button', { name: t.go, exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: t.done })).toBeVisible()
    await isSound(page)

    // The cookie of another browser opens nothing, either.
    await page.context().addCookies([{ name: 'next-auth.session-token', value: token, url }])
    await page.goto(own)
    expect(new URL(page.url()).pathname).toBe(addressOf(language, '/sign-in'))
    expect((await page.request.get('/api/account/data.json')).status()).toBe(404)
    const [left] = await sql<{ name: string; status: string }>(
      `SELECT name, status::text FROM "Registration" WHERE id = $1`,
      [registration],
    )
    expect(left).toEqual({ name: '[effacé · erased]', status: 'cancelled' })
    expect(faults).toEqual([])
  })
