import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { attendee, leaveFree } from './attendees'
import { axe, expect, overflow, test } from './fixtures'
import { addressOf, codeOf, languages, ogp } from './pages'

const key = 'local-members-exchange'
const date = '2019-05-31'

async function isSound(page: Page) {
  expect((await axe(page).analyze()).violations).toEqual([])
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0)
  }
}

test('Whoever has no account has their agenda, a seat and a calendar by the link that was mailed to them', async ({
  page,
}) => {
  const { registrationId } = await attendee('en')
  const email = `${randomUUID()}@links.example`
  await sql(`UPDATE "Registration" SET "accountId" = NULL, email = $2 WHERE id = $1`, [registrationId, email])
  await leaveFree(key, 2)
  // A star that the browser keeps, for want of an account.
  await page.goto(addressOf('en', '/summits/[slug]/agenda/[date]', { slug: ogp, date }))
  await page.locator(`[id="${codeOf(key)}"] .star`).click()
  await page.goto(addressOf('en', '/summits/[slug]/register', { slug: ogp }))
  await page.getByText('I have begun already').click()
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Mail me the link' }).click()
  await expect
    .poll(async () => (await sql(`SELECT 1 FROM "Notice" WHERE email = $1`, [email])).length)
    .toBe(1)
  const [letter] = await sql<{ body: string }>(`SELECT body FROM "Notice" WHERE email = $1`, [email])
  const link = new URL(/https?:\/\/\S+/.exec(letter?.body ?? '')?.[0] ?? '')
  await page.goto(link.pathname)
  await page.locator('.two-col').getByRole('link', { name: 'My agenda' }).click()

  await expect(page.locator(`.day-list h3 a[href$="${codeOf(key)}"]`)).toBeVisible()
  await page.getByRole('button', { name: 'Take a seat' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The seat is yours.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Give my seat back' })).toBeVisible()
  await page.getByRole('button', { name: 'Make my calendar address' }).click()
  const feed = await page.getByLabel('The address, for any calendar program').inputValue()
  const calendar = await (await page.request.get(new URL(feed).pathname)).text()
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  const token = link.pathname.split('/').at(-1) ?? ''
  for (const language of languages) {
    await page.goto(addressOf(language, '/registration/[token]/agenda', { token }))
    await expect(page.locator(`.day-list h3 a[href$="${codeOf(key)}"]`)).toBeVisible()
    await isSound(page)
  }
  // Another's link, or a part of one, opens no agenda.
  await page.goto(addressOf('en', '/registration/[token]/agenda', { token: 'A'.repeat(75) }))
  await expect(page.getByText('It is not one of ours')).toBeVisible()
})
