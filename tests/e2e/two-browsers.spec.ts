import type { Browser, Page, Request } from '@playwright/test'
import { equal } from '@/domain/shared/equal'
import { sql } from './access-accounts'
import { expect, test, watch } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'

/** Acts of each hand; `EDIT_SECONDS=60` has them go on for so long instead. `SEED` repeats a run's choices. */
const ACTS = 20
const seconds = Number(process.env['EDIT_SECONDS'] ?? 0)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

/** Numbers below 1, the same for the same seed (mulberry32). */
function dice(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The summit with two more rooms and six more sessions, two of them unplaced. */
async function crowded(): Promise<MadeSummit> {
  const summit = await madeSummit()
  for (const position of [3, 4])
    await sql(
      `INSERT INTO "Room" (id, "summitId", "venueId", position, name, kind, theatre, equipment)
       SELECT gen_random_uuid(), "summitId", "venueId", $2, $3, kind, theatre, equipment FROM "Room" WHERE "summitId" = $1 LIMIT 1`,
      [summit.id, position, JSON.stringify({ en: `Room ${position}`, fr: `Salle ${position}` })],
    )
  for (const number of [3, 4, 5, 6, 7, 8])
    await sql(
      `INSERT INTO "Session" (id, "summitId", code, number, type, title, abstract, "startsAt", "endsAt", "dayId", "roomId",
         languages, interpretation, stale)
       SELECT gen_random_uuid(), "summitId", $2, $3, type, $4, abstract, "startsAt" + $5 * interval '75 minutes',
         "endsAt" + $5 * interval '75 minutes', "dayId", "roomId", languages, interpretation, stale
       FROM "Session" WHERE "summitId" = $1 AND number = 1`,
      [
        summit.id,
        `AAA00${number}`,
        number,
        JSON.stringify({ en: `Made session ${number}`, fr: `Séance montée ${number}` }),
        number < 7 ? number - 2 : null,
      ],
    )
  await sql(
    `UPDATE "Session" SET "roomId" = NULL, "dayId" = NULL WHERE "summitId" = $1 AND "startsAt" IS NULL`,
    [summit.id],
  )
  return summit
}

/** An editor: what the server has said yes to (id and number of each act that changed something), and what is under way. */
type Hand = {
  page: Page
  taken: Map<string, number>
  refused: number
  acts: Record<string, number>
  underWay: number
  heardAt: number
}
const isAct = (request: Request) => request.method() === 'POST' && /\/(changes|undo)$/.test(request.url())

async function hand(browser: Browser, summit: MadeSummit, name: string, faults: string[]): Promise<Hand> {
  const context = await browser.newContext()
  await signInAs(context, summit, 'programme_editor', name)
  const page = await context.newPage()
  watch(page, faults)
  const made: Hand = { page, taken: new Map(), refused: 0, acts: {}, underWay: 0, heardAt: Date.now() }
  page.on('request', (request) => {
    if (isAct(request)) made.underWay++
  })
  page.on('response', async (response) => {
    if (!isAct(response.request())) return
    if (response.status() === 200) {
      const { value } = await response.json()
      if (value.rows.length > 0) made.taken.set(value.id, value.number)
    } else made.refused++
    made.underWay--
    made.heardAt = Date.now()
  })
  await page.goto(`/en/manage/${summit.slug}/agenda?day=2031-05-29`)
  await expect(page.locator('[data-column] [data-session]')).toHaveCount(6)
  return made
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'] as const

/** One act at random, as the keys do it. */
async function act({ page, acts }: Hand, random: () => number) {
  const { keyboard } = page
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  const note = (name: string) => void (acts[name] = (acts[name] ?? 0) + 1)
  // The other was quicker with the same field: theirs stays, or mine is taken knowing it.
  if (await page.getByRole('dialog').isVisible()) {
    note('clash')
    if (random() < 0.5) await keyboard.press('Escape')
    else await page.getByRole('button', { name: 'Take mine' }).press('Enter')
    return
  }
  const which = random()
  if (which < 0.22) {
    note('undo')
    return keyboard.press('Control+z')
  }
  if (which < 0.34) {
    note('redo')
    return keyboard.press('Control+Shift+z')
  }
  const waiting = page.locator('[data-tray]')
  const inGrid = page.locator('[data-column] [data-session]')
  const from = which < 0.5 && (await waiting.count()) > 0 ? waiting : inGrid
  const count = await from.count()
  if (count === 0) return
  // It may be gone by now: then nobody is lifted, and the next act is another.
  const found = await from
    .nth(Math.floor(random() * count))
    .elementHandle({ timeout: 500 })
    .catch(() => null)
  await found?.focus().catch(() => null)
  if (from === inGrid && which > 0.92) {
    note('to the tray')
    return keyboard.press('Delete')
  }
  if (from === inGrid && which > 0.82) {
    note('length')
    return keyboard.press(random() < 0.5 ? 'Shift+ArrowDown' : 'Shift+ArrowUp')
  }
  note(from === waiting ? 'place' : 'move')
  await keyboard.press('Enter')
  for (let step = Math.ceil(random() * 4); step > 0; step--) await keyboard.press(one(arrows) ?? 'ArrowDown')
  await keyboard.press('Enter')
  // What could not be dropped is put back.
  if (await page.locator('.lift[data-lifted]').isVisible()) await keyboard.press('Escape')
}

/** The agenda as a page shows it: each session with its room, its start and its length in five minutes, or in the tray. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const found: [string, string][] = []
    for (const cell of document.querySelectorAll<HTMLElement>('[data-column] [data-session]'))
      found.push([
        cell.dataset['session'] ?? '',
        [
          cell.closest<HTMLElement>('[data-column]')?.dataset['column'],
          cell.ariaColIndex,
          cell.ariaColSpan,
        ].join(' '),
      ])
    for (const item of document.querySelectorAll<HTMLElement>('[data-tray]'))
      found.push([item.dataset['tray'] ?? '', 'tray'])
    return Object.fromEntries(found.sort())
  })

/** The same as the database has it. */
async function kept({ id }: MadeSummit) {
  const rows = await sql<{ id: string; at: string }>(
    `SELECT id::text, CASE WHEN "startsAt" IS NULL THEN 'tray' ELSE concat_ws(' ',
       to_char("startsAt" AT TIME ZONE 'America/Toronto', 'YYYY-MM-DD'), "roomId",
       (extract(epoch FROM ("startsAt" AT TIME ZONE 'America/Toronto')::time) / 300 + 1)::int,
       (extract(epoch FROM "endsAt" - "startsAt") / 300)::int) END AS at
     FROM "Session" WHERE "summitId" = $1 ORDER BY id`,
    [id],
  )
  return Object.fromEntries(rows.map((row) => [row.id, row.at]))
}

type Row = Record<string, unknown>
type Version = { version: number; content: number }
const versionsOf = async ({ id }: MadeSummit) =>
  new Map(
    (
      await sql<{ id: string } & Version>(
        `SELECT id::text, version, "contentVersion" AS content FROM "Session" WHERE "summitId" = $1`,
        [id],
      )
    ).map(({ id: row, ...version }) => [row, version]),
  )
async function draftOf(page: Page, { slug }: MadeSummit): Promise<Map<string, Row>> {
  const { rows } = await (await page.request.get(`/api/manage/${slug}/draft`)).json()
  return new Map(Object.entries(rows.session))
}

test('Two browsers edit at once, moves and undos at random: both end with the same agenda, every change is explained and nothing is lost', async ({
  browser,
}) => {
  test.setTimeout(90_000 + seconds * 1000)
  const faults: string[] = []
  const summit = await crowded()
  const hands = [
    await hand(browser, summit, 'Ada Roy', faults),
    await hand(browser, summit, 'Bo Roy', faults),
  ] as const
  const [{ page }] = hands
  const rows = await draftOf(page, summit)
  const versions = await versionsOf(summit)

  const until = Date.now() + seconds * 1000
  await Promise.all(
    hands.map(async (own, at) => {
      const random = dice(seed + at)
      for (let done = 0; seconds > 0 ? Date.now() < until : done < ACTS; done++) await act(own, random)
    }),
  )
  for (const own of hands) {
    await own.page.keyboard.press('Escape')
    // Acts wait for each other: quiet is when none has followed the last.
    await expect.poll(() => own.underWay === 0 && Date.now() - own.heardAt > 500).toBe(true)
    await expect(own.page.locator('[data-saved=all]')).toBeVisible()
  }
  const changes = await sql<{ id: string; number: number; undoes: string | null; rows: Change[] }>(
    `SELECT id::text, number, undoes::text, rows FROM "Change" WHERE "summitId" = $1 ORDER BY number`,
    [summit.id],
  )
  const figures = JSON.stringify({
    seed,
    changes: changes.length,
    undone: changes.filter(({ undoes }) => undoes !== null).length,
    hands: hands.map(({ acts, refused, taken }) => ({ ...acts, refused, taken: taken.size })),
  })
  if (seconds > 0) process.stdout.write(`${figures}\n`)
  expect(changes.length, figures).toBeGreaterThan(ACTS / 2)

  const truth = await kept(summit)
  for (const own of hands) await expect.poll(() => shown(own.page), figures).toEqual(truth)

  // The record from the start: each step begins with what the one before had left, and none is left out.
  expect(changes.map(({ number }) => number)).toEqual(changes.map((_, at) => at + 1))
  for (const { number, rows: changed } of changes)
    for (const { of, id, version, from, to, before, after } of changed) {
      const row = rows.get(id)
      const stood = versions.get(id)
      const step = `change ${number} of ${id}, seed ${seed}`
      expect(of, step).toBe('session')
      expect(version, step).toBe((stood?.version ?? 0) + 1)
      expect(from, step).toBe(stood?.content)
      for (const [field, value] of Object.entries(before ?? {}))
        expect(equal(row?.[field], value), `${step}: ${field} before`).toBe(true)
      rows.set(id, { ...row, ...after })
      versions.set(id, { version, content: to })
    }
  expect([...rows].sort()).toEqual([...(await draftOf(page, summit))].sort())
  expect(versions).toEqual(await versionsOf(summit))

  // What a page was told had been done is in the record under the number that it was told, and nothing else is.
  const told = new Map(hands.flatMap(({ taken }) => [...taken]))
  expect(new Map(changes.map(({ id, number }) => [id, number]))).toEqual(told)
  // A refusal is an answer; anything else is a fault.
  expect(faults.filter((fault) => !/^answered 409: \S+\/(changes|undo)$/.test(fault))).toEqual([])
})

type Change = {
  of: string
  id: string
  version: number
  from: number
  to: number
  before: Row | null
  after: Row | null
}
