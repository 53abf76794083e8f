import type { Browser, Page } from '@playwright/test'
import { axe, expect, otherLanguageAnswers, overflow, signIn, test, watch } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { type Language, type Path, addressOf, languages, ogp, otherLanguage } from './pages'

const parts = ['summit', 'days', 'rooms', 'tracks', 'rules', 'people'] as const
type Part = (typeof parts)[number]
const at = (language: Language, part: Part, slug: string) =>
  addressOf(language, `/manage/[slug]/${part}`, { slug })

async function usable(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

for (const language of languages) {
  const pages: [string, string][] = [
    ['/manage/new', addressOf(language, '/manage/new')],
    ['/manage/[slug]', addressOf(language, '/manage/[slug]', { slug: ogp })],
    ...parts.map((part): [string, string] => [part, at(language, part, ogp)]),
    ['a venue to be added', `${at(language, 'rooms', ogp)}?add=venue`],
    ['a track to be added', `${at(language, 'tracks', ogp)}?add=1`],
  ]
  test(`What a summit is made of can be used by everyone in ${language}, on a narrow screen too`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await signIn(page, 'organiser@demo.example')
    for (const [name, address] of pages)
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto(address)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await usable(page)
        await page.setViewportSize({ width: 320, height: 800 })
        expect(await overflow(page), name).toBeLessThanOrEqual(0)
        await otherLanguageAnswers(page, otherLanguage(language))
      })
  })
}

/** What the way from nothing to a summit reads like in each language. */
const words = {
  en: {
    make: 'New summit',
    made: /The summit is made/,
    name: ['Name (English)', 'Name (French)'],
    first: 'First day',
    last: 'Last day',
    zone: 'Time zone',
    create: 'Make the summit',
    lacks: [
      '3 days lack a label in a language',
      'No venue with a room for sessions',
      'No session has a time yet',
    ],
    label: ['Label (English)', 'Label (French)'],
    saveDays: 'Save the days',
    saved: 'Saved in the draft.',
    venue: ['Name of the venue (English)', 'Name of the venue (French)'],
    addVenue: 'Add the venue',
    rows: 'Rows of the sheet',
    preview: 'Show what will be made',
    found: '10 rooms to add',
    add: 'Add these 10 rooms',
    added: 'Added to the draft.',
    track: ['Name (English)', 'Name (French)'],
    aim: ['Aim (English)', 'Aim (French)'],
    addTrack: 'Add the track',
    moreTracks: 'Add a track',
    oneMissing: 'One thing above is missing.',
    have: ['There is a place to meet', 'Every day has its label', 'Every track is described'],
  },
  fr: {
    make: 'Nouveau sommet',
    made: /Le sommet est créé/,
    name: ['Nom (anglais)', 'Nom (français)'],
    first: 'Premier jour',
    last: 'Dernier jour',
    zone: 'Fuseau horaire',
    create: 'Créer le sommet',
    lacks: [
      'Il manque une langue au libellé de 3 journées',
      'Aucun lieu avec une salle de séance',
      'Aucune séance n’a encore d’heure',
    ],
    label: ['Libellé (anglais)', 'Libellé (français)'],
    saveDays: 'Enregistrer les journées',
    saved: 'Enregistré dans l’ébauche.',
    venue: ['Nom du lieu (anglais)', 'Nom du lieu (français)'],
    addVenue: 'Ajouter le lieu',
    rows: 'Lignes de la feuille',
    preview: 'Montrer ce qui sera ajouté',
    found: '10 salles à ajouter',
    add: 'Ajouter ces 10 salles',
    added: 'Ajouté à l’ébauche.',
    track: ['Nom (anglais)', 'Nom (français)'],
    aim: ['But (anglais)', 'But (français)'],
    addTrack: 'Ajouter le volet',
    moreTracks: 'Ajouter un volet',
    oneMissing: 'Il manque une chose ci-dessus.',
    have: ['Il y a un endroit où se réunir', 'Chaque journée a son libellé', 'Chaque volet est décrit'],
  },
} as const

const ten = Array.from({ length: 10 }, (_, index) => `Room ${201 + index}\t\t${40 + index * 10}\t2`).join(
  '\n',
)

for (const [language, width] of [
  ['en', 1440],
  ['fr', 390],
] as const)
  test(`From nothing to three days, a venue with ten rooms and two tracks, in ${language} at ${width} px`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000)
    const said = words[language]
    await page.setViewportSize({ width, height: 900 })
    await signInAs(context, await madeSummit(), 'organiser', 'Nadia New')
    await page.goto(addressOf(language, '/manage'))
    await page.getByRole('link', { name: said.make }).click()
    const name = `Budgets ouverts ${Date.now()}`
    for (const label of said.name) await page.getByLabel(label).fill(name)
    await page.getByLabel(said.first).fill('2032-05-10')
    await page.getByLabel(said.last).fill('2032-05-12')
    await page.getByLabel(said.zone).fill('Ottawa')
    await page.getByRole('button', { name: said.create }).click()
    await expect(page.getByText(said.made)).toBeVisible()
    for (const lack of said.lacks) await expect(page.getByText(lack)).toBeVisible()
    const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await usable(page)

    await page.goto(at(language, 'days', slug))
    for (const label of said.label)
      for (const [index, field] of (await page.getByLabel(label).all()).entries())
        await field.fill(`${index + 1}`)
    await page.getByRole('button', { name: said.saveDays }).click()
    await expect(page.getByText(said.saved)).toBeVisible()

    await page.goto(at(language, 'rooms', slug))
    for (const label of said.venue) await page.getByLabel(label).fill('Centre Shaw')
    await page.getByRole('button', { name: said.addVenue }).click()
    await expect(page.getByRole('heading', { name: 'Centre Shaw' })).toBeVisible()
    await page.getByLabel(said.rows).fill(ten)
    await page.getByRole('button', { name: said.preview }).click()
    await expect(page.getByRole('heading', { name: said.found })).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Salle 210' })).toBeVisible()
    await usable(page)
    await page.getByRole('button', { name: said.add }).click()
    await expect(page.getByText(said.added)).toBeVisible()
    await expect(page.locator('.frame-rows > li')).toHaveCount(10)
    expect(await overflow(page)).toBeLessThanOrEqual(0)

    for (const track of ['Participation', 'Inclusion']) {
      await page.goto(at(language, 'tracks', slug))
      if (track === 'Inclusion') await page.getByRole('link', { name: said.moreTracks }).click()
      for (const label of said.track) await page.getByLabel(label).fill(track)
      for (const label of said.aim) await page.getByLabel(label).fill('Plus de voix')
      await page.getByRole('button', { name: said.addTrack }).click()
      await expect(page.getByText(said.saved)).toBeVisible()
    }

    await page.goto(addressOf(language, '/manage/[slug]', { slug }))
    for (const have of said.have) await expect(page.getByText(have)).toBeVisible()
    await expect(page.getByText(said.oneMissing)).toBeVisible()
  })

test.describe('A summit of one’s own', () => {
  let summit: MadeSummit
  test.beforeEach(async ({ context }) => {
    summit = await madeSummit()
    await signInAs(context, summit, 'organiser', 'Ona Organiser')
  })
  const here = (part: Part) => at('en', part, summit.slug)

  test('An accent that cannot be read is measured as it is typed, and refused with what was typed kept', async ({
    page,
  }) => {
    await page.goto(here('summit'))
    await page.getByLabel('Place (English)').fill('Typed and kept')
    await page.getByLabel('Accent colour', { exact: true }).fill('#ffcc00')
    await expect(page.getByText(/Too faint: 1\.3 to 1/)).toBeVisible()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const summary = page.locator('main').getByRole('alert').filter({ hasText: 'needs another look' })
    await expect(summary).toBeFocused()
    await expect(summary).toContainText('1.3 to 1')
    await expect(page.getByLabel('Place (English)')).toHaveValue('Typed and kept')
    await page.getByLabel('Accent colour', { exact: true }).fill('#1b5cab')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved in the draft.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Taken back.')).toBeVisible()
    await expect(page.getByLabel('Accent colour', { exact: true })).toHaveValue('#0b5c66')
  })

  test('What is in use stays, with how much uses it and the way there', async ({ page }) => {
    await page.goto(here('rooms'))
    await page.getByRole('link', { name: 'Edit Room 1' }).click()
    await page.getByRole('button', { name: 'Remove Room 1' }).click()
    const refused = page.locator('main').getByRole('alert')
    await expect(refused).toContainText('One session takes place in this room.')
    await refused.getByRole('link', { name: 'See these sessions' }).click()
    await expect(page.getByRole('link', { name: 'AAA001' })).toBeVisible()
  })

  test('Rooms are put into another order, and the button that did it keeps the focus', async ({ page }) => {
    await page.goto(here('rooms'))
    const names = page.locator('.frame-rows .row-name b')
    await expect(names).toHaveText(['Room 1', 'Room 2'])
    const down = page.getByRole('button', { name: 'Move Room 1 down' })
    await down.click()
    await expect(names).toHaveText(['Room 2', 'Room 1'])
    await expect(down).toBeFocused()
  })

  test('A role is given by address and taken away, and the last organiser stays', async ({ page }) => {
    const email = `${summit.slug}@people.example`
    await page.goto(here('people'))
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Role', { exact: true }).selectOption('reviewer')
    await page.getByRole('button', { name: 'Give the role' }).click()
    await expect(page.getByText('The role is given')).toBeVisible()
    await page.getByRole('button', { name: new RegExp(`Take away from ${email}`) }).click()
    await expect(page.getByText('The role is taken away.')).toBeVisible()
    await page.getByRole('button', { name: /Take away from Ona Organiser/ }).click()
    await expect(page.locator('main').getByRole('alert')).toContainText('keeps at least one organiser')
  })

  test('A form without script adds a room and keeps what was typed when it is refused', async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await signInAs(context, summit, 'organiser', 'Nora Noscript')
    const page = await context.newPage()
    await page.goto(here('rooms'))
    await page.getByRole('link', { name: 'Add a room' }).click()
    await page.getByLabel('Places, Theatre').fill('120')
    await page.getByRole('button', { name: 'Add the room' }).click()
    await expect(page.locator('main').getByRole('alert')).toContainText('Give it a name')
    await expect(page.getByLabel('Places, Theatre')).toHaveValue('120')
    await page.getByLabel('Name (English)').fill('Room 3')
    await page.getByRole('button', { name: 'Add the room' }).click()
    await expect(page.getByText('Saved in the draft.')).toBeVisible()
    await expect(page.getByText('Theatre 120')).toBeVisible()
    await context.close()
  })

  test('Rooms come from a file, without script too', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await signInAs(context, summit, 'organiser', 'Nora Noscript')
    const page = await context.newPage()
    await page.goto(here('rooms'))
    await page.getByText('Paste rooms from a sheet').click()
    await page.getByLabel(/^Or a file/).setInputFiles({
      name: 'rooms.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Nom;Capacité\nGrand salon;300\n', 'latin1'),
    })
    await page.getByRole('button', { name: 'Show what will be made' }).click()
    await expect(page.getByRole('cell', { name: 'Grand salon' })).toBeVisible()
    await page.getByRole('button', { name: 'Add this room' }).click()
    await expect(page.getByText('Grand salon')).toBeVisible()
    await context.close()
  })

  test('Two editors of one form keep both their fields and choose for the one that both wrote', async ({
    browser,
    faults,
  }) => {
    const [first, second] = [
      await editor(browser, faults, 'Ada First'),
      await editor(browser, faults, 'Bo Second'),
    ]
    await first.getByLabel('Theme (English)').fill('Theme by Ada')
    await first.getByLabel('Host (English)').fill('Host by Ada')
    await first.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(first.getByText('Saved in the draft.')).toBeVisible()
    await second.getByLabel('Theme (English)').fill('Theme by Bo')
    await second.getByLabel('Place (French)').fill('Lieu de Bo')
    await second.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(second.getByText('Ada First saved on')).toBeVisible()
    const theme = second.getByRole('group', { name: 'Theme (English)' })
    await expect(theme.getByRole('radio', { name: 'Yours Theme by Bo' })).toBeChecked()
    await theme.getByRole('radio', { name: 'Theirs Theme by Ada' }).check()
    await second.getByRole('button', { name: 'Save with these choices' }).click()
    await expect(second.getByText('Saved in the draft.')).toBeVisible()
    await expect(second.getByLabel('Theme (English)')).toHaveValue('Theme by Ada')
    await expect(second.getByLabel('Host (English)')).toHaveValue('Host by Ada')
    await expect(second.getByLabel('Place (French)')).toHaveValue('Lieu de Bo')
    expect(faults).toEqual([])
  })

  /** Another person's browser with the summit's own form open. */
  async function editor(browser: Browser, faults: string[], name: string): Promise<Page> {
    const context = await browser.newContext()
    await signInAs(context, summit, 'programme_editor', name)
    const page = await context.newPage()
    watch(page, faults)
    await page.goto(here('summit'))
    return page
  }
})

test('A new summit begins from an earlier one, with its rooms and tracks', async ({ page }) => {
  await signIn(page, 'organiser@demo.example')
  const path: Path = '/manage/new'
  await page.goto(addressOf('en', path))
  await page.getByLabel('Name (English)').fill(`Next summit ${Date.now()}`)
  await page.getByLabel('First day').fill('2033-05-30')
  await page.getByLabel('Last day').fill('2033-06-03')
  await page.getByRole('radio', { name: /OGP/ }).first().check()
  await page.getByLabel(/Its sessions too/).check()
  await page.getByRole('button', { name: 'Make the summit' }).click()
  await expect(page.getByText(/The summit is made/)).toBeVisible()
  await expect(page.getByText('There is a place to meet')).toBeVisible()
  await expect(page.getByText('Sessions have their time')).toBeVisible()
})
