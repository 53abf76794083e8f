import type { Page } from '@playwright/test'
import { axe, expect, otherLanguageAnswers, overflow, signIn, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf, codeOf, languages, ogp, otherLanguage } from './pages'

const places = [
  '/manage/[slug]',
  '/manage/[slug]/sessions',
  '/manage/[slug]/sessions/new',
  '/manage/[slug]/sessions/[code]',
  '/manage/[slug]/publish',
  '/manage/[slug]/releases',
  '/manage/[slug]/releases/[number]',
] as const

for (const language of languages)
  test(`The organiser’s pages can be used by everyone in ${language}, on a narrow screen too`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await signIn(page, 'organiser@demo.example')
    for (const path of places)
      await test.step(path, async () => {
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto(addressOf(language, path, { slug: ogp, code: codeOf('protocol-hold'), number: '1' }))
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        const { violations } = await axe(page).analyze()
        expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
        await page.setViewportSize({ width: 320, height: 800 })
        expect(await overflow(page), path).toBeLessThanOrEqual(0)
        // The other language has the same page.
        await otherLanguageAnswers(page, otherLanguage(language))
      })
  })

test.describe('The list', () => {
  const list = addressOf('en', '/manage/[slug]/sessions', { slug: ogp })

  for (const javaScriptEnabled of [true, false])
    test(`narrows, sorts and keeps it all in the address, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      await signIn(page, 'editor@demo.example')
      await page.goto(list)
      await expect(page.getByRole('row')).toHaveCount(51)
      await page.getByRole('link', { name: 'Next' }).click()
      await expect(page).toHaveURL(/page=2/)
      await page.goto(list)
      await page.getByLabel('Type', { exact: true }).selectOption('plenary')
      await page.getByRole('searchbox').fill('PLÉNIÈRE')
      await page.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/type=plenary/)
      await expect(page.getByRole('status').first()).toContainText(/\d+ sessions? of 100|One session of 100/)
      await page.getByRole('link', { name: /^Title \(English\)/ }).click()
      await expect(page).toHaveURL(/type=plenary.*sort=title|sort=title.*type=plenary/)
      await expect(page.getByRole('columnheader', { name: /^Title \(English\)/ })).toHaveAttribute(
        'aria-sort',
        'ascending',
      )
      await page.locator('a.lang').click()
      await expect(page).toHaveURL(/\/fr\/.*type=plenary/)
      await context.close()
    })

  test('says what it left out of an address, and shows the rest', async ({ page }) => {
    await signIn(page, 'editor@demo.example')
    await page.goto(`${list}?day=1999-01-01&type=party&track=none`)
    await expect(page.getByText('Left out, since this summit does not have it: day, type.')).toBeVisible()
    await expect(page.getByLabel('Theme', { exact: true })).toHaveValue('none')
  })
})

test.describe('A summit of one’s own', () => {
  let summit: MadeSummit
  test.beforeEach(async ({ context }) => {
    summit = await madeSummit()
    await signInAs(context, summit, 'organiser', 'Ona Organiser')
  })
  const at = (path: (typeof places)[number], more: Record<string, string> = {}) =>
    addressOf('en', path, { slug: summit.slug, code: summit.codes[0], ...more })
  const save = (page: Page) => page.getByRole('button', { name: 'Save the draft' }).click()
  const publish = async (page: Page) => {
    await page.goto(at('/manage/[slug]/publish'))
    await page.getByRole('button', { name: /^Publish release \d+$/ }).click()
    await expect(page.getByText(/Release \d+ is public\./)).toBeVisible()
  }

  test('A form says what is wrong, where and how to mend it, and keeps what was typed', async ({ page }) => {
    await page.goto(at('/manage/[slug]/sessions/new'))
    await page.getByLabel('Abstract (French)').fill('Ce qui est tapé <b>reste</b>.')
    await page.getByLabel('Type', { exact: true }).selectOption('workshop')
    await page.getByLabel('Day', { exact: true }).selectOption('2031-05-30')
    await page.getByLabel('Web address of the live stream').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Add the session' }).click()
    const summary = page.locator('main').getByRole('alert').filter({ hasText: 'needs another look' })
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: /Web address/ }).click()
    await expect(page.getByLabel('Web address of the live stream')).toBeFocused()
    await expect(page.getByLabel('Abstract (French)')).toHaveValue('Ce qui est tapé <b>reste</b>.')
    await expect(page.getByLabel('Type', { exact: true })).toHaveValue('workshop')
    await expect(page.getByLabel('Day', { exact: true })).toHaveValue('2031-05-30')
    await page.getByLabel('Web address of the live stream').fill('https://stream.example/live')
    await page.getByRole('button', { name: 'Add the session' }).click()
    await expect(summary.getByRole('link', { name: /Web address/ })).toHaveCount(0)
    await expect(page.getByRole('link', { name: /Give it a title/ })).toBeVisible()
    await page.getByLabel('Title (English)').fill('Added <i>here</i>')
    await page.getByLabel('Title (French)').fill('Ajoutée ici')
    await page.getByLabel('Start', { exact: true }).fill('09:30')
    await page.getByLabel('End', { exact: true }).fill('10:30')
    await page.getByRole('button', { name: 'Add the session' }).click()
    await expect(page.getByText(/Added to the draft with the code [0-9A-Z]{6}\./)).toBeVisible()
    await expect(page.locator('h1')).toHaveText('Added <i>here</i>')
  })

  test('A form without script keeps what was typed too', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await signInAs(context, summit, 'organiser', 'Ona Organiser')
    const page = await context.newPage()
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await page.getByLabel('Title (English)').fill('Typed without script')
    await page.getByLabel('Access', { exact: true }).selectOption('seats')
    await save(page)
    await expect(page.locator('main').getByRole('alert')).toContainText('Write how many seats there are')
    await expect(page.getByLabel('Title (English)')).toHaveValue('Typed without script')
    await page.getByLabel('Places', { exact: true }).fill('30')
    await save(page)
    await expect(page.getByText('Saved in the draft.')).toBeVisible()
    await expect(page.getByLabel('Places', { exact: true })).toHaveValue('30')
    await context.close()
  })

  test('What is typed lives through a reload and a change of language, until it is saved', async ({
    page,
  }) => {
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await page.getByLabel('Title (English)').fill('Half typed')
    await page.reload()
    await expect(page.getByText('What you had typed here before is back.')).toBeVisible()
    await expect(page.getByLabel('Title (English)')).toHaveValue('Half typed')
    await page.locator('a.lang').click()
    await expect(page.getByLabel('Titre (anglais)')).toHaveValue('Half typed')
    await page.getByRole('button', { name: 'Enregistrer l’ébauche' }).click()
    await expect(page.getByText('Enregistrée dans l’ébauche.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Titre (anglais)')).toHaveValue('Half typed')
    await expect(page.getByText('Ce que vous aviez tapé')).toHaveCount(0)
  })

  test('A text changed in one language is out of date in the other until someone says it is still right', async ({
    page,
  }) => {
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await page.getByLabel('Title (English)').fill('A sharper title')
    await save(page)
    await expect(page.getByText('Out of date: another language has changed since')).toBeVisible()
    await page.goto(`${at('/manage/[slug]/sessions')}?only=stale`)
    await expect(page.getByText('French out of date: title')).toBeVisible()
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await page.getByLabel('French is still right').check()
    await save(page)
    await expect(page.getByText('Saved in the draft.')).toBeVisible()
    await expect(page.getByText('Out of date: another language')).toHaveCount(0)
  })

  test('Publishing waits for a room that is taken twice and for a missing language', async ({ page }) => {
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await page.getByLabel('Room', { exact: true }).selectOption({ label: 'Room 2 (40 places)' })
    await page.getByLabel('Title (French)').fill('')
    await save(page)
    await expect(page.getByText('Room 2 is also taken by:')).toBeVisible()
    await page.goto(at('/manage/[slug]/publish'))
    const button = page.getByRole('button', { name: 'Publish release 1' })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByText('A room is taken twice. Move one of the sessions first.')).toBeVisible()
    await page
      .getByRole('region', { name: 'Rooms taken twice' })
      .getByRole('link', { name: 'Made session 1' })
      .click()
    await page.getByLabel('Room', { exact: true }).selectOption({ label: 'Room 1 (40 places)' })
    await save(page)
    await expect(page.getByText('Saved in the draft.')).toBeVisible()
    await page.goto(at('/manage/[slug]/publish'))
    await page.getByRole('button', { name: 'Publish release 1' }).click()
    await expect(page.locator('main').getByRole('alert')).toContainText('A text lacks a language')
    await page.getByLabel('Reason to publish with a language missing').fill('The speaker’s own title.')
    await page.getByRole('button', { name: 'Publish release 1' }).click()
    await expect(page.getByText('Release 1 is public.')).toBeVisible()
    await page.goto(at('/manage/[slug]/releases'))
    await expect(page.getByText('Published with a language missing: The speaker’s own title.')).toBeVisible()
  })

  test('A preview that is out of date is refused, and the new one shown', async ({ page }) => {
    await page.goto(at('/manage/[slug]/publish'))
    const other = await page.context().newPage()
    await other.goto(at('/manage/[slug]/sessions/[code]'))
    await other.getByLabel('Title (English)').fill('Changed meanwhile')
    await other.getByLabel('Title (French)').fill('Changée entre-temps')
    await save(other)
    await expect(other.getByText('Saved in the draft.')).toBeVisible()
    await page.getByLabel('Note (English)').fill('A note')
    await page.getByLabel('Note (French)').fill('Une note')
    await page.getByRole('button', { name: 'Publish release 1' }).click()
    await expect(page.locator('main').getByRole('alert')).toContainText(
      'The draft has changed since this page was shown',
    )
    await expect(page.getByLabel('Note (French)')).toHaveValue('Une note')
    await page.getByRole('button', { name: 'Publish release 1' }).click()
    await expect(page.getByText('Release 1 is public.')).toBeVisible()
  })

  test('An older release comes back under a new number, and the draft keeps its edits', async ({ page }) => {
    await publish(page)
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await page.getByLabel('Title (English)').fill('Regretted')
    await page.getByLabel('Title (French)').fill('Regrettée')
    await save(page)
    await expect(page.getByText('Saved in the draft.')).toBeVisible()
    await publish(page)
    await page.goto(at('/manage/[slug]/releases'))
    await page.getByRole('link', { name: 'Bring back release 1…' }).click()
    await expect(
      page.getByText(/release 2 stays in the history, and the draft keeps its newer edits/),
    ).toBeVisible()
    await expect(page.getByRole('link', { name: 'Made session 1' })).toBeVisible()
    await page.getByRole('button', { name: 'Publish it as release 3' }).click()
    await expect(page.getByText('Release 3 is public.')).toBeVisible()
    await page.goto(at('/manage/[slug]/sessions/[code]'))
    await expect(page.getByLabel('Title (English)')).toHaveValue('Regretted')
    await page.goto(
      addressOf('fr', '/summits/[slug]/sessions/[code]', { slug: summit.slug, code: summit.codes[0] }),
    )
    await expect(page.locator('h1')).toContainText('Séance montée 1')
  })

  test('An editor of the programme sees all of it and is told who publishes', async ({ browser }) => {
    const context = await browser.newContext()
    await signInAs(context, summit, 'programme_editor', 'Edi Editor')
    const page = await context.newPage()
    await page.goto(at('/manage/[slug]/publish'))
    await expect(page.getByRole('button', { name: 'Publish release 1' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expect(page.getByText('Publishing is for an organiser of this summit.')).toBeVisible()
    await context.close()
  })
})
