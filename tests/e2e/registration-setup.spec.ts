import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { sql } from './access-accounts'
import { axe, expect, overflow, test, watch } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { type Path, addressOf, languages } from './pages'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')
const passport = 'P-77 123 456'

const setUp = {
  categories: '/manage/[slug]/registrations/categories',
  questions: '/manage/[slug]/registrations/questions',
  preview: '/manage/[slug]/registrations/preview',
  codes: '/manage/[slug]/registrations/codes',
  files: '/manage/[slug]/registrations/files',
  names: '/manage/[slug]/registrations/names',
} as const satisfies Record<string, Path>

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const done = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** A question by the fields that every one has. */
async function ask(page: Page, slug: string, kind: string, label: string, more: () => Promise<void>) {
  await page.goto(`${addressOf('en', setUp.questions, { slug })}?add=1`)
  await page.getByLabel('Kind of answer').selectOption(kind)
  await page.getByLabel('Question (English)').fill(label)
  await page.getByLabel('Question (French)').fill(`${label} (fr)`)
  await page.getByLabel('What the answer is for (English)').fill('To let you in')
  await page.getByLabel('What the answer is for (French)').fill('Pour vous laisser entrer')
  await more()
  await button(page, 'Add the question').click()
  await done(page, 'Saved.')
}

test('A registration officer sets a summit’s registration up, and somebody registers by it in French', async ({
  page,
  browser,
  faults,
}) => {
  test.setTimeout(150_000)
  const summit = await madeSummit()
  const { slug } = summit
  await sql(`UPDATE "Summit" SET state = 'open' WHERE id = $1`, [summit.id])
  await signInAs(page.context(), summit, 'registration_officer', 'Rosa Officer')
  await page.goto(addressOf('en', setUp.categories, { slug }))

  // A category that says what it lacks and loses nothing of what was typed.
  await page.getByLabel('Name (English)').fill('Guest')
  await page.getByLabel('Opens').fill('2031-05-02T09:00')
  await page.getByLabel('Closes').fill('2031-05-01T09:00')
  await button(page, 'Add the category').click()
  const summary = page.getByRole('alert').filter({ hasText: 'It would close before it opens.' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('Name (English)')).toHaveValue('Guest')
  await page.getByLabel('Opens').fill('')
  await page.getByLabel('Closes').fill('')
  await page.getByLabel('Name (French)').fill('Personne invitée')
  await page.getByLabel('Who can choose it').selectOption('invitation')
  await page.getByLabel('Places', { exact: false }).first().fill('1')
  await button(page, 'Add the category').click()
  await done(page, 'Saved.')
  await expect(page.getByText('0 of 1 places taken')).toBeVisible()
  await page.getByLabel('The whole summit').fill('20')
  await button(page, 'Save the places').click()
  await done(page, 'The places are saved.')

  // Questions: the usual ones in one press, then a file and a document.
  await page.goto(addressOf('en', setUp.questions, { slug }))
  await button(page, 'Add the usual questions').click()
  await done(page, '7 usual questions were added.')
  await ask(page, slug, 'file', 'Letter', async () => {
    await expect(page.getByText('Possibilities', { exact: true })).toBeHidden()
    await page.getByLabel('An answer is required').check()
  })
  await ask(page, slug, 'text', 'Passport', () => page.getByLabel(/identity document or its number/).check())

  // An invitation that leads to the form.
  await page.goto(`${addressOf('en', setUp.codes, { slug })}?add=invitation`)
  const guest = `${randomUUID()}@people.example`
  await page.getByLabel('E-mail addresses').fill(`Zoé <${guest}>, nobody`)
  await page.getByLabel('Language of the letter').selectOption('fr')
  await button(page, 'Send the invitations').click()
  await expect(page.getByRole('alert').filter({ hasText: 'no e-mail addresses: nobody' })).toBeVisible()
  await page.getByLabel('E-mail addresses').fill(`Zoé <${guest}>`)
  await button(page, 'Send the invitations').click()
  await done(page, 'One person was invited by mail.')
  const [letter] = await sql<{ body: string; subject: string }>(
    `SELECT subject, body FROM "Notice" WHERE email = $1`,
    [guest],
  )
  expect(letter?.subject).toContain('votre invitation')
  // Whom it is for, said later.
  await page.getByRole('link', { name: /^Edit / }).click()
  await page.getByLabel('Whom it is for').fill('Guests of the host')
  await button(page, 'Save the code').click()
  await done(page, 'Saved.')
  await expect(page.getByRole('row', { name: /Guests of the host/ })).toBeVisible()
  const link = new URL(/https?:\/\/\S+/.exec(letter?.body ?? '')?.[0] ?? '')
  expect(link.href).not.toContain('@')

  const other = await (await browser.newContext()).newPage()
  watch(other, faults)
  await register(other, `${link.pathname}${link.search}`, guest)
  await theDesk(page, summit, guest)
  await looks(page, slug)
})

/** The way of whoever is invited, in French. */
async function register(page: Page, address: string, email: string) {
  const on = () => button(page, 'Continuer').click()
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goto(address)
  await expect(page.getByLabel('Personne invitée')).toBeChecked()
  await page.getByLabel('Adresse de courriel', { exact: true }).fill(email)
  const code = page.getByLabel(/^Code/)
  const right = await code.inputValue()
  await code.fill('NO-SUCH-CODE')
  await button(page, 'Commencer').click()
  await expect(page.getByRole('alert').filter({ hasText: 'Ce code n’existe pas.' })).toBeVisible()
  await code.fill(right)
  await button(page, 'Commencer').click()
  await heading('Vos coordonnées')
  await page.getByLabel('Nom', { exact: true }).fill('Zoé Côté')
  await on()
  await heading('Vos besoins')
  await page.getByLabel('Passport (fr)').fill(passport)
  await on()
  await heading('Vos pièces')
  // Without the file that is needed one does not go on; what is none is refused.
  await on()
  await expect(page.locator('.error-summary')).toContainText('Envoyez ce fichier : il est nécessaire.')
  const input = page.getByLabel('Letter (fr)', { exact: false }).first()
  await input.setInputFiles({
    name: 'lettre.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ no pdf'),
  })
  await page.getByRole('button', { name: /^Envoyer ce fichier/ }).click()
  await expect(page.getByText('Ce fichier ne se lit pas.').first()).toBeVisible()
  await input.setInputFiles({ name: 'lettre.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: /^Envoyer ce fichier/ }).click()
  await expect(page.getByText('Le fichier est là.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Reçu : lettre.pdf' })).toBeVisible()
  expect((await axe(page).analyze()).violations).toEqual([])
  await on()
  await heading('Vos données et votre consentement')
  await page.getByLabel(/J’ai lu à quoi/).check()
  await on()
  await heading('Vérifier et envoyer')
  await expect(page.getByText('Reçue et conservée chiffrée.')).toBeVisible()
  await expect(page.getByText(passport)).toHaveCount(0)
  await button(page, 'Envoyer l’inscription').click()
  await heading('Vous avez une place')
  // What was sealed is its owner's to see.
  await page.getByText('Votre pièce d’identité', { exact: true }).click()
  await button(page, 'Afficher\u00a0: Passport (fr)').click()
  await expect(page.getByText(passport)).toBeVisible()
  expect((await axe(page).analyze()).violations).toEqual([])
}

/** What the desk does with whoever has registered: a look for a reason, files in and out, a frozen list. */
async function theDesk(page: Page, { slug, id: summitId }: MadeSummit, guest: string) {
  const [registration] = await sql<{ id: string }>(`SELECT id FROM "Registration" WHERE email = $1`, [guest])
  const documents = addressOf('en', '/manage/[slug]/registrations/documents', { slug })
  await page.goto(`${documents}?id=${registration?.id}`)
  // The desk's own role is not enough: it is given beside it.
  await expect(page.getByText('The identity document officer alone opens it.')).toBeVisible()
  await expect(button(page, 'Open it')).toHaveCount(0)
  expect((await page.request.get(documents)).status()).toBe(404)
  await sql(
    `INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role)
     SELECT gen_random_uuid(), "accountId", "summitId", 'identity_officer' FROM "RoleAssignment"
     WHERE "summitId" = $1 AND role = 'registration_officer'`,
    [summitId],
  )
  await page.reload()
  await page.getByRole('link', { name: 'Identity documents' }).click()
  await expect(page.getByRole('row', { name: /Zoé Côté/ })).toContainText('Never')
  expect((await axe(page).analyze()).violations).toEqual([])
  await page.getByRole('link', { name: 'Zoé Côté' }).click()
  await expect(page.getByText(passport)).toHaveCount(0)
  await page.getByLabel('Why do you have to see it?').fill('Gate')
  await button(page, 'Open it').click()
  await expect(page.getByRole('alert').filter({ hasText: 'at least 10 characters' })).toBeVisible()
  await page.getByLabel('Why do you have to see it?').fill('The gate asks for it')
  await button(page, 'Open it').click()
  await expect(page.getByText(passport)).toBeVisible()
  const looks = await sql(`SELECT 1 FROM "AuditEntry" WHERE "subjectId" = $1 AND reason = $2`, [
    ...[registration?.id, 'The gate asks for it'],
  ])
  expect(looks).toHaveLength(1)

  // Rows pasted from a sheet: shown first, then brought in; a second time nobody is new.
  const sheet = `Courriel\tNom\tCatégorie\n${guest}\tZoé Côté\tGuest\nnew-${guest}\tBo Li\tPersonne invitée\nx\tNo Mail\tGuest`
  const give = async () => {
    await page.goto(addressOf('en', setUp.files, { slug }))
    await page.getByLabel('Or rows from a spreadsheet').fill(sheet)
    await button(page, 'Read it').click()
    await expect(page.getByRole('heading', { name: 'What importing would do' })).toBeVisible()
  }
  await give()
  await expect(page.getByRole('row', { name: /^3 Bo Li/ })).toContainText('New')
  await expect(page.getByRole('row', { name: /^4 No Mail/ })).toContainText('“x” is no e-mail address.')
  expect((await axe(page).analyze()).violations).toEqual([])
  await button(page, 'Import one row').click()
  await done(
    page,
    'One person is new, one of them waits for a place; nobody was changed; one row stayed out.',
  )
  await give()
  await expect(page.getByText('Read as last time')).toBeVisible()
  await expect(page.getByText('The file says nothing that is not there already.')).toBeVisible()

  // What goes out has everything but the document.
  const files = `/api/manage/${slug}/registration-export/registrations`
  const csv = await (await page.request.get(`${files}.csv?lang=fr`)).text()
  expect(csv).toContain('Zoé Côté')
  expect(csv).toContain('lettre.pdf')
  expect(csv).not.toContain('77 123')
  const xlsx = await page.request.get(`${files}.xlsx?lang=en`)
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK')

  await page.goto(addressOf('en', setUp.names, { slug }))
  await page.getByLabel('What it is for').fill('List to the police')
  await button(page, 'Freeze the list').click()
  await done(page, 'The list is frozen: one name.')
  await sql(`UPDATE "Registration" SET name = 'Zoé Côté-Roy' WHERE "summitId" = $1 AND email = $2`, [
    ...[summitId, guest],
  ])
  await page.getByRole('link', { name: 'What has changed since: List to the police' }).click()
  await expect(page.getByRole('row', { name: /Renamed/ })).toContainText('Zoé Côté-Roy')
}

/** Every page of the set-up in both languages, wide and on a phone. */
async function looks(page: Page, slug: string) {
  for (const language of languages)
    for (const path of Object.values(setUp)) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(addressOf(language, path, { slug }))
      expect((await axe(page).analyze()).violations, path).toEqual([])
      await page.setViewportSize({ width: 320, height: 844 })
      expect(await overflow(page), path).toBe(0)
    }
}

test('Two of the staff meet field by field, and what one typed is not lost', async ({ page, browser }) => {
  const summit = await madeSummit()
  const { slug } = summit
  const id = randomUUID()
  await sql(
    `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name) VALUES ($1, $2, 'guest', 0, '{"en": "Guest", "fr": "Personne invitée"}')`,
    [id, summit.id],
  )
  const address = `${addressOf('en', setUp.categories, { slug })}?edit=${id}`
  await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
  const context = await browser.newContext()
  await signInAs(context, summit, 'registration_officer', 'Bo Roy')
  const other = await context.newPage()
  await page.goto(address)
  await other.goto(address)
  await other.getByLabel('Name (English)').fill('Visitor')
  await button(other, 'Save the category').click()
  await done(other, 'Saved.')
  await page.getByLabel('Name (English)').fill('Observer')
  await page.getByLabel('Name (French)').fill('Personne observatrice')
  await button(page, 'Save the category').click()
  const clash = page.getByRole('alert').filter({ hasText: 'Somebody changed the same' })
  await expect(clash).toBeFocused()
  await expect(clash).toContainText('Bo Roy')
  await page.getByRole('radio', { name: /Theirs/ }).check()
  await button(page, 'Save with these choices').click()
  await done(page, 'Saved.')
  const [row] = await sql<{ name: object }>(`SELECT name FROM "RegistrationCategory" WHERE id = $1`, [id])
  expect(row?.name).toEqual({ en: 'Visitor', fr: 'Personne observatrice' })
})
