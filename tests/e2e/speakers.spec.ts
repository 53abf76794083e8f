import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { sql } from './access-accounts'
import { axe, expect, otherLanguageAnswers, overflow, signIn, test, watch } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { type Language, type Path, addressOf, languages, ogp, otherLanguage } from './pages'

const places = [
  '/manage/[slug]/speakers',
  '/manage/[slug]/speakers/new',
  '/manage/[slug]/speakers/[speaker]',
] as const

for (const language of languages)
  for (const path of places)
    test(`${path} in ${language} can be used by everyone, on a narrow screen too`, async ({ page }) => {
      await signIn(page, 'editor@demo.example')
      await page.goto(addressOf(language, path, { slug: ogp, speaker: 'camille-desrochers-lam' }))
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await sound(page)
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        expect(await overflow(page), `at ${width} px`).toBeLessThanOrEqual(0)
      }
      await otherLanguageAnswers(page, otherLanguage(language))
    })

/** Nothing that axe knows of stands in anybody's way. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

test('The list narrows by name without accents, by answer and by what is missing, and keeps it in the address', async ({
  page,
}) => {
  await signIn(page, 'editor@demo.example')
  await page.goto(addressOf('en', '/manage/[slug]/speakers', { slug: ogp }))
  await expect(page.getByRole('row')).toHaveCount(51)
  await page.getByRole('searchbox').fill('DESROCHERS')
  await page.getByLabel('Missing', { exact: true }).selectOption('photo')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/q=DESROCHERS.*lacks=photo|lacks=photo.*q=DESROCHERS/)
  await expect(page.getByRole('link', { name: 'Camille Desrochers-Lam' })).toBeVisible()
  await page.locator('a.lang').click()
  await expect(page).toHaveURL(/\/fr\/gestion\/.*\/intervenants\?.*lacks=photo/)
  await page.goto(`${addressOf('en', '/manage/[slug]/speakers', { slug: ogp })}?attendance=maybe&page=0`)
  await expect(page.getByText('Left out, since it makes no sense here: page, attendance.')).toBeVisible()
})

test.describe('A summit of one’s own', () => {
  let summit: MadeSummit
  test.beforeEach(async ({ context }) => {
    summit = await madeSummit()
    await signInAs(context, summit, 'organiser', 'Ona Organiser')
  })
  const at = (path: Path, more: Record<string, string> = {}, language: Language = 'en') =>
    addressOf(language, path, { slug: summit.slug, ...more })

  /** A speaker on the first session, as an import or an earlier day has left them. */
  async function speaker(differs: { email?: string; language?: Language; slug?: string } = {}) {
    const { email = `${randomUUID()}@speakers.example`, language = 'en', slug = 'nadia-roy' } = differs
    const id = randomUUID()
    await sql(
      `INSERT INTO "Speaker" (id, "summitId", slug, name, position, email, language)
       VALUES ($1, $2, $3, 'Nadia Roy', $4, $5, $6)`,
      [id, summit.id, slug, JSON.stringify({ en: 'Minister', fr: 'Ministre' }), email, language],
    )
    await sql(
      `INSERT INTO "SessionSpeaker" (id, "summitId", "sessionId", "speakerId", role)
       SELECT gen_random_uuid(), $1, id, $2, 'keynote' FROM "Session" WHERE "summitId" = $1 AND code = $3`,
      [summit.id, id, summit.codes[0]],
    )
    return { id, email, slug }
  }

  /** The path of the link that was sent to an address last. */
  async function linkTo(email: string): Promise<string> {
    const [notice] = await sql<{ body: string }>(
      `SELECT body FROM "Notice" WHERE email = $1 AND kind = 'speaker_link' ORDER BY "createdAt" DESC LIMIT 1`,
      [email],
    )
    const found = /https?:\/\/[^\s/]+(\/\S+)/.exec(notice?.body ?? '')?.[1]
    expect(found, 'a mail with a link').toBeDefined()
    return found ?? ''
  }

  const attendanceOf = async (id: string) =>
    (await sql<{ attendance: string }>(`SELECT attendance::text FROM "Speaker" WHERE id = $1`, [id]))[0]
      ?.attendance

  async function asked(page: Page, slug: string) {
    await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
    await page.getByRole('button', { name: 'Ask to confirm' }).click()
    await expect(page.getByText('One mail is on its way.')).toBeVisible()
  }

  /** A browser of somebody who has no account. */
  async function visitor(browser: Browser, faults: string[], javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    if (javaScriptEnabled) watch(page, faults)
    return page
  }

  /** A picture that says where it was taken. */
  const photo = async () => ({
    name: 'portrait.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#884422' } })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 25/1 0/1' } })
      .jpeg()
      .toBuffer(),
  })

  async function publish(page: Page) {
    await page.goto(at('/manage/[slug]/publish'))
    await page.getByRole('button', { name: /^Publish release \d+$/ }).click()
    await expect(page.getByText(/Release \d+ is public\./)).toBeVisible()
  }

  test('A speaker is made with an organisation; what is wrong is said beside its field, and nothing typed is lost', async ({
    page,
  }) => {
    await page.goto(at('/manage/[slug]/speakers/new'))
    await page.getByLabel('Biography (French)').fill('Ce qui est tapé <b>reste</b>.')
    await page.getByLabel('E-mail address').fill('nobody')
    await page.locator('#f-from-2031-05-29-0').fill('09:00')
    await page.getByRole('button', { name: 'Add the speaker' }).click()
    const summary = page.locator('main').getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: /E-mail address/ }).click()
    await expect(page.getByLabel('E-mail address')).toBeFocused()
    await page.getByLabel('E-mail address').fill('elodie@speakers.example')
    await page.getByLabel('Name', { exact: true }).fill('Élodie Tremblay')
    await page.getByText('Another organisation').click()
    await page.getByLabel('Organisation (English)').fill('Digital Office')
    await page.getByLabel('Organisation (French)').fill('Bureau du numérique')
    await page.getByRole('button', { name: 'Add the speaker' }).click()
    await expect(summary.getByRole('link', { name: /E-mail address/ })).toHaveCount(0)
    await expect(summary.getByRole('link', { name: /^To, .* row 1/ })).toBeVisible()
    await page.locator('#f-to-2031-05-29-0').fill('12:00')
    await expect(page.getByLabel('Biography (French)')).toHaveValue('Ce qui est tapé <b>reste</b>.')
    await page.getByRole('button', { name: 'Add the speaker' }).click()
    await expect(page.getByText('Added to the draft.')).toBeVisible()
    await expect(page).toHaveURL(/\/speakers\/elodie-tremblay\?saved=1/)
    await expect(page.locator('h1')).toHaveText('Élodie Tremblay')
    await expect(page.locator('#f-organisationId option:checked')).toHaveText('Digital Office')
    await expect(page.locator('#f-from-2031-05-29-0')).toHaveValue('09:00')
    await expect(page.getByText('by Ona Organiser')).toBeVisible()
  })

  test('What is typed lives through a reload and a change of language', async ({ page }) => {
    const { slug } = await speaker()
    await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
    await page.getByLabel('Biography (English)').fill('Half typed')
    await page.reload()
    await expect(page.getByLabel('Biography (English)')).toHaveValue('Half typed')
    await page.locator('a.lang').click()
    await expect(page.getByLabel('Biographie (anglais)')).toHaveValue('Half typed')
    await page.getByRole('button', { name: 'Enregistrer l’ébauche' }).click()
    await expect(page.getByText('Enregistré dans l’ébauche.')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Ce que vous aviez tapé')).toHaveCount(0)
  })

  for (const javaScriptEnabled of [true, false])
    test(`Two editors of one speaker: the second sees both values and chooses, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
      browser,
      faults,
    }) => {
      const { slug } = await speaker()
      const open = async (name: string) => {
        const context = await browser.newContext({ javaScriptEnabled })
        await signInAs(context, summit, 'programme_editor', name)
        const page = await context.newPage()
        if (javaScriptEnabled) watch(page, faults)
        await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
        return page
      }
      const [first, second] = [await open('Ada First'), await open('Bo Second')]
      await first.getByLabel('Name', { exact: true }).fill('Nadia by Ada')
      await first.getByLabel('Biography (French)').fill('Biographie d’Ada')
      await first.getByRole('button', { name: 'Save the draft' }).click()
      await expect(first.getByText('Saved in the draft.')).toBeVisible()
      await second.getByLabel('Name', { exact: true }).fill('Nadia by Bo')
      await second.getByLabel('Biography (English)').fill('Biography by Bo')
      await second.getByRole('button', { name: 'Save the draft' }).click()
      await expect(second.getByRole('heading', { name: 'Someone saved this meanwhile' })).toBeVisible()
      await expect(second.getByText('Ada First saved on')).toBeVisible()
      const choice = second.getByRole('group', { name: 'Name' })
      await expect(choice.getByText('Nadia by Bo')).toBeVisible()
      await choice.getByText('Nadia by Ada').click()
      await expect(second.getByLabel('Biography (English)')).toHaveValue('Biography by Bo')
      await second.getByRole('button', { name: 'Save the draft' }).click()
      await expect(second.getByText('Saved in the draft.')).toBeVisible()
      await expect(second.locator('h1')).toHaveText('Nadia by Ada')
      await expect(second.getByLabel('Biography (English)')).toHaveValue('Biography by Bo')
      await expect(second.getByLabel('Biography (French)')).toHaveValue('Biographie d’Ada')
    })

  test('Removing a speaker on a session names the session; any other can be brought back', async ({
    page,
  }) => {
    const { id, slug } = await speaker()
    await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
    await page.getByRole('button', { name: 'Remove from the draft' }).click()
    const refusal = page.locator('main').getByRole('alert')
    await expect(refusal).toBeFocused()
    await expect(refusal.getByRole('link', { name: 'Made session 1' })).toBeVisible()
    await sql(`DELETE FROM "SessionSpeaker" WHERE "speakerId" = $1`, [id])
    await page.reload()
    await page.getByRole('button', { name: 'Remove from the draft' }).click()
    await expect(page.getByText('Removed from the draft.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Nadia Roy' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Bring back' }).click()
    await expect(page.getByText('Back in the draft')).toBeVisible()
    await expect(page.locator('h1')).toHaveText('Nadia Roy')
  })

  for (const language of languages)
    test(`A speaker answers by a link in ${language}, on a phone, without an account`, async ({
      page,
      browser,
      faults,
    }) => {
      const { id, email, slug } = await speaker({ language })
      await publish(page)
      await asked(page, slug)
      const mine = await visitor(browser, faults)
      const link = await linkTo(email)
      expect(link).toMatch(language === 'fr' ? /^\/fr\/intervention\// : /^\/en\/speaking\//)
      const opened = await mine.goto(link)
      expect(opened?.headers()['cache-control']).toMatch(/no-store|private/)
      await expect(mine.locator('meta[name="referrer"]')).toHaveAttribute('content', 'same-origin')
      await expect(mine.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
      expect(await attendanceOf(id), 'opening changes nothing').toBe('unknown')
      await sound(mine)
      expect(await overflow(mine)).toBeLessThanOrEqual(0)
      await expect(
        mine.getByRole('link', { name: language === 'fr' ? 'Séance montée 1' : 'Made session 1' }),
      ).toBeVisible()
      await expect(mine.getByText(email)).toHaveCount(0)
      // By the keyboard alone.
      const yes = mine.getByRole('button', {
        name: language === 'fr' ? 'Oui, je serai là' : 'Yes, I will be there',
      })
      await yes.focus()
      await mine.keyboard.press('Enter')
      await expect(
        mine.getByText(language === 'fr' ? 'votre réponse est arrivée' : 'your answer has arrived'),
      ).toBeVisible()
      expect(await attendanceOf(id)).toBe('confirmed')
      await mine.locator('a.lang').click()
      await expect(mine.locator('html')).toHaveAttribute('lang', otherLanguage(language))
      await expect(mine.locator('h1')).toContainText('Nadia Roy')
      await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
      await expect(page.getByText('by the speaker, through link 1')).toBeVisible()
      const calendar = await mine.request.get(
        `/api/speaking/${link.split('/').at(-1)}/sessions.ics?lang=${language}`,
      )
      expect(calendar.status()).toBe(200)
      expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*AAA001/)
      await mine.context().close()
    })

  for (const javaScriptEnabled of [true, false])
    test(`A speaker sends profile and picture, and the public sees them after the next release, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
      page,
      browser,
      faults,
    }) => {
      const { email, slug } = await speaker()
      await asked(page, slug)
      const mine = await visitor(browser, faults, javaScriptEnabled)
      await mine.goto(await linkTo(email))
      await mine.getByLabel('Biography (English)').fill('Opens <i>data</i>.')
      await mine.getByLabel('Biography (French)').fill('Ouvre des données.')
      await mine.locator('#f-from-2031-05-29-0').fill('08:00')
      await mine.locator('#f-to-2031-05-29-0').fill('00:00')
      await mine.getByRole('button', { name: 'Save my profile' }).click()
      await expect(mine.getByText('The organisers publish it with their next release.').first()).toBeVisible()
      await expect(mine.getByLabel('Biography (English)')).toHaveValue('Opens <i>data</i>.')
      await mine.getByLabel('Add a picture').setInputFiles(await photo())
      await mine.getByRole('button', { name: 'Send the picture' }).click()
      await expect(mine.getByText('The picture is in the draft.')).toBeVisible()
      await expect(mine.getByRole('img', { name: 'Portrait of Nadia Roy' })).toBeVisible()
      await mine.context().close()

      await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
      await expect(page.getByLabel('Biography (English)')).toHaveValue('Opens <i>data</i>.')
      await expect(page.getByText('New picture')).toBeVisible()
      await publish(page)
      for (const language of languages) {
        await page.goto(at('/summits/[slug]/speakers/[speaker]', { speaker: slug }, language))
        const portrait = page.getByRole('img', {
          name: language === 'fr' ? /^Portrait/ : 'Portrait of Nadia Roy',
        })
        await expect(portrait).toHaveAttribute('width', '160')
        await expect(portrait).toHaveAttribute('height', '160')
        await sound(page)
        await page.goto(at('/summits/[slug]/sessions/[code]', { code: summit.codes[0] }, language))
        await expect(page.locator('main img.portrait')).toHaveCount(1)
      }
      const src = (await page.locator('main img.portrait').getAttribute('src')) ?? ''
      const answer = await page.request.get(src)
      expect(answer.headers()['cache-control']).toContain('immutable')
      const { format, width, exif, icc } = await sharp(await answer.body()).metadata()
      expect({ format, width, exif, icc }).toEqual({
        format: 'webp',
        width: 480,
        exif: undefined,
        icc: undefined,
      })
    })

  test('What is no picture, or too heavy a one, is refused in words, and the typed profile stays', async ({
    page,
  }) => {
    const { slug } = await speaker()
    await page.goto(at('/manage/[slug]/speakers/[speaker]', { speaker: slug }))
    await page.getByLabel('Biography (English)').fill('Not saved yet')
    await page.getByRole('button', { name: 'Send the picture' }).click()
    await expect(page.getByText('Choose a picture first.').first()).toBeVisible()
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
    await page
      .getByLabel('Add a picture')
      .setInputFiles(file('heavy.jpg', Buffer.alloc(10 * 1024 * 1024 + 1)))
    await page.getByRole('button', { name: 'Send the picture' }).click()
    await expect(page.getByText('This picture is heavier than 10 MB.').first()).toBeVisible()
    await page.getByLabel('Add a picture').setInputFiles(file('words.jpg', Buffer.from('no picture')))
    await page.getByRole('button', { name: 'Send the picture' }).click()
    await expect(page.getByText('This is not a picture that can be read.').first()).toBeVisible()
    await expect(page.getByLabel('Biography (English)')).toHaveValue('Not saved yet')
  })

  test('A link that was changed, replaced or is somebody’s idea says so in one sentence, with a way on', async ({
    page,
    browser,
    faults,
  }) => {
    const { email, slug } = await speaker()
    await asked(page, slug)
    const link = await linkTo(email)
    const mine = await visitor(browser, faults)
    for (const wrong of [
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      link.slice(0, -4),
      '/en/speaking/x',
    ]) {
      await mine.goto(wrong)
      await expect(mine.getByText('It is not one of ours, or a part of it was lost on the way')).toBeVisible()
    }
    await page.getByRole('button', { name: 'End the links sent so far' }).click()
    await expect(page.getByText('The links sent so far no longer work.')).toBeVisible()
    await mine.goto(link)
    await expect(mine.getByText('It was replaced by a newer one, or the organisers ended it.')).toBeVisible()
    await sound(mine)
    await mine.getByRole('link', { name: 'Sign in to my sessions' }).click()
    await expect(mine).toHaveURL(/\/sign-in\?callback=/)
    await mine.context().close()
  })

  test('Whoever signs in with a speaker’s address sees the same page, and nobody else’s', async ({
    browser,
    faults,
  }) => {
    const email = `${randomUUID()}@made.example`
    await speaker({ email })
    const stranger = await speaker({ slug: 'another' })
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await signInAs(context, summit, 'programme_editor', 'Nadia Roy')
    const token = (await context.cookies()).find(({ name }) => name.endsWith('session-token'))?.value
    await sql(
      `UPDATE "Account" SET email = $1, "emailVerified" = now()
       WHERE id = (SELECT "userId" FROM "SignIn" WHERE "sessionToken" = $2)`,
      [email, token],
    )
    const page = await context.newPage()
    watch(page, faults)
    for (const language of languages) {
      await page.goto(addressOf(language, '/my-sessions'))
      await expect(page.locator('h1')).toContainText('Nadia Roy')
      await sound(page)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
    await page.goto(addressOf('en', '/my-sessions'))
    await page.getByRole('button', { name: 'No, I cannot come' }).click()
    await expect(page.getByText('your answer has arrived')).toBeVisible()
    const answer = await page.goto(`${addressOf('en', '/my-sessions')}?of=${stranger.id}`)
    expect(answer?.status()).toBe(404)
    await context.close()
  })
})
