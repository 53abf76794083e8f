import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { madeSummit, signInAs } from './made-summit'
import { addressOf } from './pages'

async function isSound(page: Page) {
  expect((await axe(page).analyze()).violations).toEqual([])
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0)
  }
}

test('A message is checked, looked at and sent to each in their language, and its reader stops the next', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const summit = await madeSummit()
  await sql(`UPDATE "Summit" SET state = 'open' WHERE id = $1`, [summit.id])
  const [category, zoe] = [randomUUID(), `${randomUUID()}@people.example`]
  await sql(
    `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name)
     VALUES ($1, $2, 'guest', 1, '{"en": "Guest", "fr": "Personne invitée"}')`,
    [category, summit.id],
  )
  for (const [email, name, language] of [
    [zoe, 'Zoé Hébert', 'fr'],
    [`${randomUUID()}@people.example`, 'Anna Berg', 'en'],
  ])
    await sql(
      `INSERT INTO "Registration" (id, "summitId", "categoryId", status, email, name, language, "submittedAt", "createdAt", "updatedAt")
       VALUES (gen_random_uuid(), $1, $2, 'confirmed', $3, $4, $5, now(), now(), now())`,
      [summit.id, category, email, name, language],
    )
  await signInAs(context, summit, 'organiser', 'Olga Organiser')
  await page.goto(addressOf('en', '/manage/[slug]/messages', { slug: summit.slug }))

  await page.getByLabel('Subject (English)').first().fill('Buses for {name}')
  await page.getByLabel('Subject (French)').first().fill('Navettes pour {name}')
  await page.getByLabel('Text (English)').first().fill('They leave at nine. {link}')
  await page.getByLabel('Text (French)').first().fill('Départ à neuf heures. {lien}')
  await page.getByLabel('Confirmed', { exact: true }).check()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.locator('.error-summary')).toContainText('Nothing is known to fill in for {lien}')
  await expect(page.getByLabel('Text (English)').first()).toHaveValue('They leave at nine. {link}')
  await expect(page.getByLabel('Confirmed', { exact: true })).toBeChecked()
  await page.getByLabel('Text (French)').first().fill('Départ à neuf heures. {link}')
  await page.getByLabel('Look at it as').fill('zoé')
  await page.getByRole('button', { name: 'Look at it' }).click()
  const look = page.getByRole('region', { name: 'As Zoé Hébert gets it' })
  await expect(look).toContainText('Navettes pour Zoé Hébert')
  await expect(look).toContainText('2 people get it.')
  await isSound(page)
  await page.getByRole('button', { name: 'Send to 2 people' }).click()
  await expect(page.getByRole('status').getByText('on its way to 2 people')).toBeVisible()
  await expect(page.getByText('2 on their way')).toBeVisible()

  // To whom the desk has chosen in its table.
  await page.goto(addressOf('fr', '/manage/[slug]/registrations', { slug: summit.slug }))
  await page.getByRole('checkbox', { name: /Zoé Hébert/ }).check()
  await page.getByRole('button', { name: 'Écrire…' }).click()
  await expect(page.getByText('Aux personnes choisies')).toBeVisible()
  await expect(page.getByLabel('Confirmée', { exact: true })).toBeHidden()
  for (const field of ['Objet (anglais)', 'Objet (français)', 'Texte (anglais)', 'Texte (français)'])
    await page.getByLabel(field).first().fill('À vous')
  await page.locator('button[value=preview]').click()
  await expect(page.locator('.letter')).toContainText('Zoé Hébert')
  await expect(page.locator('.letter')).toContainText('Une personne le reçoit.')
  await isSound(page)
  await page.locator('button[value=send]').click()
  await expect(page).toHaveURL(/sent=1/)
  const chosenFor = await sql(
    `SELECT email FROM "Notice" WHERE "summitId" = $1 AND kind = 'message' AND subject = 'À vous'`,
    [summit.id],
  )
  expect(chosenFor).toEqual([{ email: zoe }])
  await page.goto(addressOf('en', '/manage/[slug]/messages', { slug: summit.slug }))

  await page.getByLabel('The summit starts: days before').fill('3')
  await page.getByRole('button', { name: 'Save the reminders' }).click()
  await expect(page.getByText('The reminders are set.')).toBeVisible()
  await page.getByText('Place confirmed').click()
  const letter = page.locator('details[open]')
  await expect(letter.getByLabel('Text (French)')).toHaveValue(/\{link\}/)
  await letter.getByLabel('Text (French)').fill('Merci, {name}.')
  await letter.getByRole('button', { name: 'Save these words' }).click()
  await expect(letter.getByRole('alert')).toContainText('The reader has to find their registration')
  await letter.getByLabel('Text (French)').fill('Merci, {name} : {link}')
  await letter.getByRole('button', { name: 'Save these words' }).click()
  await expect(page.getByText('The letter has your words from now on.')).toBeVisible()
  expect((await axe(page).analyze()).violations).toEqual([])

  const [notice] = await sql<{ body: string }>(`SELECT body FROM "Notice" WHERE email = $1`, [zoe])
  const stop = new URL(/http\S+desabonnement\S+/.exec(notice?.body ?? '')?.[0] ?? '').pathname
  const wanted = async () =>
    (
      await sql<{ wanted: boolean }>(`SELECT "optionalMail" AS wanted FROM "Registration" WHERE email = $1`, [
        zoe,
      ])
    )[0]?.wanted
  await page.goto(stop)
  expect(await wanted()).toBe(true)
  await isSound(page)
  await page.getByRole('button', { name: 'Arrêter ces courriels' }).click()
  await expect(page.getByText('Arrêtés.')).toBeVisible()
  expect(await wanted()).toBe(false)
  await page.getByRole('button', { name: 'Les recevoir de nouveau' }).click()
  await expect(page.getByText('Vous les recevez de nouveau.')).toBeVisible()
  // As a mail program does it, without a cookie.
  const click = `/api/unsubscribe/${stop.split('/').at(-1)}`
  expect((await request.post(click, { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(200)
  expect(await wanted()).toBe(false)
})
