import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf, languages } from './pages'

let summit: MadeSummit
test.beforeEach(async ({ context }) => {
  summit = await madeSummit()
  await signInAs(context, summit, 'organiser', 'Ona Organiser')
})

const at = (
  language: 'en' | 'fr',
  path: '/manage/[slug]/import' | '/manage/[slug]/export' | '/manage/[slug]/sessions',
) => addressOf(language, path, { slug: summit.slug })
const api = (rest: string) => `/api/manage/${summit.slug}/${rest}`

async function usable(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

const table = {
  en: [
    'Id\tTitle (English)\tTitle (French)\tDate\tStart\tEnd\tRoom\tType\tSpeakers',
    'p-1\tPasted opening\tOuverture collée\t2031-05-29\t14:00\t15:00\tRoom 1\tPlenary\tAda Stone (chair)',
    'p-2\tPasted talk\tExposé collé\t2031-05-30\t9:30\t10:45\troom 1\tFishbowl\tBo Reed',
    'p-3\tOf no length\tSans durée\t2031-05-30\t11:00\t11:00\tRoom 2\tWorkshop\t',
  ].join('\n'),
  fr: [
    'Identifiant\tTitre (français)\tTitre (anglais)\tDate\tDébut\tFin\tSalle\tType\tIntervenants',
    'p-1\tOuverture collée\tPasted opening\t29 mai 2031\t14 h\t15 h\tSalle 1\tPlénière\tAda Stone (présidence)',
    'p-2\tExposé collé\tPasted talk\t30 mai 2031\t9 h 30\t10 h 45\tsalle 1\tBocal\tBo Reed',
    'p-3\tSans durée\tOf no length\t30 mai 2031\t11 h\t11 h\tSalle 2\tAtelier\t',
  ].join('\n'),
}
const words = {
  en: {
    paste: 'Or rows from a spreadsheet',
    read: 'Read it',
    see: 'See what it would do',
    title: 'What importing Pasted rows would do',
    wrong: /^Wrong/,
    zero: 'It ends when it starts. Write a later end, or its length in minutes.',
    apply: 'Import 2 sessions',
    done: 'Imported as change 1 of the draft.',
    undo: 'Undo the import',
    undone: 'The import is undone: the draft is as it was before.',
    nothing: 'The file says nothing that the draft does not have already.',
  },
  fr: {
    paste: 'Ou des lignes d’un tableur',
    read: 'Lire',
    see: 'Voir ce qui changerait',
    title: 'Ce que l’importation de Lignes collées changerait',
    wrong: /^Erronée/,
    zero: 'Elle finit au moment où elle commence. Écrivez une fin plus tardive, ou sa durée en minutes.',
    apply: 'Importer 2 séances',
    done: 'Importé\u00A0: c’est la modification 1 de l’ébauche.',
    undo: 'Annuler l’importation',
    undone: 'L’importation est annulée\u00A0: l’ébauche est comme avant.',
    nothing: 'Le fichier ne dit rien que l’ébauche n’ait déjà.',
  },
}
const sessions = () =>
  sql<{ externalId: string | null }>(`SELECT "externalId" FROM "Session" WHERE "summitId" = $1`, [summit.id])

for (const language of languages) {
  const said = words[language]

  test(`A pasted table is mapped, looked at, imported and taken back, in ${language}`, async ({ page }) => {
    await page.goto(at(language, '/manage/[slug]/import'))
    await usable(page)
    await page.getByLabel(said.paste).fill(table[language])
    await page.getByRole('button', { name: said.read }).click()
    // The columns are guessed; what only a person can tell is asked.
    await expect(page.getByRole('combobox').first()).toHaveValue('id')
    await usable(page)
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByLabel(/Fishbowl|Bocal/).selectOption('workshop')
    await page.getByRole('button', { name: said.see }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.title)
    await expect(page.getByRole('row')).toHaveCount(4)
    await usable(page)
    await page.getByRole('link', { name: said.wrong }).click()
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page.getByText(said.zero)).toBeVisible()
    await page.getByRole('button', { name: said.apply }).click()
    await expect(page.getByText(said.done)).toBeVisible()
    expect((await sessions()).map(({ externalId }) => externalId).sort()).toEqual([null, null, 'p-1', 'p-2'])

    // The same again changes nothing.
    await page.goto(at(language, '/manage/[slug]/import'))
    await page.getByLabel(said.paste).fill(table[language])
    await page.getByRole('button', { name: said.read }).click()
    await page.getByRole('button', { name: said.see }).click()
    await expect(page.getByText(said.nothing)).toBeVisible()

    const [change] = await sql<{ id: string }>(`SELECT id FROM "Change" WHERE "summitId" = $1`, [summit.id])
    await page.goto(`${at(language, '/manage/[slug]/import')}?done=${change?.id}`)
    await usable(page)
    await page.getByRole('button', { name: said.undo }).click()
    await expect(page.getByText(said.undone)).toBeVisible()
    expect(await sessions()).toHaveLength(2)
  })

  test(`What is exported in ${language} and imported again changes nothing`, async ({ page }) => {
    await page.goto(at(language, '/manage/[slug]/export'))
    await usable(page)
    for (const file of [
      'agenda.csv',
      'agenda.xlsx',
      'schedule.xml',
      'agenda.ics',
      'pretalx.json',
      'agenda.json',
    ]) {
      const exported = await page.request.get(api(`export/${file}?lang=${language}`))
      expect(exported.status(), file).toBe(200)
      expect(exported.headers()['cache-control']).toContain('no-store')
      await page.goto(at(language, '/manage/[slug]/import'))
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: await exported.body() })
      await page.getByRole('button', { name: said.read }).click()
      await page.getByRole('button', { name: said.see }).click()
      await expect(page.getByText(said.nothing), file).toBeVisible()
    }
  })
}

test('A table is imported without script too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, summit, 'programme_editor', 'Edi Editor')
  const page = await context.newPage()
  await page.goto(at('en', '/manage/[slug]/import'))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a file, or paste rows from a spreadsheet.')
  await page.getByLabel('Or rows from a spreadsheet').fill(table.en)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await page.getByRole('button', { name: 'Import 2 sessions' }).click()
  await expect(page.getByText('Imported as change 1 of the draft.')).toBeVisible()
  await context.close()
})

test('A file of several megabytes is read, compared and imported', async ({ page }) => {
  const words = 'What was said of open government that morning. '.repeat(80)
  const rows = Array.from({ length: 700 }, (_, row) => `Large ${row},Grande ${row},${words}`)
  const csv = ['Title (English),Title (French),Abstract (English)', ...rows].join('\n')
  expect(csv.length).toBeGreaterThan(2_500_000)
  await page.goto(at('fr', '/manage/[slug]/import'))
  await expect(page.getByText('Aucun fichier choisi')).toBeVisible()
  await page
    .getByLabel('Un fichier')
    .setInputFiles({ name: 'grande.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByText('grande.csv')).toBeVisible()
  await page.getByRole('button', { name: 'Lire', exact: true }).click()
  await page.getByRole('button', { name: 'Voir ce qui changerait' }).click()
  await page.getByRole('button', { name: 'Importer 700 séances' }).click()
  await expect(page.getByText('Importé : c’est la modification'.replace(' :', '\u00a0:'))).toBeVisible()
})

test('A hostile or unreadable file is refused in words, and nothing is kept', async ({ page, faults }) => {
  await page.goto(at('en', '/manage/[slug]/import'))
  const give = async (name: string, content: string | Buffer) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
    await page.getByRole('button', { name: 'Read it' }).click()
  }
  const alert = page.locator('main').getByRole('alert')
  await give('laughs.xml', '<!DOCTYPE a [<!ENTITY b "c">]><schedule>&b;</schedule>')
  await expect(alert).toContainText('It declares a document type (DOCTYPE)')
  await expect(alert).toBeFocused()
  await give('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(alert).toContainText('It is a workbook of an old kind')
  await give('large.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))
  await expect(alert).toContainText('It is larger than 20 MB')
  await usable(page)
  expect(await sql(`SELECT 1 FROM "ImportFile" WHERE "summitId" = $1`, [summit.id])).toEqual([])
  // The refusals themselves, and no other trouble.
  const refusals = faults.splice(0)
  expect(refusals.filter((fault) => !/answered 4(13|22): .*\/import$/.test(fault))).toEqual([])
})

/** The answer to a file of 30 MB, which comes before the file has been sent. */
async function statusOfLarge(cookies: { name: string; value: string }[]): Promise<number> {
  const request = http.request(new URL(api('import'), process.env['BASE_URL'] ?? 'http://localhost:3000'), {
    method: 'POST',
    headers: {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 30 * 1024 * 1024,
    },
  })
  request.flushHeaders()
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage] // what the event carries
  request.destroy()
  return answer.statusCode ?? 0
}

test('The address for files takes forms of a bounded size from those who may edit, and from our own pages', async ({
  page,
  browser,
}) => {
  const post = (options: Parameters<typeof page.request.post>[1]) => page.request.post(api('import'), options)
  expect((await post({ headers: { 'content-type': 'text/csv' }, data: 'Title\nx' })).status()).toBe(415)
  expect(
    (await post({ multipart: { text: 'Title\nx' }, headers: { 'sec-fetch-site': 'cross-site' } })).status(),
  ).toBe(403)
  expect(await statusOfLarge(await page.context().cookies())).toBe(413)
  const refused = await post({ multipart: { text: 'x' } })
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({
    error: { code: 'no_sessions', message: { en: expect.any(String), fr: expect.any(String) } },
  })
  const taken = await post({ multipart: { text: 'Title\nx' } })
  const { value } = (await taken.json()) as { value: { id: string } } // as the route writes it
  const outsider = await browser.newContext()
  expect((await outsider.request.post(api('import'), { multipart: { text: 'Title\nx' } })).status()).toBe(404)
  expect((await outsider.request.get(api(`import/${value.id}`))).status()).toBe(404)
  expect((await outsider.request.get(api('export/agenda.csv'))).status()).toBe(404)
  await signInAs(outsider, summit, 'programme_editor', 'Edi Editor')
  const page2 = await outsider.newPage()
  await page2.goto(`${at('en', '/manage/[slug]/import')}?file=${value.id}`)
  await expect(page2.getByText('This file is not here any more')).toBeVisible()
  await outsider.close()
  expect((await page.request.get(api('export/nothing.csv'))).status()).toBe(404)
  expect((await page.request.get(api('export/agenda.csv?lang=de'))).status()).toBe(404)
})

test('What was looked at is what is imported, or it is shown anew', async ({ page }) => {
  await page.goto(at('en', '/manage/[slug]/import'))
  await page
    .getByLabel('Or rows from a spreadsheet')
    .fill(`Code\tTitle (English)\n${summit.codes[0]}\tFrom the sheet\n`)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await expect(page.getByRole('button', { name: 'Import one session' })).toBeVisible()
  const [session] = await sql<{ id: string }>(
    `SELECT id FROM "Session" WHERE "summitId" = $1 AND code = $2`,
    [summit.id, summit.codes[0]],
  )
  const edits = [
    {
      of: 'session',
      id: session?.id,
      set: { title: { en: 'By somebody else', fr: 'D’une autre personne' } },
    },
  ]
  const answer = await page.request.post(api('changes'), {
    data: { id: randomUUID(), summitId: summit.id, act: 'save', edits },
  })
  expect(answer.status()).toBe(200)
  await page.getByRole('button', { name: 'Import one session' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'The draft has changed since this page was shown',
  )
  await expect(page.getByText('By somebody else')).toBeVisible()
  await page.getByRole('button', { name: 'Import one session' }).click()
  await expect(page.getByText('Imported as change 2 of the draft.')).toBeVisible()
})
