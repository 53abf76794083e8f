import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, signIn, test, watch } from './fixtures'
import { addressOf, ogp } from './pages'

const words = {
  en: {
    ...{
      focal: 'estonia',
      link: 'Delegation',
      paste: 'Several at once, from a spreadsheet',
      text: 'Members, one per line',
    },
    ...{ look: 'Look at the list', wrong: 'Not an e-mail address: nobody', add: 'Nominate these 2 members' },
    ...{ added: 'The members are nominated', yes: 'Yes, I will come', no: 'No, I will not come' },
    ...{ came: 'You have confirmed that you come.', gone: 'You have said that you do not come.' },
    ...{
      withdraw: 'Withdraw the nomination',
      withdrawn: 'The nomination is withdrawn',
      confirmed: 'Confirmed',
    },
    ...{
      until: 'Nominations are open until',
      deadlines: 'Deadlines',
      state: 'Jordan',
      takenBy: 'Handed over to',
      handOver: 'Hand over and make the receipt',
      signature: 'Signature of Liaison',
      headBadge: 'Head’s badge',
      name: 'Name',
      nominate: 'Nominate a member',
      heads: 'Name\tPosition\tE-mail',
    },
  },
  fr: {
    ...{
      focal: 'canada',
      link: 'Délégation',
      paste: 'Plusieurs à la fois, depuis un tableur',
      text: 'Membres, un par ligne',
    },
    ...{ look: 'Voir la liste', wrong: 'Pas une adresse de courriel', add: 'Désigner ces 2 membres' },
    ...{ added: 'Les membres sont désignés', yes: 'Oui, je participerai', no: 'Non, je ne participerai pas' },
    ...{ came: 'Vous avez confirmé votre participation.', gone: 'Vous avez indiqué ne pas participer.' },
    ...{ withdraw: 'Retirer la désignation', withdrawn: 'La désignation est retirée', confirmed: 'Confirmé' },
    ...{
      until: 'Les désignations sont ouvertes jusqu’au',
      deadlines: 'Échéances',
      state: 'Sri Lanka',
      takenBy: 'Remis à',
      handOver: 'Remettre et établir le reçu',
      signature: 'Signature de Liaison',
      headBadge: 'Insigne de chef',
      name: 'Nom',
      nominate: 'Désigner un membre',
      heads: 'Nom\tFonction\tCourriel',
    },
  },
} as const

/** Nothing that axe knows of stands in anybody's way, and a narrow screen holds all of it. */
async function sound(page: Page) {
  const { violations } = await axe(page).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page), `${page.url()} at 390 px`).toBeLessThanOrEqual(0)
  if (size) await page.setViewportSize(size)
}

for (const language of ['en', 'fr'] as const)
  test(`A pasted list is nominated, answered by a link and taken back, in ${language}`, async ({
    browser,
    faults,
    page,
  }) => {
    test.setTimeout(120_000)
    const said = words[language]
    const mark = randomUUID().slice(0, 8)
    const [first, second] = [`Ilmar ${mark}`, `Tiina ${mark}`]
    const email = `ilmar-${mark}@people.example`
    await signIn(page, `${said.focal}@demo.example`)
    await page.goto(addressOf(language, '/summits/[slug]', { slug: ogp }))
    await page.locator('header').getByRole('link', { name: said.link, exact: true }).click()
    await expect(page.getByText(said.until)).toBeVisible()
    await page.getByText(said.paste).click()
    await page
      .getByLabel(said.text)
      .fill(`${said.heads}\n${first}\t\t${email}\n${second}\t\t\nKersti ${mark}\t\tnobody`)
    await page.getByRole('button', { name: said.look }).click()
    await expect(page.getByText(said.wrong)).toBeVisible()
    await sound(page)
    await page.getByRole('button', { name: said.add }).click()
    await expect(page.getByText(said.added)).toBeVisible()

    const [mail] = await sql<{ body: string }>(
      `SELECT body FROM "Notice" WHERE email = $1 AND kind = 'delegation_member'`,
      [email],
    )
    const link = /https?:\/\/\S+\/(?:nomination|designation)\/\S+/.exec(mail?.body ?? '')?.[0] ?? ''
    const context = await browser.newContext()
    const person = await context.newPage()
    watch(person, faults)
    await person.goto(link)
    await sound(person)
    await person.getByRole('button', { name: said.yes }).click()
    await expect(person.getByText(said.came)).toBeVisible()

    await page.reload()
    const row = (name: string) => page.locator('.own-members > li').filter({ hasText: name })
    await expect(row(first).getByText(said.confirmed, { exact: true })).toBeVisible()
    const nominee = page.getByRole('region', { name: said.nominate }).getByLabel(said.name, { exact: true })
    await nominee.fill(`Typed ${mark}`)
    await row(second).getByText(`${said.withdraw}`, { exact: false }).first().click()
    await row(second).getByRole('button', { name: said.withdraw }).click()
    await expect(page.getByText(said.withdrawn)).toBeVisible()
    await expect(nominee, 'typed beside it').toHaveValue(`Typed ${mark}`)

    await person.getByRole('button', { name: said.no }).click()
    await expect(person.getByText(said.gone)).toBeVisible()
    await context.close()

    await signIn(page, 'protocol@demo.example')
    await page.goto(addressOf(language, '/manage/[slug]/delegations', { slug: ogp }))
    await expect(page.getByRole('heading', { name: said.deadlines })).toBeVisible()
    await sound(page)
    await page.goto(addressOf(language, '/manage/[slug]/delegations/badges', { slug: ogp }))
    await sound(page)
    // Each language takes the badges of a delegation that nobody else does.
    await page.getByRole('link', { name: said.state, exact: true }).click()
    await sound(page)
    await page.getByLabel(said.takenBy).fill(`Liaison ${mark}`)
    await page.getByRole('button', { name: said.handOver }).click()
    await expect(page.getByText(said.signature)).toBeVisible()
    await expect(page.getByText(said.headBadge)).toBeVisible()
    await sound(page)
  })
