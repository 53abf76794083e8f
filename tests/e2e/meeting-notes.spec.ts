import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { cookieOf, sql } from './access-accounts'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { addressOf, type languages } from './pages'

// Both languages write about one meeting, one after the other.
test.describe.configure({ mode: 'default' })

const slug = 'learning-exchange-2019'
const laboratory = 'Laboratoire de l’innovation urbaine de Montréal'
const words = {
  en: {
    ...{ brief: 'Brief', saveBrief: 'Save the brief', briefSaved: 'The brief is saved.' },
    ...{ point: 'Another point', addPoint: 'Add the point', up: 'Up: ', file: 'File' },
    ...{ addPaper: 'Add the paper', missing: 'Choose a file first.', taken: 'The paper is there.' },
    ...{ change: 'Change it', english: 'Read-out (English)', french: 'Read-out (French)' },
    ...{
      saveReadOut: 'Save this version',
      confirm: 'Confirm this version',
      agreed: 'Both sides have confirmed it.',
    },
    ...{ public: 'What the public reads (English)', publicFr: 'What the public reads (French)' },
    ...{ withReadOut: 'Publish the agreed read-out with it', propose: 'Propose this' },
    ...{
      announce: 'Agree to announce it',
      takeBack: 'Take my confirmation back',
      withdraw: 'Withdraw the announcement',
    },
    ...{ done: 'Done: ', readOut: 'Agreed read-out', toDo: 'What is to be done', due: 'Due' },
    ...{ saveChange: 'Save the change', dueBy: 'Due April 30, 2019' },
  },
  fr: {
    ...{ brief: 'Dossier', saveBrief: 'Enregistrer le dossier', briefSaved: 'Le dossier est enregistré.' },
    ...{ point: 'Un autre point', addPoint: 'Ajouter le point', up: 'Monter : ', file: 'Fichier' },
    ...{ addPaper: 'Ajouter le document', missing: 'Choisissez d’abord un fichier.' },
    ...{ taken: 'Le document est en place.', change: 'Le modifier' },
    ...{ english: 'Compte rendu (anglais)', french: 'Compte rendu (français)' },
    ...{ saveReadOut: 'Enregistrer cette version', confirm: 'Confirmer cette version' },
    ...{ agreed: 'Les deux parties ont confirmé.', public: 'Ce que lit le public (anglais)' },
    ...{ publicFr: 'Ce que lit le public (français)', withReadOut: 'Publier aussi le compte rendu commun' },
    ...{
      propose: 'Proposer ceci',
      announce: 'Accepter l’annonce',
      takeBack: 'Retirer ma confirmation',
      withdraw: 'Retirer l’annonce',
    },
    ...{ done: 'Faite : ', readOut: 'Compte rendu commun', toDo: 'Ce qu’il y a à faire' },
    ...{ due: 'Échéance', saveChange: 'Enregistrer la modification', dueBy: 'Échéance : 30 avril 2019' },
  },
} satisfies Record<(typeof languages)[number], Record<string, string>>

/** Nothing that axe knows of stands in anybody's way, and a narrow screen holds all of it. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page), `${page.url()} at 390 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

for (const language of ['en', 'fr'] as const)
  test(`Visitors and host write down a meeting in ${language}: what is one’s own, what is agreed, what is public`, async ({
    browser,
    faults,
    page,
    request,
  }) => {
    test.setTimeout(120_000)
    const t = words[language]
    const mark = randomUUID().slice(0, 8)
    const [{ id } = { id: '' }] = await sql<{ id: string }>(
      `SELECT b.id FROM "Bilateral" b JOIN "Delegation" d ON d.id = b."askedId" WHERE d."shortName"->>'fr' = $1`,
      [laboratory],
    )
    const notes = addressOf(language, '/summits/[slug]/bilaterals/[id]/notes', { slug, id })
    const announced = addressOf(language, '/summits/[slug]/announced-meetings', { slug })
    const isPublic = async () => (await (await request.get(announced)).text()).includes(mark)
    await signIn(page, 'visitors@demo.example')
    await page.goto(notes)
    await page.getByLabel(t.brief, { exact: true }).fill(`Own ${mark}`)
    await page.getByRole('button', { name: t.saveBrief }).click()
    await expect(page.getByText(t.briefSaved)).toBeVisible()
    await page.getByLabel(t.point).fill(`Point ${mark}`)
    await page.getByRole('button', { name: t.addPoint }).click()
    await page.getByRole('button', { name: `${t.up}Point ${mark}` }).click()
    await expect(page.locator('.notes-points > li').last()).not.toContainText(mark)
    await page.getByRole('button', { name: t.addPaper }).click()
    await expect(page.getByText(t.missing)).toBeVisible()
    await page.getByLabel(t.file, { exact: true }).setInputFiles({
      ...{ name: `paper-${mark}.pdf`, mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n'),
    })
    await page.getByRole('button', { name: t.addPaper }).click()
    await expect(page.getByText(t.taken)).toBeVisible()
    await sound(page)
    const paper = await page.getByRole('link', { name: `paper-${mark}.pdf` }).getAttribute('href')

    // Another version of the read-out, and what would be announced.
    await page.locator('#read-out ~ details summary').click()
    await page.getByLabel(t.english).fill(`Talked ${mark}`)
    await page.getByLabel(t.french).fill('')
    await page.getByRole('button', { name: t.saveReadOut }).click()
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.getByLabel(t.english)).toHaveValue(`Talked ${mark}`)
    await page.getByLabel(t.french).fill(`Parlé ${mark}`)
    await page.getByRole('button', { name: t.saveReadOut }).click()
    await page.getByRole('button', { name: t.confirm }).click()
    await expect(page.getByRole('button', { name: t.takeBack })).toBeVisible()
    const proposal = page.locator('#announcement ~ details summary')
    if (await proposal.isVisible()) await proposal.click()
    await page.getByLabel(t.public).fill(`Trials ${mark}`)
    await page.getByLabel(t.publicFr).fill(`Essais ${mark}`)
    await page.getByLabel(t.withReadOut).check()
    await page.getByRole('button', { name: t.propose }).click()
    await page.getByRole('button', { name: t.announce }).click()
    await expect(page.getByRole('button', { name: t.withdraw })).toBeVisible()
    expect(await isPublic(), 'one side alone announces nothing').toBe(false)

    const context = await browser.newContext()
    const host = await context.newPage()
    watch(host, faults)
    await signIn(host, 'host@demo.example')
    await host.goto(notes)
    await expect(host.getByText(`Point ${mark}`, { exact: true })).toBeVisible()
    const seen = await host.content()
    expect(seen, 'the other side’s brief').not.toContain(`Own ${mark}`)
    expect(seen, 'a paper that is not shared').not.toContain(`paper-${mark}`)
    expect((await host.request.get(paper ?? '')).status()).toBe(404)
    await host.getByRole('button', { name: t.confirm }).click()
    await expect(host.getByText(t.agreed)).toBeVisible()
    await host.getByRole('button', { name: t.announce }).click()
    await expect(host.getByRole('button', { name: t.withdraw })).toBeVisible()
    await host.goto(announced)
    const entry = host.getByRole('listitem').filter({ hasText: mark })
    await entry.locator('summary').click()
    await expect(entry.getByText(language === 'en' ? `Talked ${mark}` : `Parlé ${mark}`)).toBeVisible()
    await sound(host)
    await host.goto(notes)
    await host.getByRole('button', { name: t.withdraw }).click()
    await expect(host.getByRole('button', { name: t.announce })).toBeVisible()
    expect(await isPublic(), 'one side takes it off').toBe(false)

    // Nobody else learns of the page or the paper; the desk reads what was agreed, and no brief.
    for (const role of ['attendee', 'focal_point', 'programme_editor', 'protocol_officer', 'organiser']) {
      const headers = { cookie: await cookieOf(role, slug) }
      for (const address of [notes, paper ?? ''])
        expect((await request.get(address, { headers, maxRedirects: 0 })).status(), role).toBe(404)
    }
    await signIn(host, 'protocol@demo.example')
    await host.goto(addressOf(language, '/manage/[slug]/bilaterals/notes', { slug }))
    await expect(host.getByText(`${laboratory}`).first()).toBeVisible()
    expect(await host.content()).toContain(`${mark}`)
    expect(await host.content()).not.toContain(`Own ${mark}`)
    await sound(host)
    await context.close()

    await page.goto(addressOf(language, '/summits/[slug]/delegation/follow-ups', { slug }))
    const open = await page.locator('.notes-follow-ups > li').count()
    const last = page.locator('.notes-follow-ups > li').last()
    await last.locator('summary').click()
    await sound(page)
    await last.getByLabel(t.toDo).fill('')
    await last.getByRole('button', { name: t.saveChange }).click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await last.getByLabel(t.toDo).fill(`Changed ${mark}`)
    await last.getByLabel(t.due, { exact: false }).fill('2019-04-30')
    await last.getByRole('button', { name: t.saveChange }).click()
    const changed = page.locator('.notes-follow-ups > li').filter({ hasText: `Changed ${mark}` })
    await expect(changed).toContainText(t.dueBy)
    await changed.getByRole('button', { name: t.done }).click()
    await expect(page.locator('.notes-follow-ups > li')).toHaveCount(open - 1)
  })
