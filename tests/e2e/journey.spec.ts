import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { tabTo } from './keyboard'
import { madeSummit, signInAs } from './made-summit'
import { type Language, addressOf, languages } from './pages'

/**
 * The whole way of an organiser: from a blank summit to a published agenda of three days and ten rooms, each test with
 * one kind of hand.
 */
const ten = Array.from({ length: 10 }, (_, index) => `Room ${201 + index}\tSalle ${201 + index}\t60`).join(
  '\n',
)
const dates = ['2032-05-10', '2032-05-11', '2032-05-12'] as const
const status = (page: Page) => page.locator('.lift [role=status]')
const waits = (page: Page) => page.locator('[data-tray]')
const cell = (page: Page, title: string) =>
  page.locator('[data-column] [data-session]:not([data-copy])', { hasText: title })
const slugOf = (page: Page) => new URL(page.url()).pathname.split('/')[3] ?? ''

/** The public day has the session under the head of this room, and the room in its words. */
async function standsUnder(page: Page, title: string, room: string) {
  const card = page
    .locator('li.session')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })
  await expect(card).toHaveCount(1)
  await expect(card).toContainText(room)
  const [own, head] = await Promise.all([
    card.boundingBox(),
    page.locator('.rooms > span', { hasText: room }).boundingBox(),
  ])
  expect(Math.abs((own?.x ?? 0) - (head?.x ?? 99)), `${title} under ${room}`).toBeLessThan(10)
}

async function isPublished(page: Page, slug: string, days: Record<Language, [string, string][]>[]) {
  for (const language of languages)
    for (const [at, date] of dates.entries()) {
      await page.goto(addressOf(language, '/summits/[slug]/agenda/[date]', { slug, date }))
      // Rooms in which something of the day takes place: breaks stand over all of them.
      await expect(page.locator('.rooms > span:not(.zone)')).toHaveCount([2, 10, 9][at] ?? 0)
      for (const [title, room] of days[at]?.[language] ?? []) await standsUnder(page, title, room)
    }
}

test('With the mouse, in English: a blank summit becomes a published agenda of three days and ten rooms', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await signInAs(context, await madeSummit(), 'organiser', 'Mo Mouse')
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  const panel = page.getByRole('complementary')
  const goThere = (what: string) => page.getByRole('link', { name: `Go there: ${what}` }).click()
  const overview = () => page.getByRole('link', { name: 'Overview', exact: true }).click()

  await page.goto('/en/manage')
  await page.getByRole('link', { name: 'New summit' }).click()
  await page.getByLabel('Name (English)').fill(`Open budgets ${Date.now()}`)
  await page.getByLabel('Name (French)').fill('Budgets ouverts')
  await page.getByLabel('First day').fill(dates[0])
  await page.getByLabel('Last day').fill(dates[2])
  await page.getByLabel('Time zone').fill('Ottawa')
  await button('Make the summit').click()
  await expect(page.getByText('The summit is made.')).toBeVisible()
  const slug = slugOf(page)

  await goThere('venues and rooms')
  await page.getByLabel('Name of the venue (English)').fill('Shaw Centre')
  await page.getByLabel('Name of the venue (French)').fill('Centre Shaw')
  await button('Add the venue').click()
  await page.getByLabel('Rows of the sheet').fill(ten)
  await button('Show what will be made').click()
  await button('Add these 10 rooms').click()
  await expect(page.getByText('Added to the draft.')).toBeVisible()

  await overview()
  await goThere('labels of the days')
  await expect(page.getByLabel('Label (English)')).toHaveCount(3)
  for (const label of ['Label (English)', 'Label (French)'])
    for (const [at, field] of (await page.getByLabel(label).all()).entries())
      await field.fill(label === 'Label (English)' ? `Day ${at + 1}` : `Jour ${at + 1}`)
  await button('Save the days').click()
  await expect(page.getByText('Saved in the draft.')).toBeVisible()

  await page.getByRole('link', { name: 'Tracks', exact: true }).click()
  for (const label of ['Name (English)', 'Name (French)', 'Aim (English)', 'Aim (French)'])
    await page.getByLabel(label).fill('Participation')
  await button('Add the track').click()
  await expect(page.getByText('Saved in the draft.')).toBeVisible()

  await page.getByRole('link', { name: 'Agenda', exact: true }).click()
  await expect(page.getByText('There is nothing on this day yet.')).toBeVisible()
  const column = async (at: number) => {
    const box = await page.locator('[data-column]').nth(at).boundingBox()
    const hour = (await page.locator('.rbc-timeslot-group').first().boundingBox())?.height ?? 80
    return { x: (box?.x ?? 0) + 30, at: (time: number) => (box?.y ?? 0) + (time - 8) * hour + 3 }
  }
  /** From one point to another with the button held. */
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y + 12, { steps: 3 })
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await page.mouse.up()
  }
  const act = async (name: string) => {
    await page.getByText('More', { exact: true }).click()
    await button(name).click()
  }

  // An empty place pulled over: a session of that hour, with a title in one language only.
  const first = await column(0)
  // The calendar begins where the pointer has moved a little.
  await drag({ x: first.x, y: first.at(9) - 8 }, { x: first.x, y: first.at(10) - 6 })
  await expect(dialog.getByLabel('Start')).toHaveValue('09:00')
  await dialog.getByLabel('Title (English)').fill('Opening plenary')
  await dialog.getByLabel('Track').selectOption('Participation')
  await button('Make the session').click()
  await expect(panel.getByRole('heading', { name: 'Opening plenary' })).toBeVisible()
  await expect(cell(page, 'Opening plenary')).toHaveCount(1)
  await panel.getByRole('button', { name: 'Close' }).click()

  // A break by a double press, then in every other room.
  const second = await column(1)
  await page.mouse.dblclick(second.x, second.at(11))
  await dialog.getByLabel('Title (English)').fill('Coffee')
  await dialog.getByLabel('Title (French)').fill('Café')
  await dialog.getByLabel('Type').selectOption('Break')
  await button('Make the session').click()
  await panel.getByRole('button', { name: 'Copy to rooms…' }).click()
  await button('Copy to 9 rooms').click()
  await expect(cell(page, 'Coffee')).toHaveCount(10)
  await panel.getByRole('button', { name: 'Close' }).click()

  // One unplaced, named, and dragged out of the tray to the last room.
  await button('New session, unplaced').click()
  for (const [at, title] of ['Youth assembly', 'Assemblée des jeunes'].entries())
    await panel.getByLabel('Title').nth(at).fill(title)
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(waits(page)).toContainText('Youth assembly')
  await waits(page).scrollIntoViewIfNeeded()
  const last = await column(9)
  const tray = (await waits(page).boundingBox()) ?? { x: 0, y: 0 }
  await drag({ x: tray.x + 40, y: tray.y + 12 }, { x: last.x, y: last.at(12) })
  await expect(status(page)).toContainText('Dropped in Room 210, 12 to 1:15 pm')
  await expect(waits(page)).toHaveCount(0)

  for (const day of ['Tue 11 May', 'Wed 12 May']) {
    await button(day).click()
    await act('Fill a time in several rooms')
    await dialog.getByLabel('Start').fill('09:30')
    await button('Make 10 sessions').click()
    await expect(cell(page, 'Parallel session')).toHaveCount(10)
  }
  // Between rooms: to an hour that is free there; and back by one press, and there again.
  const third = await column(2)
  await drag({ x: third.x, y: third.at(9.6) }, { x: (await column(6)).x, y: third.at(11.1) })
  await expect(status(page)).toContainText('Dropped in Room 207, 11')
  await button('Undo').click()
  await expect(status(page)).toContainText('Taken back')
  await button('Redo').click()
  await expect(status(page)).toContainText('Done again')
  await expect(page.locator('#conflicts-h')).toContainText('none blocks')

  await page.getByRole('link', { name: 'Publish…' }).click()
  await expect(page.getByText('One text to settle')).toBeVisible()
  await page.getByLabel('Title, French').fill('Plénière d’ouverture')
  await button(/^Save Write in French/).click()
  await expect(page.getByText('Every public text is in every language.')).toBeVisible()
  await overview()
  await button('Announce the summit').click()
  await expect(page.getByText('The summit is announced.')).toBeVisible()
  await page.getByRole('link', { name: 'See the changes and publish' }).click()
  await expect(page.getByText('The first release: 32 sessions become public.')).toBeVisible()
  await button('Publish release 1').click()
  await expect(page.getByText('Release 1 is public.')).toBeVisible()

  await isPublished(page, slug, [
    {
      en: [
        ['Opening plenary', 'Room 201'],
        ['Youth assembly', 'Room 210'],
      ],
      fr: [
        ['Plénière d’ouverture', 'Salle 201'],
        ['Assemblée des jeunes', 'Salle 210'],
      ],
    },
    {
      en: [['Parallel session, Room 203', 'Room 203']],
      fr: [['Séance parallèle, Salle 208', 'Salle 208']],
    },
    {
      en: [['Parallel session, Room 203', 'Room 207']],
      fr: [['Séance parallèle, Salle 203', 'Salle 207']],
    },
  ])
})

test('With the keyboard alone, in French: a blank summit becomes a published agenda of three days and ten rooms', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await signInAs(context, await madeSummit(), 'organiser', 'Kim Clavier')
  const { keyboard } = page
  const press = async (role: 'button' | 'link', name: string | RegExp, key?: 'Shift+Tab') => {
    const target = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    await tabTo(page, target, key)
    const from = page.url()
    await keyboard.press('Enter')
    if (role === 'link') await page.waitForURL(({ href }) => href !== from)
  }
  const type = async (label: string, text: string, at = 0) => {
    await tabTo(page, page.getByLabel(label).nth(at))
    await keyboard.insertText(text)
  }
  /** A field of the browser's own for a date or a time: digits in the order that it asks for them. */
  const digits = async (label: string, typed: string, value: string) => {
    const field = page.getByLabel(label, { exact: true })
    await tabTo(page, field)
    await keyboard.type(typed)
    await expect(field).toHaveValue(value)
  }
  const title = (language: 'anglais' | 'français') =>
    page.getByRole('dialog').getByLabel(`Titre (${language})`)

  await page.goto('/fr/gestion')
  await press('link', 'Nouveau sommet')
  await expect(page.getByRole('heading', { name: 'Nouveau sommet' })).toBeVisible()
  await type('Nom (anglais)', `Open budgets ${Date.now()}`)
  await type('Nom (français)', 'Budgets ouverts')
  await digits('Premier jour', '05102032', dates[0])
  await digits('Dernier jour', '05122032', dates[2])
  await type('Fuseau horaire', 'Ottawa')
  await press('button', 'Créer le sommet')
  await expect(page.getByText('Le sommet est créé.')).toBeVisible()
  const slug = slugOf(page)

  await press('link', 'Y aller : lieux et salles')
  await type('Nom du lieu (anglais)', 'Shaw Centre')
  await type('Nom du lieu (français)', 'Centre Shaw')
  await press('button', 'Ajouter le lieu')
  await expect(page.getByText('Enregistré dans l’ébauche.')).toBeVisible()
  await type('Lignes de la feuille', ten)
  await press('button', 'Montrer ce qui sera ajouté')
  await expect(page.getByRole('heading', { name: '10 salles à ajouter' })).toBeVisible()
  await press('button', 'Ajouter ces 10 salles')
  await expect(page.getByText('Ajouté à l’ébauche.')).toBeVisible()

  await press('link', 'Journées')
  await expect(page.getByRole('heading', { name: 'Journées', exact: true })).toBeVisible()
  for (const at of [0, 1, 2]) {
    await type('Libellé (anglais)', `Day ${at + 1}`, at)
    await type('Libellé (français)', `Jour ${at + 1}`, at)
  }
  await press('button', 'Enregistrer les journées')
  await expect(page.getByText('Enregistré dans l’ébauche.')).toBeVisible()

  await press('link', 'Volets')
  for (const label of ['Nom (anglais)', 'Nom (français)', 'But (anglais)', 'But (français)'])
    await type(label, 'Participation')
  await press('button', 'Ajouter le volet')
  await expect(page.getByText('Enregistré dans l’ébauche.')).toBeVisible()

  await press('link', 'Programme')
  await expect(page.getByText('Il n’y a encore rien cette journée.')).toBeVisible()
  const act = async (name: string, key?: 'Shift+Tab') => {
    await tabTo(page, page.locator('summary', { hasText: 'Plus' }), key)
    await keyboard.press('Enter')
    await press('button', name)
  }

  // A session with a title in one language only, in the first room at nine.
  await act('Nouvelle séance')
  await tabTo(page, title('français'))
  await keyboard.insertText('Plénière d’ouverture')
  await tabTo(page, page.getByRole('dialog').getByLabel('Salle'))
  await keyboard.press('ArrowDown')
  await press('button', 'Créer la séance')
  await expect(status(page)).toContainText('Créée : Salle 201')
  await expect(page.getByRole('complementary')).toBeVisible()
  await keyboard.press('Escape')
  await expect(cell(page, 'Plénière d’ouverture')).toBeFocused()

  // A break, then in every other room.
  await act('Nouvelle séance', 'Shift+Tab')
  await expect(title('anglais')).toBeFocused()
  await keyboard.insertText('Coffee')
  await tabTo(page, title('français'))
  await keyboard.insertText('Café')
  await tabTo(page, page.getByRole('dialog').getByLabel('Type'))
  await keyboard.type('Pau')
  await tabTo(page, page.getByRole('dialog').getByLabel('Salle'))
  await keyboard.press('ArrowDown')
  await digits('Début', '1100AM', '11:00')
  await keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText('Café')
  await press('button', 'Copier dans des salles…')
  await press('button', 'Copier dans 9 salles')
  await expect(cell(page, 'Café')).toHaveCount(10)
  await keyboard.press('Escape')

  // One in the tray, named, and carried from there to the last room.
  await press('button', 'Nouvelle séance, à placer', 'Shift+Tab')
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  for (const [at, text] of ['Youth assembly', 'Assemblée des jeunes'].entries()) {
    await tabTo(page, panel.getByLabel('Titre').nth(at))
    await keyboard.press('Control+a')
    await keyboard.insertText(text)
  }
  await keyboard.press('Escape')
  await expect(waits(page)).toBeFocused()
  await expect(waits(page)).toContainText('Assemblée des jeunes')
  await keyboard.press('Enter')
  await expect(status(page)).toContainText('Assemblée des jeunes, prise')
  for (let room = 0; room < 9; room++) await keyboard.press('ArrowRight')
  await expect(status(page)).toContainText('Salle 210')
  await keyboard.press('Enter')
  await expect(status(page)).toContainText('Déposée : Salle 210')
  await expect(cell(page, 'Assemblée des jeunes')).toBeFocused()

  for (const day of ['Mar. 11 mai', 'Mer. 12 mai']) {
    await press('button', day, 'Shift+Tab')
    await act('Remplir une plage dans plusieurs salles')
    await digits('Début', '0930AM', '09:30')
    await keyboard.press('Enter')
    await expect(cell(page, 'Séance parallèle')).toHaveCount(10)
  }
  // Between rooms: the first of the room, to the next place where it fits; and back, and there again.
  await tabTo(page, page.locator('[data-column] [data-session]'))
  await keyboard.press('Enter')
  await expect(status(page)).toContainText('Séance parallèle, Salle 201, prise')
  await keyboard.press('End')
  await keyboard.press('ArrowRight')
  await expect(status(page)).toContainText('Salle 202')
  await expect(status(page)).toContainText('Libre.')
  await keyboard.press('Enter')
  await expect(status(page)).toContainText('Déposée : Salle 202')
  await keyboard.press('Control+z')
  await expect(status(page)).toContainText('Annulé')
  await keyboard.press('Control+Shift+z')
  await expect(status(page)).toContainText('Rétabli')
  await expect(page.locator('#conflicts-h')).toContainText('aucun ne bloque')

  await press('link', 'Publier…', 'Shift+Tab')
  await expect(page.getByText('Un texte à régler')).toBeVisible()
  await type('Titre, anglais', 'Opening plenary')
  await press('button', /^Enregistrer Écrire en anglais/)
  await expect(page.getByText('Tous les textes publics sont dans toutes les langues.')).toBeVisible()
  await press('link', 'Aperçu')
  await press('button', 'Annoncer le sommet')
  await expect(page.getByText('Le sommet est annoncé.')).toBeVisible()
  await press('link', 'Voir les modifications et publier')
  await expect(page.getByText('La première version : 32 séances deviennent publiques.')).toBeVisible()
  await press('button', 'Publier la version 1')
  await expect(page.getByText('La version 1 est publique.')).toBeVisible()

  await isPublished(page, slug, [
    {
      en: [
        ['Opening plenary', 'Room 201'],
        ['Youth assembly', 'Room 210'],
      ],
      fr: [
        ['Plénière d’ouverture', 'Salle 201'],
        ['Assemblée des jeunes', 'Salle 210'],
      ],
    },
    {
      en: [['Parallel session, Room 201', 'Room 201']],
      fr: [['Séance parallèle, Salle 210', 'Salle 210']],
    },
    {
      en: [['Parallel session, Room 201', 'Room 202']],
      fr: [['Séance parallèle, Salle 201', 'Salle 202']],
    },
  ])
})
