import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf } from './pages'

/** Nothing that axe knows of stands in anybody's way, and a narrow screen holds all of it. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page), `${page.url()} at 390 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Two rooms for meetings, four States, and four meetings that both sides have agreed to. Ghana’s head is away on both days. */
async function withMeetings({ id }: MadeSummit) {
  await sql(
    `INSERT INTO "Room" (id, "summitId", "venueId", position, name, kind, boardroom)
     SELECT gen_random_uuid(), $1, v.id, n + 10, jsonb_build_object('en', 'Salon ' || n, 'fr', 'Salon ' || n), 'bilateral', 8
     FROM "Venue" v, generate_series(1, 2) n WHERE v."summitId" = $1`,
    [id],
  )
  await sql(
    `WITH made AS (
       INSERT INTO "Delegation" (id, "summitId", kind, "countryCode", "shortName", "longName", "createdAt")
       SELECT gen_random_uuid(), $1, 'state', code, '{}', '{}', now() FROM unnest('{CA,EE,FR,GH}'::text[]) code
       RETURNING id, "countryCode"
     ), heads AS (
       INSERT INTO "DelegationMember" (id, "summitId", "delegationId", name, capacity, state, "createdAt")
       SELECT gen_random_uuid(), $1, id, 'Head of ' || "countryCode", 'head', 'confirmed', now() FROM made
       RETURNING id, name
     )
     INSERT INTO "Absence" (id, "summitId", "memberId", "startsAt", "endsAt")
     SELECT gen_random_uuid(), $1, id, '2031-05-28T00:00:00Z', '2031-06-02T00:00:00Z' FROM heads WHERE name = 'Head of GH'`,
    [id],
  )
  await sql(
    `INSERT INTO "Bilateral" (id, "summitId", "askingId", "askedId", level, state, subject, minutes, languages, "createdAt")
     SELECT gen_random_uuid(), $1, a.id, b.id, 'ministers', 'accepted', 'Open data', 30, '{}', now()
     FROM (VALUES ('CA', 'EE'), ('CA', 'FR'), ('EE', 'FR'), ('FR', 'GH')) pair(asking, asked)
     JOIN "Delegation" a ON a."summitId" = $1 AND a."countryCode" = pair.asking
     JOIN "Delegation" b ON b."summitId" = $1 AND b."countryCode" = pair.asked`,
    [id],
  )
  const email = `${randomUUID()}@people.example`
  await sql(
    `WITH made AS (INSERT INTO "Account" (id, email, language) VALUES (gen_random_uuid(), $2, 'fr') RETURNING id)
     INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role, "delegationId")
     SELECT gen_random_uuid(), made.id, $1, 'focal_point', d.id FROM made, "Delegation" d
     WHERE d."summitId" = $1 AND d."countryCode" = 'CA'`,
    [id, email],
  )
  return email
}

test('The desk asks for a timetable, looks at it in both languages, applies it and takes it back', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const summit = await madeSummit()
  const { slug, id } = summit
  const canada = await withMeetings(summit)
  await signInAs(context, summit, 'organiser', 'Ilse Roos')
  const states = () =>
    sql<{ state: string; count: string }>(
      `SELECT state::text, count(*) FROM "Bilateral" WHERE "summitId" = $1 GROUP BY 1 ORDER BY 1`,
      [id],
    )
  const letters = () =>
    sql<{ subject: string; body: string }>(
      `SELECT subject, body FROM "Notice" WHERE email = $1 ORDER BY "createdAt"`,
      [canada],
    )

  await page.goto(addressOf('fr', '/manage/[slug]/bilaterals', { slug }))
  await page.getByRole('link', { name: 'Optimiser' }).click()
  await expect(page.getByText('4 rencontres attendent une place')).toBeVisible()
  await sound(page)
  await page.getByLabel('Temps accordé').selectOption({ label: '10\u00a0secondes' })
  await page.getByRole('button', { name: 'Chercher un horaire' }).focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: /Recherche d’un horaire|Aperçu de l’horaire/ }),
  ).toBeVisible()

  // The page comes anew by itself, with three placed and one that cannot be, and why.
  await expect(page.getByRole('heading', { name: 'Aperçu de l’horaire' })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('row', { name: 'Planifiées, à venir 0 3' })).toBeVisible()
  await expect(page.getByText('Ghana n’est libre à aucun des créneaux de « France et Ghana ».')).toBeVisible()
  await expect(page.getByText(/^Serait placée\s: /).first()).toBeAttached()
  await sound(page)
  await page.goto(addressOf('en', '/manage/[slug]/bilaterals/optimise', { slug }))
  await expect(page.getByText('Ghana is free at none of the slots of “France and Ghana”.')).toBeVisible()
  await sound(page)
  expect(await states()).toEqual([{ state: 'accepted', count: '4' }])

  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page.getByText('The timetable is applied.')).toBeVisible()
  await expect(page.getByText('3 meetings stand')).toBeVisible()
  expect(await states()).toEqual([
    { state: 'accepted', count: '1' },
    { state: 'scheduled', count: '3' },
  ])
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter?.subject).toContain('2 de vos rencontres ont un moment')
  expect(letter?.body).toContain('Estonie')
  await sound(page)

  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('The timetable is taken back.')).toBeVisible()
  expect(await states()).toEqual([{ state: 'accepted', count: '4' }])
  expect(await letters()).toHaveLength(2)
})
