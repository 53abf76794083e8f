import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf } from './pages'

/** What the reader of each language sees. */
const words = {
  en: {
    pickUp: (title: string) => `Pick up: ${title}`,
    free: /: free$/,
    taken: /not possible, Head CA meets Estonia/,
    placed: 'placed. Both sides are told.',
    block: 'Block a room…',
    blockNow: 'Block the room',
    blocked: 'The room is blocked.',
    openAgain: 'Open again',
    opened: 'The room is open again.',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    pair: 'Canada and Estonia: Scheduled',
    other: 'Canada and Georgia: Scheduled',
    open: 'Open',
    move: 'Move the meeting',
    moved: 'The meeting has moved. Both sides are told.',
    unplace: 'Take it out of its place',
    unplaced: 'The meeting is to be placed again. Both sides are told.',
    reserved: 'Reserved',
    titles: ['Canada, Estonia', 'Canada, Georgia'],
  },
  fr: {
    pickUp: (title: string) => `Prendre\u00a0: ${title}`,
    free: /\u00a0: libre$/,
    taken: /impossible, Head CA rencontre Estonie/,
    placed: 'placée. Les deux parties en ont l’avis.',
    block: 'Retenir une salle…',
    blockNow: 'Retenir la salle',
    blocked: 'La salle est retenue.',
    openAgain: 'Libérer',
    opened: 'La salle est de nouveau libre.',
    from: 'De',
    until: 'À',
    reason: 'Motif',
    pair: 'Canada et Estonie\u00a0: Planifiée',
    other: 'Canada et Géorgie\u00a0: Planifiée',
    open: 'Ouvrir',
    move: 'Déplacer la rencontre',
    moved: 'La rencontre est déplacée. Les deux parties en ont l’avis.',
    unplace: 'La retirer de sa place',
    unplaced: 'La rencontre est à replacer. Les deux parties en ont l’avis.',
    reserved: 'Réservé',
    titles: ['Canada, Estonie', 'Canada, Géorgie'],
  },
} as const

/** Two rooms, three delegations with a head each, and two meetings of Canada that both sides have agreed to. */
async function agreedMeetings({ id }: MadeSummit) {
  for (const [position, seats] of [8, 6].entries())
    await sql(
      `INSERT INTO "Room" (id, "summitId", "venueId", position, name, kind, boardroom, equipment)
       SELECT gen_random_uuid(), $1, v.id, $2, $3, 'bilateral', $4, '{}' FROM "Venue" v WHERE v."summitId" = $1`,
      [id, position + 5, JSON.stringify({ en: `Salon ${seats}`, fr: `Salon ${seats}` }), seats],
    )
  const heads: { delegation: string; head: string }[] = []
  for (const [code, en, fr] of [
    ['CA', 'Canada', 'Canada'],
    ['EE', 'Estonia', 'Estonie'],
    ['GE', 'Georgia', 'Géorgie'],
  ]) {
    const [delegation, head] = [randomUUID(), randomUUID()]
    await sql(
      `INSERT INTO "Delegation" (id, "summitId", kind, "countryCode", "shortName", "longName", host, "createdAt")
       VALUES ($1, $2, 'state', $3::text, $4, $4, $3::text = 'CA', now())`,
      [delegation, id, code, JSON.stringify({ en, fr })],
    )
    await sql(
      `INSERT INTO "DelegationMember" (id, "summitId", "delegationId", name, position, capacity, state, "createdAt")
       VALUES ($1, $2, $3, $4, 'Minister', 'head', 'confirmed', now())`,
      [head, id, delegation, `Head ${code}`],
    )
    heads.push({ delegation, head })
  }
  const [canada, ...others] = heads
  for (const other of others) {
    const meeting = randomUUID()
    await sql(
      `INSERT INTO "Bilateral" (id, "summitId", "askingId", "askedId", level, state, subject, minutes, languages, "createdAt")
       VALUES ($1, $2, $3, $4, 'ministers', 'accepted', '=Digital identity', 30, '{en}', now())`,
      [meeting, id, canada?.delegation, other.delegation],
    )
    for (const [one, side] of [
      [canada, 'asking'],
      [other, 'asked'],
    ] as const)
      await sql(
        `INSERT INTO "BilateralPerson" ("bilateralId", "memberId", "summitId", side, principal)
         VALUES ($1, $2, $3, $4::"BilateralSide", true)`,
        [meeting, one?.head, id, side],
      )
  }
}

async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page), `${page.url()} at 390 px`).toBeLessThanOrEqual(0)
  if (size) await page.setViewportSize(size)
}

for (const language of ['en', 'fr'] as const)
  test(`The desk places by keyboard and by hand, blocks a room, and prints the day (${language})`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000)
    const t = words[language]
    const summit = await madeSummit()
    await agreedMeetings(summit)
    await signInAs(page.context(), summit, 'organiser', 'Élise Roy')
    await page.setViewportSize({ width: 1440, height: 1000 })
    const { slug } = summit
    await page.goto(`${addressOf(language, '/manage/[slug]/bilaterals', { slug })}?day=2031-05-29`)
    const said = page.locator('.desk-strip [role=status]')
    const cards = page.locator('.board [data-meeting]')

    // Somebody else at the desk has it open too.
    const other = await page.context().newPage()
    await other.goto(page.url())
    const seen = other.locator('.board [data-meeting]')
    await expect(seen).toHaveCount(0)

    // By keyboard: from the queue, to the first room, a quarter later.
    await page.getByRole('button', { name: t.pickUp(t.titles[0]), exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(said).toHaveText(t.free)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    for (const key of ['ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await expect(said).toContainText(t.placed)
    await expect(cards).toHaveCount(1)
    await expect(cards.first()).toBeFocused()
    await expect(seen).toHaveCount(1)
    await other.close()

    // By hand: over the time at which Canada is taken, which is said, and then to one at which it is free.
    const handle = page.getByRole('button', { name: t.pickUp(t.titles[1]), exact: true })
    await handle.hover()
    await page.mouse.down()
    await page.mouse.move(720, 500, { steps: 3 })
    const lines = page.locator('[data-room]')
    await lines.nth(1).scrollIntoViewIfNeeded()
    const [card, line] = [await cards.first().boundingBox(), await lines.nth(1).boundingBox()]
    const [x, y] = [(card?.x ?? 0) + 4, (line?.y ?? 0) + 20]
    await page.mouse.move(x, y, { steps: 3 })
    await expect(said).toHaveText(t.taken)
    await expect(page.locator('.board-why')).toHaveText(t.taken)
    await page.mouse.move(x + (line?.width ?? 0) / 2, y, { steps: 3 })
    await expect(said).toHaveText(t.free)
    await page.mouse.up()
    await expect(said).toContainText(t.placed)
    await expect(cards).toHaveCount(2)
    await sound(page)

    // A room is blocked, and opened again; what is missing is said beside its field.
    await page.getByText(t.block).click()
    await page.getByLabel(t.from, { exact: true }).fill('18:00')
    await page.getByRole('button', { name: t.blockNow }).click()
    await expect(page.locator('.error-summary')).toContainText(t.reason)
    await expect(page.getByLabel(t.from, { exact: true })).toHaveValue('18:00')
    await page.getByLabel(t.until, { exact: true }).fill('19:00')
    await page.getByLabel(t.reason, { exact: true }).fill('Steering committee')
    await page.getByRole('button', { name: t.blockNow }).click()
    await expect(page.getByRole('status').filter({ hasText: t.blocked })).toBeFocused()
    await expect(page.locator('.board-held')).toContainText('Steering committee')
    await page.getByRole('button', { name: t.openAgain }).click()
    await expect(page.getByText(t.opened)).toBeVisible()
    await expect(page.locator('.board-held')).toHaveCount(0)

    // The matrix is one stop of the Tab key; arrows go from pair to pair, Enter opens one.
    await expect(page.locator('[data-cell][tabindex="0"]')).toHaveCount(1)
    await page.locator('[data-cell]').first().focus()
    await expect(page.locator('[data-cell]:focus')).toContainText(t.pair)
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-cell]:focus')).toContainText(t.other)
    await page.keyboard.press('Enter')
    const panel = page.locator('#pair')
    await expect(panel).toContainText('=Digital identity')
    await panel.getByRole('link', { name: t.open, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.other.split(/\u00a0?:/)[0] ?? '')
    await sound(page)

    // Without script: another place from the list.
    const plain = await browser.newContext({ javaScriptEnabled: false })
    await plain.addCookies(await page.context().cookies())
    const bare = await plain.newPage()
    await bare.goto(page.url().split('#')[0] ?? '')
    await bare.getByRole('radio').nth(2).check()
    await bare.getByRole('button', { name: t.move }).click()
    await expect(bare.getByText(t.moved)).toBeVisible()
    await plain.close()

    // What the page shows has changed meanwhile; then both sides are told why it has no place any more.
    await page.reload()
    await page.getByLabel(t.reason, { exact: true }).first().fill('The plenary runs late')
    await page.getByRole('button', { name: t.unplace }).click()
    await expect(page.getByText(t.unplaced)).toBeVisible()
    await expect(page.getByText('The plenary runs late')).toBeVisible()

    const sheet = addressOf(language, '/manage/[slug]/bilaterals/sheet', { slug })
    await page.goto(`${sheet}?day=2031-05-29&in=both`)
    await expect(page.locator('.sheet')).toHaveCount(2)
    await expect(page.locator('.sheet[lang=fr]')).toContainText('Canada et Estonie')
    await expect(page.locator('.sheet[lang=en]')).toContainText('Head EE, Minister (Estonia)')
    await sound(page)
    await page.goto(`${sheet}?day=2031-05-29&as=cards`)
    await expect(page.locator('.door-card')).toContainText(t.reserved)
    await expect(page.locator('main')).not.toContainText('Canada')
    const file = await page.request.get(`/api/manage/${slug}/bilaterals/meetings.csv?lang=${language}`)
    expect(await file.text()).toContain("'=Digital identity")
    const book = new ExcelJS.Workbook()
    const xlsx = await page.request.get(`/api/manage/${slug}/bilaterals/meetings.xlsx?lang=${language}`)
    await book.xlsx.load(Uint8Array.from(await xlsx.body()).buffer)
    const rows = book.worksheets[0]?.getSheetValues() ?? []
    const placed = rows.find((row) => Array.isArray(row) && row.some((cell) => cell instanceof Date))
    expect(placed, 'dates as dates').toContainEqual(new Date('2031-05-29T00:00:00Z'))
    expect(JSON.stringify(rows)).toContain("'=Digital identity")
    expect(JSON.stringify(rows), 'nothing that is calculated').not.toContain('"formula"')
  })
