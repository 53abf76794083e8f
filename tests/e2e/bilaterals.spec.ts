import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { cookieOf, sql } from './access-accounts'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { type Language, addressOf, ogp } from './pages'

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
  // Nothing of it is lost where something is missing, and what no browser keeps is asked for again.
  await page.getByLabel('Note au bureau').fill('Sans caméra')
  const paper = page.getByLabel('Document qui l’accompagne')
  const file = (bytes: number) => ({
    ...{ name: 'cadre.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from(`%PDF-1.4\n${' '.repeat(bytes)}\n%%EOF\n`),
  })
  await paper.setInputFiles(file(6_000_000))
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(paper).toBeFocused()
  await expect(page.getByText('Ce fichier pèse plus de')).toBeVisible()
  await paper.setInputFiles(file(2_000_000))
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.locator('.error-summary')).toContainText('Objet')
  await expect(page.locator('.error-summary')).toContainText('Choisissez de nouveau ce fichier')
  await expect(page.getByLabel('Note au bureau')).toHaveValue('Sans caméra')
  await paper.setInputFiles(file(2_000_000))
  await page.getByLabel('Objet').fill(subject)
  const form = page.url()
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rencontre avec l’Estonie')
  await expect(page.getByText('La demande est partie.')).toBeVisible()
  const own = page.url().split('?')[0] ?? ''
  // Whoever asks again is shown what is open before anything is typed.
  await page.goto(form)
  await expect(
    page.getByText('Estonie\u00a0: vous avez déjà demandé une rencontre à ce niveau'),
  ).toBeVisible()
  await expect(page.getByLabel('Objet')).toHaveCount(0)
  await page.getByRole('link', { name: 'Ouvrir la demande' }).click()
  await expect(page).toHaveURL(own)
  // A request without a paper, by the keyboard.
  await page.goto(addressOf('fr', '/summits/[slug]/bilaterals', { slug: ogp }))
  await page.getByLabel('Avec').selectOption({ label: 'Géorgie' })
  await page.getByLabel('Niveau').selectOption({ label: 'Fonctionnaires' })
  await page.getByRole('button', { name: 'Voir les moments' }).click()
  await page.getByLabel('Objet').fill(`Sans document ${subject}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rencontre avec la Géorgie')

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
  await expect(page.getByText('Rencontre avec l’Estonie').first()).toBeAttached()
  await sound(page)
  const theirs = await estonia.newPage()
  watch(theirs, faults)
  await signIn(theirs, 'estonia@demo.example')
  await theirs.goto(`${addressOf('en', '/summits/[slug]/delegation', { slug: ogp })}?day=${day}`)
  await expect(theirs.getByText('Meets Canada').first()).toBeAttached()
  const notes = addressOf('en', '/summits/[slug]/bilaterals/[id]/notes', { slug: ogp, id })
  await theirs.goto(notes)
  await expect(theirs.getByRole('link', { name: 'cadre.pdf' })).toBeVisible()
  await theirs.goBack()
  const nomination = theirs.getByRole('region', { name: 'Nominate a member' })
  await nomination.getByLabel('Name', { exact: true }).fill('Liis Org')
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
  // What waits for a place is shown by and by, however much it is.
  const queue = theirs.locator('.desk-queue > li')
  await expect(queue).toHaveCount(25)
  const waiting = Number(await theirs.locator('#queue .tag').innerText())
  await theirs.getByRole('link', { name: `En afficher ${waiting - 25} de plus` }).click()
  await expect(queue).toHaveCount(waiting)
  await theirs.goto(addressOf('en', '/manage/[slug]/delegations', { slug: ogp }))
  await expect(theirs.getByRole('row')).toHaveCount(53)
  await sound(theirs)
  await stranger.close()
  await estonia.close()
})

/** A delegation of one, who leads it and is its focal point too, in a browser of their own. */
async function headOf(
  { browser, faults }: { browser: Browser; faults: string[] },
  summit: MadeSummit,
  code: string,
  [en, fr]: readonly [string, string],
  language: Language,
) {
  const [token, delegationId, memberId] = [randomUUID(), randomUUID(), randomUUID()]
  const email = `${token}@made.example`
  const name = JSON.stringify({ en, fr })
  await sql(
    `INSERT INTO "Delegation" (id, "summitId", kind, "countryCode", "shortName", "longName", "createdAt")
     VALUES ($1, $2, 'state', $3, $4, $4, now())`,
    [delegationId, summit.id, code, name],
  )
  await sql(
    `INSERT INTO "DelegationMember" (id, "summitId", "delegationId", name, email, language, capacity, state, "createdAt")
     VALUES ($1, $2, $3, $4, $5, $6, 'head', 'confirmed', now())`,
    [memberId, summit.id, delegationId, `Head ${code}`, email, language],
  )
  await sql(
    `WITH made AS (
       INSERT INTO "Account" (id, email, "emailVerified", name, language)
       VALUES (gen_random_uuid(), $1, now(), 'Head', $2) RETURNING id
     ), signed AS (
       INSERT INTO "SignIn" (id, "sessionToken", "userId", expires)
       SELECT gen_random_uuid(), $3, id, now() + interval '1 hour' FROM made
     )
     INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role, "delegationId")
     SELECT gen_random_uuid(), made.id, $4, 'focal_point', $5 FROM made`,
    [email, language, token, summit.id, delegationId],
  )
  const context = await browser.newContext()
  const url = process.env['BASE_URL'] ?? 'http://localhost:3000'
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url }])
  const page = await context.newPage()
  watch(page, faults)
  return { delegationId, memberId, email, page }
}

/** What the calendar address of whoever is signed in here gives. */
async function calendarOf(page: Page, slug: string, language: Language) {
  await page.goto(addressOf(language, '/summits/[slug]/my-agenda', { slug }))
  const make = page.getByRole('button', { name: /^(Make my calendar address|Créer mon adresse)/ })
  if (await make.isVisible()) await make.click()
  const address = await page.locator('#feed').inputValue()
  return (await (await page.request.get(address)).text()).replace(/\r\n[ \t]/g, '')
}

test('The agenda takes the room of a meeting: both sides are offered other times at once, in their languages, and one chooses', async ({
  browser,
  faults,
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const summit = await madeSummit()
  const { id: summitId, slug, codes } = summit
  await signInAs(context, summit, 'organiser', 'Ona Organiser')
  const publish = addressOf('en', '/manage/[slug]/publish', { slug })
  await page.goto(publish)
  await page.getByRole('button', { name: 'Publish release 1' }).click()
  await expect(page.getByText('Release 1 is public.')).toBeVisible()

  const here = { browser, faults }
  const canada = await headOf(here, summit, 'CA', ['Canada', 'Canada'], 'fr')
  const estonia = await headOf(here, summit, 'EE', ['Estonia', 'Estonie'], 'en')
  const [roomId, id] = [randomUUID(), randomUUID()]
  await sql(
    `INSERT INTO "Room" (id, "summitId", "venueId", position, name, kind, boardroom, equipment)
     SELECT $1, id, "venueId", 9, '{"en":"Salon 9","fr":"Salon 9"}', 'bilateral', 8, '{}'
     FROM (SELECT "summitId" AS id, "venueId" FROM "Room" WHERE "summitId" = $2 LIMIT 1) r`,
    [roomId, summitId],
  )
  const [starts, ends] = ['2031-05-29T15:00:00Z', '2031-05-29T15:30:00Z']
  await sql(
    `WITH met AS (
       INSERT INTO "Bilateral" (id, "summitId", "askingId", "askedId", level, state, subject, minutes, languages, "startsAt",
         "endsAt", "roomId", "createdAt")
       VALUES ($1, $2, $3, $4, 'heads', 'scheduled', 'Confiance', 30, '{}', $5, $6, $7, now()) RETURNING *
     ), step AS (
       INSERT INTO "BilateralStep" (id, "summitId", "bilateralId", number, at, side, act, "from", "to", "startsAt", "endsAt", "roomId")
       SELECT gen_random_uuid(), "summitId", id, 1, now(), 'asked', 'accept', 'requested', 'scheduled', "startsAt", "endsAt", "roomId" FROM met
     ), held AS (
       INSERT INTO "RoomBooking" (id, "summitId", "roomId", "bilateralId", "startsAt", "endsAt")
       SELECT gen_random_uuid(), "summitId", "roomId", id, "startsAt", "endsAt" + interval '15 minutes' FROM met
     ), coming AS (
       INSERT INTO "BilateralPerson" ("bilateralId", "memberId", "summitId", side, principal)
       SELECT met.id, m.id, met."summitId",
         CASE WHEN m."delegationId" = $3 THEN 'asking' ELSE 'asked' END::"BilateralSide", true
       FROM met, "DelegationMember" m WHERE m.id = ANY ($8)
     )
     INSERT INTO "PersonBooking" (id, "summitId", "memberId", "bilateralId", "startsAt", "endsAt")
     SELECT gen_random_uuid(), met."summitId", one, met.id, met."startsAt", met."endsAt" FROM met, unnest($8::uuid[]) one`,
    [
      ...[id, summitId, canada.delegationId, estonia.delegationId, starts, ends, roomId],
      [canada.memberId, estonia.memberId],
    ],
  )
  expect(await calendarOf(canada.page, slug, 'fr')).toContain('T110000')

  // The organiser moves a session over it: barred, until a house rule lets releases displace meetings.
  await sql(
    `UPDATE "Session" SET "roomId" = $3, "startsAt" = '2031-05-29T14:30:00Z', "endsAt" = '2031-05-29T16:00:00Z'
     WHERE "summitId" = $1 AND code = $2`,
    [summitId, codes[0], roomId],
  )
  await page.goto(publish)
  await expect(page.getByText('One bilateral meeting stands in the way')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish release 2' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await sql(`INSERT INTO "BilateralSettings" ("summitId", "mayDisplace") VALUES ($1, true)`, [summitId])
  await page.reload()
  await expect(page.getByText('One bilateral meeting would be displaced')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Canada and Estonia' })).toBeVisible()
  await sound(page)
  await page.getByRole('button', { name: 'Publish release 2' }).click()
  await expect(page.getByText('Release 2 is public.')).toBeVisible()

  const own = addressOf('fr', '/summits/[slug]/bilaterals/[id]', { slug, id })
  await canada.page.goto(own)
  await expect(canada.page.getByRole('heading', { name: 'Choisir un autre moment' })).toBeVisible()
  await expect(canada.page.getByText('« Séance montée 1 » a lieu à ce moment.')).toBeVisible()
  await sound(canada.page)
  expect(await calendarOf(canada.page, slug, 'fr')).not.toContain('T110000')

  const [mail] = await sql<{ body: string }>(`SELECT body FROM "Notice" WHERE email = $1 AND about = $2`, [
    estonia.email,
    `bilateral ${id} 2`,
  ])
  const links = (mail?.body ?? '').match(/https?:\/\/\S+\?at=\S+/g) ?? []
  // The session ends at noon in Toronto, and the second link is the next nearest time.
  await estonia.page.goto(links[1] ?? '')
  await expect(estonia.page.getByText('The time agreed, Thursday, May 29, 11 to 11:30 am,')).toBeVisible()
  const chosen = new URL(links[1] ?? '').searchParams.get('at') ?? ''
  await expect(estonia.page.locator(`input[value="${chosen}"]`)).toBeChecked()
  await sound(estonia.page)
  const state = async () =>
    (
      await sql<{ state: string; at: Date }>(
        `SELECT state, "startsAt" AS at FROM "Bilateral" WHERE id = $1`,
        [id],
      )
    )[0]
  expect((await state())?.state, 'opened, and nothing changed').toBe('bumped')
  await estonia.page.getByRole('button', { name: 'Meet at this time' }).click()
  await expect(estonia.page.getByText('The meeting stands again.')).toBeVisible()
  expect((await state())?.state).toBe('scheduled')
  expect((await state())?.at.toISOString()).toBe(chosen)

  await canada.page.goto(own)
  await expect(canada.page.getByText('Estonie : autre moment choisi')).toBeVisible()
  await expect(canada.page.getByText('Planifiée')).toBeVisible()
  const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Toronto', timeStyle: 'short' })
  const time = `T${local.format(new Date(chosen)).replace(':', '')}00`
  for (const [side, language] of [
    [canada, 'fr'],
    [estonia, 'en'],
  ] as const)
    expect(await calendarOf(side.page, slug, language)).toContain(time)

  // Once its time is over a side says how it went, and the desk puts it right.
  await sql(
    `UPDATE "Summit" SET "clockOffset" = extract(epoch FROM '2031-05-30T20:00:00Z'::timestamptz - now())::int WHERE id = $1`,
    [summitId],
  )
  await canada.page.goto(own)
  await sound(canada.page)
  await canada.page.getByRole('button', { name: 'Absence\u00a0: Estonie' }).click()
  await expect(canada.page.getByText('Non tenue')).toBeVisible()
  await page.goto(addressOf('fr', '/manage/[slug]/bilaterals/held', { slug }))
  await sound(page)
  await page.goto(addressOf('en', '/manage/[slug]/bilaterals/held', { slug }))
  await expect(page.getByText('Estonia did not come', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Held' }).click()
  await expect(page.getByRole('button', { name: 'Held' })).toHaveCount(0)
  await sound(page)
  expect((await state())?.state).toBe('held')
  await canada.page.context().close()
  await estonia.page.context().close()
})
