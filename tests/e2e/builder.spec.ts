import type { Page } from '@playwright/test'
import { axe, expect, test, watch } from './fixtures'
import { tabTo } from './keyboard'
import { madeSummit, signInAs } from './made-summit'

/** The builder of a summit of its own; whoever signs in may edit it. */
async function openBuilder(page: Page, slug: string, language: 'en' | 'fr' = 'en') {
  await page.goto(language === 'en' ? `/en/manage/${slug}/agenda` : `/fr/gestion/${slug}/programme`)
  await expect(page.locator('[data-session]').first()).toBeVisible()
}
const status = (page: Page) => page.locator('.lift [role=status]')
const findings = async (page: Page) =>
  (
    await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)

for (const language of ['en', 'fr'] as const)
  test(`A session is moved by keyboard alone, said in words, taken back and done again, in ${language}`, async ({
    page,
  }) => {
    const summit = await madeSummit()
    const { slug } = summit
    await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
    await openBuilder(page, slug, language)
    const cell = page.locator('[data-session]').first()
    const id = (await cell.getAttribute('data-session')) ?? ''
    const here = page.locator(`[data-session="${id}"]`)
    const column = () => here.evaluate((node) => node.closest('[data-column]')?.getAttribute('data-column'))
    const before = await column()
    await cell.focus()
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText(language === 'en' ? 'picked up' : 'prise')
    await page.keyboard.press('PageDown')
    await expect(status(page)).toContainText(language === 'en' ? 'Free.' : 'Libre.')
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText(language === 'en' ? 'Dropped in' : 'Déposée')
    await expect(here).toBeFocused()
    const after = await column()
    await page.keyboard.press('Control+z')
    await expect(status(page)).toContainText(language === 'en' ? 'Taken back' : 'Annulé')
    await expect.poll(column).toBe(before)
    await page.keyboard.press('Control+Shift+z')
    await expect(status(page)).toContainText(language === 'en' ? 'Done again' : 'Rétabli')
    await expect.poll(column).toBe(after)
    // Undo reaches back over a reload.
    await page.reload()
    await expect(here).toBeVisible()
    await page.getByRole('button', { name: language === 'en' ? 'Undo' : 'Annuler', exact: true }).click()
    await expect.poll(column).toBe(before)
  })

test('Escape puts back, M lists the best places with reasons, and one of them is taken', async ({ page }) => {
  const summit = await madeSummit()
  const { slug } = summit
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  await openBuilder(page, slug)
  const cell = page.locator('[data-session]').first()
  const id = (await cell.getAttribute('data-session')) ?? ''
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(status(page)).toContainText('Put back')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await expect(dialog.locator('.place').first()).toContainText('Free')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(status(page)).toContainText('Dropped in')
  await expect(page.locator(`[data-session="${id}"]`)).toBeFocused()
})

test('A session is dragged to another room by mouse, and the tray takes and gives', async ({ page }) => {
  const summit = await madeSummit()
  const { slug } = summit
  await signInAs(page.context(), summit, 'programme_editor', 'Bo Roy')
  await openBuilder(page, slug)
  const cell = page.locator('[data-session]').first()
  const id = (await cell.getAttribute('data-session')) ?? ''
  const here = page.locator(`[data-session="${id}"]`)
  await here.scrollIntoViewIfNeeded()
  const box = (await here.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(box.x + 40, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 40, box.y + 20, { steps: 3 })
  await page.mouse.move(box.x + 40 + box.width + 8, box.y + 30, { steps: 8 })
  await page.mouse.up()
  await expect(status(page)).toContainText('Dropped in')
  await here.focus()
  await page.keyboard.press('Delete')
  const waiting = page.locator(`[data-tray="${id}"]`)
  await expect(waiting).toBeVisible()
  await waiting.focus()
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('picked up')
  await page.keyboard.press('Enter')
  await expect(here).toBeVisible()
})

test('Two editors at once: each sees the other within a second, and of the same field the second chooses', async ({
  page,
  browser,
}) => {
  const summit = await madeSummit()
  const { slug } = summit
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  const other = await (await browser.newContext()).newPage()
  await signInAs(other.context(), summit, 'programme_editor', 'Bo Roy')
  await openBuilder(page, slug)
  await openBuilder(other, slug)
  await expect(page.getByRole('list', { name: 'Also editing' }).getByRole('listitem')).toHaveCount(1)
  const id = (await page.locator('[data-session]').first().getAttribute('data-session')) ?? ''
  const mine = page.locator(`[data-session="${id}"]`)
  const theirs = other.locator(`[data-session="${id}"]`)
  await theirs.focus()
  await other.keyboard.press(' ')
  await expect(other.getByRole('complementary')).toBeVisible()
  await expect(page.getByText(/^Bo Roy, on “Made session \d”$/)).toBeAttached()
  const title = other.getByRole('complementary').getByLabel('Title').first()
  await title.fill('Written by the other')
  await title.blur()
  await expect(mine).toContainText('Written by the other', { timeout: 1000 })
  await expect(status(page)).toContainText('Written by the other')
  await other.close()
})

test('Everything of a day is shifted in one act, a conflict is ignored with its reason, and axe finds nothing', async ({
  page,
}) => {
  const summit = await madeSummit()
  const { slug } = summit
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  await openBuilder(page, slug)
  expect(await findings(page)).toEqual([])
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('button', { name: 'Shift by minutes' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('From').fill('00:00')
  await dialog.getByLabel('Minutes').fill('20')
  await dialog.getByRole('button', { name: /^Shift \d+ sessions$/ }).click()
  await expect(status(page)).toContainText('shifted by 20 minutes')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(status(page)).toContainText('Taken back')
})

test('The panel takes guests as they are pasted, an organisation in both languages, a recording and a credit', async ({
  page,
}) => {
  const summit = await madeSummit()
  await signInAs(page.context(), summit, 'programme_editor', 'Ada Roy')
  await openBuilder(page, summit.slug)
  await page.locator('[data-session]').first().focus()
  await page.keyboard.press(' ')
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Invite people').fill('Kaja Tamm <Kaja@people.example>\nno address here')
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(panel.getByText('One person invited')).toBeVisible()
  await expect(panel.getByRole('alert')).toContainText('no e-mail address')
  await expect(panel.getByLabel('Invite people')).toHaveValue('no address here')
  await panel.getByLabel('Add an organisation').fill('Open Data House')
  await page.keyboard.press('Enter')
  const names = panel.getByRole('listitem').filter({ hasText: 'Open Data House' })
  await names.getByLabel('Name (French)').fill('Maison des données')
  await page.keyboard.press('Enter')
  const form = panel.locator('form')
  await form.getByLabel('Title').fill('The talk')
  await form.getByLabel('Address').fill('https://video.example/1')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Recording, English')).toBeVisible()
  await panel.getByLabel('Name (English)').last().fill('OpenNorth')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: 'OpenNorth' })).toContainText('Prepared by')
  expect(await findings(page)).toEqual([])
  await page.reload()
  await page.locator('[data-session]').first().focus()
  await page.keyboard.press(' ')
  for (const kept of ['Kaja Tamm', 'Recording, English', 'OpenNorth'])
    await expect(panel.getByText(kept).first()).toBeVisible()
  await expect(panel.getByLabel('Name (French)').first()).toHaveValue('Maison des données')
})

test('In a narrow window the table does what the grid does, in French', async ({ page }) => {
  const summit = await madeSummit()
  const { slug } = summit
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  await page.goto(`/fr/gestion/${slug}/programme`)
  const row = page.locator('tr[data-row]').first()
  await expect(row).toBeVisible()
  expect(await findings(page)).toEqual([])
  await row.getByLabel(/^Salle/).selectOption({ index: 2 })
  await expect(status(page)).toContainText('Déplacée')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})

test('Every act is reached by keys alone: shift, swap rooms, repeat, split by language, swap times', async ({
  page,
}) => {
  const summit = await madeSummit()
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  await openBuilder(page, summit.slug)
  const { keyboard } = page
  const more = page.locator('summary', { hasText: 'More' })
  const press = async (name: string | RegExp, key?: 'Shift+Tab') => {
    await tabTo(page, page.getByRole('button', { name }), key)
    await keyboard.press('Enter')
  }
  const act = async (name: string) => {
    await tabTo(page, more, 'Shift+Tab')
    await keyboard.press('Enter')
    await press(name)
  }
  await page.locator('[data-session]').first().focus()

  await act('Shift by minutes')
  await tabTo(page, page.getByLabel('From'))
  await keyboard.type('0800AM')
  await press(/^Shift 2 sessions$/)
  await expect(status(page)).toContainText('2 sessions shifted by 20 minutes')
  await expect(more).toBeFocused()

  await act('Swap two rooms')
  await press(/^Swap, 2 sessions move$/)
  await expect(status(page)).toContainText('Room 1 and Room 2 are swapped.')

  const cell = page.locator('[data-column] [data-session]')
  await tabTo(page, cell)
  await keyboard.press('m')
  await press('Thursday, May 29')
  await tabTo(page, page.getByLabel('As a repeat: leave this one where it is'))
  await keyboard.press(' ')
  await press('Repeat here')
  await expect(status(page)).toContainText('Repeated:')
  await expect(cell).toHaveCount(3)
  await expect(page.locator(':focus')).toHaveAttribute('data-session', /./)

  await keyboard.press(' ')
  await press('Split by language')
  await expect(status(page)).toContainText('Split into 2, one per language; the new ones are unplaced.')
  await expect(page.locator('[data-tray]')).toHaveCount(1)
  await keyboard.press('Escape')

  await act('Swap two times')
  await press(/^Swap, 3 sessions move$/)
  await expect(status(page)).toContainText('are swapped.')
  await keyboard.press('Escape')
  for (let taken = 0; taken < 5; taken++) {
    await keyboard.press('Control+z')
    await expect(status(page)).toContainText('Taken back')
    await press('Close')
  }
  await expect(cell).toHaveCount(2)
})

test('On a tablet a finger that rests on a session drags it to another room, and one that swipes scrolls', async ({
  browser,
  faults,
}) => {
  const summit = await madeSummit()
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 768 } })
  await signInAs(context, summit, 'organiser', 'Tina Touch')
  const page = await context.newPage()
  watch(page, faults)
  await openBuilder(page, summit.slug)
  const touches = await context.newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    touches.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  /** Down, for so long at rest, and over to there. */
  const drag = async (x: number, y: number, by: number, down: number, rest: number) => {
    await finger('touchStart', x, y)
    await page.waitForTimeout(rest)
    for (let step = 1; step <= 8; step++)
      await finger('touchMove', x + (by * step) / 8, y + (down * step) / 8)
    await finger('touchEnd')
  }
  const cell = page.locator('[data-session]').first()
  const column = () => cell.evaluate((node) => node.closest('[data-column]')?.getAttribute('data-column'))
  const before = await column()
  const box = (await cell.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await drag(box.x + 40, box.y + 20, 0, 160, 0)
  await expect.poll(column).toBe(before)
  await page.evaluate(() => scrollTo(0, 0))
  const now = (await cell.boundingBox()) ?? box
  await drag(now.x + 40, now.y + 20, now.width + 8, 80, 600)
  await expect(status(page)).toContainText('Dropped in Room 2, 10')
  await page.close()
  expect(faults).toEqual([])
})

test('Where colours are forced, what is selected, blocked and picked up still differs from the rest', async ({
  page,
}) => {
  const summit = await madeSummit()
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  await page.emulateMedia({ forcedColors: 'active' })
  await openBuilder(page, summit.slug)
  const { keyboard } = page
  const cells = page.locator('[data-column] [data-session]')
  const lines = (at: number) =>
    cells.nth(at).evaluate((node) => {
      const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(node)
      return [borderTopStyle, borderTopWidth, outlineStyle, outlineWidth].join(' ')
    })
  const plain = await lines(1)
  await cells.nth(0).focus()
  await keyboard.press('Control+Space')
  await expect(page.locator('.is-selected')).toHaveCount(1)
  await cells.nth(1).focus()
  expect(await lines(0)).not.toBe(plain)
  // Into the other's room, which is refused by nobody yet and shown at once.
  await keyboard.press('Enter')
  await expect(page.locator('.is-lifted')).toBeVisible()
  await expect(page.locator('.is-ghost')).toHaveCSS('border-top-style', 'dotted')
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(page.locator('.is-blocked').first()).toHaveCSS('border-top-style', 'double')
})
