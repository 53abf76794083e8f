import type { Browser, Page } from '@playwright/test'
import { expect, test, watch } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf } from './pages'

let summit: MadeSummit
test.beforeEach(async () => {
  summit = await madeSummit()
})

const form = (language: 'en' | 'fr') =>
  addressOf(language, '/manage/[slug]/sessions/[code]', { slug: summit.slug, code: summit.codes[0] })

/** A second person's browser, with the form open. */
async function opened(
  browser: Browser,
  faults: string[],
  name: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  await signInAs(context, summit, 'programme_editor', name)
  const page = await context.newPage()
  // Without script the browser itself refuses scripts, and says so.
  if (javaScriptEnabled) watch(page, faults)
  await page.goto(form('en'))
  return page
}

for (const javaScriptEnabled of [true, false])
  test(`Two people save one session: the second sees both versions and chooses, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
    faults,
  }) => {
    const first = await opened(browser, faults, 'Ada First', javaScriptEnabled)
    const second = await opened(browser, faults, 'Bo Second', javaScriptEnabled)

    await first.getByLabel('Title (English)').fill('Title by Ada')
    await first.getByLabel('Start', { exact: true }).fill('10:15')
    await first.getByLabel('End', { exact: true }).fill('11:15')
    await first.getByRole('button', { name: 'Save the draft' }).click()
    await expect(first.getByText('Saved in the draft.')).toBeVisible()

    await second.getByLabel('Title (English)').fill('Title by Bo')
    await second.getByLabel('Abstract (French)').fill('Résumé de Bo')
    await second.getByRole('button', { name: 'Save the draft' }).click()

    // Both versions in full, who wrote the other, and a choice for what differs and for nothing else.
    await expect(second.getByRole('heading', { name: /Someone saved this session/ })).toBeVisible()
    await expect(second.getByText('Ada First saved it')).toBeVisible()
    await expect(second.getByRole('group')).toHaveCount(3)
    const title = second.getByRole('group', { name: 'Title (English)' })
    await expect(title.getByRole('radio', { name: 'Yours Title by Bo' })).toBeChecked()
    await expect(title.getByRole('radio', { name: 'Theirs Title by Ada' })).not.toBeChecked()
    const when = second.getByRole('group', { name: 'Day and time' })
    await expect(when.getByRole('radio', { name: /^Theirs .*10:15/ })).toBeChecked()
    await expect(
      second
        .getByRole('group', { name: 'Abstract (French)' })
        .getByRole('radio', { name: 'Yours Résumé de Bo' }),
    ).toBeChecked()

    // Meanwhile it moves on once more: the same again, and what was chosen is what is kept.
    await first.goto(form('en'))
    await first.getByLabel('Title (English)').fill('Title by Ada, again')
    await first.getByRole('button', { name: 'Save the draft' }).click()
    await expect(first.getByText('Saved in the draft.')).toBeVisible()
    await second.getByRole('button', { name: 'Save these choices' }).click()
    await expect(title.getByRole('radio', { name: 'Theirs Title by Ada, again' })).toBeVisible()
    await expect(second.getByRole('group')).toHaveCount(2)
    await title.getByRole('radio', { name: 'Theirs Title by Ada, again' }).check()
    await second.getByRole('button', { name: 'Save these choices' }).click()
    await expect(second.getByText('Saved in the draft.')).toBeVisible()

    await first.goto(form('en'))
    await expect(first.getByLabel('Title (English)')).toHaveValue('Title by Ada, again')
    await expect(first.getByLabel('Abstract (French)')).toHaveValue('Résumé de Bo')
    await expect(first.getByLabel('Start', { exact: true })).toHaveValue('10:15')
    expect(faults).toEqual([])
  })

test('What the other saved can be taken whole, and what I typed is then gone', async ({
  browser,
  faults,
}) => {
  const first = await opened(browser, faults, 'Ada First')
  const second = await opened(browser, faults, 'Bo Second')
  await first.getByLabel('Title (English)').fill('Title by Ada')
  await first.getByRole('button', { name: 'Save the draft' }).click()
  await expect(first.getByText('Saved in the draft.')).toBeVisible()
  await second.getByLabel('Title (English)').fill('Title by Bo')
  await second.getByRole('button', { name: 'Save the draft' }).click()
  await second.getByRole('link', { name: 'Drop yours and see theirs' }).click()
  await expect(second.getByLabel('Title (English)')).toHaveValue('Title by Ada')
  await second.reload()
  await expect(second.getByLabel('Title (English)')).toHaveValue('Title by Ada')
  expect(faults).toEqual([])
})

test('Typing that was restored after a reload still meets the version that it began from', async ({
  browser,
  faults,
}) => {
  const first = await opened(browser, faults, 'Ada First')
  const second = await opened(browser, faults, 'Bo Second')
  await second.getByLabel('Title (English)').fill('Title by Bo')
  await first.getByLabel('Title (English)').fill('Title by Ada')
  await first.getByRole('button', { name: 'Save the draft' }).click()
  await expect(first.getByText('Saved in the draft.')).toBeVisible()
  await second.reload()
  await expect(second.getByText('What you had typed here before is back.')).toBeVisible()
  await expect(second.getByLabel('Title (English)')).toHaveValue('Title by Bo')
  await second.getByRole('button', { name: 'Save the draft' }).click()
  await expect(second.getByRole('radio', { name: 'Theirs Title by Ada' })).toBeVisible()
  expect(faults).toEqual([])
})
