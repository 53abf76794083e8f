import type { Page } from '@playwright/test'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { addressOf, languages } from './pages'

/** A summit whose delegations ask each other for nothing else in these tests. */
const slug = 'digital-nations-2020'

/** Nothing that axe knows of stands in anybody's way, and a narrow screen holds all of it. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.setViewportSize({ width: 320, height: 844 })
  expect(await overflow(page), `${page.url()} at 320 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

const words = {
  en: {
    ...{ until: 'Until', save: 'Save the house rules', saved: 'The house rules are saved.', closes: 'Until' },
    ...{ readers: 'Who may read it', everybody: 'Everybody', nobody: /^Nobody but the desk/ },
    ...{ list: 'Delegations', name: 'Name', add: 'Add', french: 'French', two: 'Choose the two languages' },
    ...{ added: 'Saved.', remove: 'Remove', removed: 'Removed.', times: 'See the times' },
  },
  fr: {
    ...{ until: 'À', save: 'Enregistrer les règles', saved: 'Les règles sont enregistrées.', closes: 'À' },
    ...{ readers: 'Qui peut la lire', everybody: 'Tout le monde', nobody: /^Personne sauf le bureau/ },
    ...{
      list: 'Délégations',
      name: 'Nom',
      add: 'Ajouter',
      french: 'Français',
      two: 'Choisissez les deux langues',
    },
    ...{ added: 'C’est enregistré.', remove: 'Retirer', removed: 'C’est retiré.', times: 'Voir les moments' },
  },
}

test('Protocol sets the days of meetings and whom the list is for, and keeps interpreters; offers follow', async ({
  browser,
  faults,
  page,
}) => {
  test.setTimeout(180_000)
  const [theirs, stranger] = [await browser.newContext(), await browser.newContext()]
  const [focal, reader] = [await theirs.newPage(), await stranger.newPage()]
  for (const one of [focal, reader]) watch(one, faults)
  await signIn(focal, 'canada@demo.example')
  await signIn(page, 'protocol@demo.example')
  for (const language of languages) {
    const t = words[language]
    const rules = addressOf(language, '/manage/[slug]/bilaterals/rules', { slug })
    const list = addressOf(language, '/summits/[slug]/delegations', { slug })
    expect((await reader.goto(list))?.status(), 'who may not read the list').toBe(404)
    const home = addressOf(language, '/summits/[slug]', { slug })
    await reader.goto(home, { waitUntil: 'networkidle' })
    expect(await reader.content(), 'nor learns that there is one').not.toContain(list)

    await page.goto(rules)
    await sound(page)
    const label = page.locator('label:has(input[name="days[]"])').nth(language === 'en' ? 1 : 2)
    const [day, dayName] = [label.locator('input'), (await label.textContent()) ?? '']
    const closes = page.locator('input[name="closesAt"]')
    const before = await closes.inputValue()
    await day.check()
    await closes.fill('00:00')
    await page.getByLabel(t.readers).selectOption({ label: t.everybody })
    await page.getByRole('button', { name: t.save }).click()
    await expect(page.locator('.error-summary')).toContainText(t.closes)
    await expect(day, 'what was typed').toBeChecked()
    await closes.fill(before)
    await page.getByRole('button', { name: t.save }).click()
    await expect(page.getByText(t.saved)).toBeVisible()

    // Offers are on this day alone.
    await focal.goto(addressOf(language, '/summits/[slug]/bilaterals', { slug }))
    await focal.locator('#with').selectOption({ index: 6 })
    await focal.getByRole('button', { name: t.times }).click()
    const times = focal.locator('.offer b')
    await expect(times.first()).toBeAttached()
    for (const time of await times.allTextContents()) expect(time).toContain(dayName.trim())

    await reader.goto(home)
    await reader.locator('.site-nav').getByRole('link', { name: t.list, exact: true }).click()
    await expect(reader).toHaveURL(new RegExp(`${list}$`))
    await expect(reader.locator('.site-nav a[aria-current=page]')).toHaveText(t.list)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t.list)
    await expect(reader.locator('.listed-delegations > li')).toHaveCount(10)
    await sound(reader)

    await page.goto(addressOf(language, '/manage/[slug]/bilaterals/interpreters', { slug }))
    await page.getByLabel(t.name, { exact: true }).fill('Zoé Lemelin')
    await page.getByLabel(t.french, { exact: true }).check()
    await page.getByRole('button', { name: t.add, exact: true }).click()
    await expect(page.locator('.error-summary')).toContainText(t.two)
    await expect(page.getByLabel(t.name, { exact: true })).toHaveValue('Zoé Lemelin')
    await page.locator('input[name="languages[]"][value="en"]').check()
    await page.getByRole('button', { name: t.add, exact: true }).click()
    await expect(page.getByText(t.added)).toBeVisible()
    await sound(page)
    await page.getByRole('button', { name: `${t.remove} Zoé Lemelin` }).click()
    await expect(page.getByText(t.removed)).toBeVisible()

    // As it was, for whoever comes next.
    await page.goto(rules)
    await day.uncheck()
    await page.getByLabel(t.readers).selectOption({ label: await optionOf(page, t.readers, t.nobody) })
    await page.getByRole('button', { name: t.save }).click()
    await expect(page.getByText(t.saved)).toBeVisible()
  }
  await theirs.close()
  await stranger.close()
})

const optionOf = async (page: Page, label: string, words: RegExp) =>
  (await page.getByLabel(label).locator('option').allTextContents()).find((one) => words.test(one)) ?? ''
