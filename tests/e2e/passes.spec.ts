import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { addressOf, languages } from './pages'
import { pageOf, signedIn, summitToday, tokenOfPass } from './summit-today'

async function isSound(page: Page) {
  expect((await axe(page).analyze()).violations).toEqual([])
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0)
  }
}

const words = {
  en: {
    confirm: 'I will come',
    title: 'Your pass',
    letIn: 'Let in',
    again: 'Already in',
    no: 'Do not let in',
    offline: 'No network.',
    valid: 'Pass counts',
    seen: 'Scanned before',
    check: 'Check',
    code: 'Code of the pass',
    print: 'Print badges (PDF)',
    nobody: 'There is nobody to print a badge for',
    find: 'Name, e-mail or code of the pass',
    findGo: 'Find',
    replaceOf: (name: string) => `Replace the pass of ${name}`,
    replaced: 'The pass is replaced.',
    erase: 'Erase everything about me',
    eraseGo: 'Erase everything',
    box: 'I understand that this cannot be undone',
    tick: 'Tick this box first',
    erased: 'Everything about you has been erased',
    by: 'by the person',
  },
  fr: {
    confirm: 'Je viendrai',
    title: 'Votre laissez-passer',
    letIn: 'Entrée permise',
    again: 'Déjà à l’intérieur',
    no: 'Ne pas laisser entrer',
    offline: 'Pas de réseau.',
    valid: 'Laissez-passer valable',
    seen: 'Déjà lu',
    check: 'Vérifier',
    code: 'Code du laissez-passer',
    print: 'Imprimer les insignes (PDF)',
    nobody: 'Il n’y a aucun insigne à imprimer',
    find: 'Nom, adresse ou code du laissez-passer',
    findGo: 'Chercher',
    replaceOf: (name: string) => `Remplacer le laissez-passer de ${name}`,
    replaced: 'Le laissez-passer est remplacé.',
    erase: 'Effacer tout ce qui me concerne',
    eraseGo: 'Tout effacer',
    box: 'Je comprends que ni moi',
    tick: 'Cochez d’abord cette case',
    erased: 'Tout ce qui vous concerne est effacé',
    by: 'par la personne',
  },
} as const

for (const language of languages)
  test(`A pass from its first day to its last, ${language}: given, printed, scanned, replaced and erased`, async ({
    browser,
    faults,
  }) => {
    test.setTimeout(120_000)
    const t = words[language]
    const name = 'Ngozi Adébáyọ̀'
    const { slug, id, registration, account } = await summitToday(language, name)
    const mine = await pageOf(browser, account, faults)
    const door = await pageOf(browser, await signedIn(id, 'check_in_staff', 'Door'), faults)
    const desk = await pageOf(browser, await signedIn(id, 'organiser', 'Desk'), faults)
    const own = addressOf(language, '/registration/[token]', { token: registration })
    const at = (path: '/manage/[slug]/badges' | '/manage/[slug]/check-in' | '/manage/[slug]/privacy') =>
      addressOf(language, path, { slug })

    await mine.goto(own)
    await mine.getByRole('button', { name: t.confirm }).click()
    const pass = mine.getByRole('article', { name: t.title })
    await expect(pass.getByText(name)).toBeVisible()
    const reference = async () => (await pass.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    const first = await reference()
    await isSound(mine)
    const pdf = await mine.request.get(`/api/registration/${registration}/pass.pdf`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await door.request.get(`/api/registration/${registration}/pass.pdf`)).status()).toBe(404)

    await door.goto(at('/manage/[slug]/check-in'))
    const scan = async (code: string, outcome: string) => {
      await door.getByLabel(t.code).fill(code)
      await door.getByRole('button', { name: t.check }).click()
      await expect(door.getByRole('heading', { name: outcome, exact: true })).toBeVisible()
    }
    await scan(first.toLowerCase(), t.letIn)
    await expect(door.getByText(name)).toBeVisible()
    await expect(door.getByText('Open Office')).toHaveCount(0)
    // The field has the focus again, for a scanner that types.
    await expect(door.getByLabel(t.code)).toBeFocused()
    await door.keyboard.type(first)
    await door.keyboard.press('Enter')
    await expect(door.getByRole('heading', { name: t.again, exact: true })).toBeVisible()
    await scan('0000-0000', t.no)
    await isSound(door)
    // Without a network: checked by what the page has kept, and sent later.
    const token = await tokenOfPass(id, registration)
    await door.context().setOffline(true)
    await expect(door.getByText(t.offline)).toBeVisible()
    await scan(token, t.valid)
    await scan(token, t.seen)
    await scan(token.replace(/.$/, 'X'), t.no)
    expect((await axe(door).analyze()).violations).toEqual([])
    await door.context().setOffline(false)
    await expect(door.getByText(t.offline)).toHaveCount(0)
    await expect
      .poll(
        async () => (await sql(`SELECT 1 FROM "CheckIn" WHERE "registrationId" = $1`, [registration])).length,
      )
      .toBe(4)
    expect((await door.request.get(at('/manage/[slug]/badges'))).status()).toBe(404)

    await desk.goto(at('/manage/[slug]/badges'))
    const [sheet] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: t.print }).click(),
    ])
    expect(sheet.suggestedFilename()).toMatch(/\.pdf$/)
    await desk.getByRole('button', { name: t.print }).click()
    await expect(desk.getByText(t.nobody)).toBeVisible()
    await desk.getByLabel(t.find).fill(first)
    await desk.getByRole('button', { name: t.findGo }).click()
    await desk.getByRole('button', { name: t.replaceOf(name) }).click()
    await expect(desk.getByText(t.replaced)).toBeVisible()
    await isSound(desk)

    await mine.reload()
    expect(await reference()).not.toBe(first)
    await scan(first, t.no)

    await mine.getByText(t.erase, { exact: true }).click()
    await mine.getByRole('button', { name: t.eraseGo, exact: true }).click()
    await expect(mine.getByRole('alert').getByText(t.tick)).toBeVisible()
    await mine.getByLabel(t.box).check()
    await mine.getByRole('button', { name: t.eraseGo, exact: true }).click()
    await expect(mine.getByRole('heading', { name: t.erased })).toBeVisible()
    expect((await axe(mine).analyze()).violations).toEqual([])

    await desk.goto(at('/manage/[slug]/privacy'))
    await expect(desk.getByText(t.by)).toBeVisible()
    await expect(desk.getByText(name)).toHaveCount(0)
    await isSound(desk)
    expect(faults).toEqual([])
  })
