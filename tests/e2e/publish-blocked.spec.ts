import { randomUUID } from 'node:crypto'
import { sql } from './access-accounts'
import { axe, expect, overflow, test } from './fixtures'
import { type MadeSummit, madeSummit, signInAs } from './made-summit'
import { addressOf, languages } from './pages'

/** One speaker on both of the summit's stages at the same time. */
async function twiceOnStage({ id, codes }: MadeSummit) {
  const speaker = randomUUID()
  await sql(
    `INSERT INTO "Speaker" (id, "summitId", slug, name, position) VALUES ($1, $2, 'kaja-tamm', 'Kaja Tamm', '{}')`,
    [speaker, id],
  )
  await sql(
    `INSERT INTO "SessionSpeaker" (id, "summitId", "sessionId", "speakerId", role)
     SELECT gen_random_uuid(), "summitId", id, $1, 'keynote' FROM "Session" WHERE "summitId" = $2 AND code = ANY ($3)`,
    [speaker, id, codes],
  )
}

const words = {
  en: {
    button: 'Publish release 1',
    why: 'A conflict blocks.',
    conflict: /Kaja Tamm .*Made session 1.*Made session 2/,
    reason: 'Reason to ignore them',
    go: 'Ignore those ticked',
    fault: 'Tick at least one.',
    nothing: 'Nothing blocks.',
    done: 'Release 1 is public.',
  },
  fr: {
    button: 'Publier la version 1',
    why: 'Un conflit bloque.',
    conflict: /Kaja Tamm.*Séance montée 1.*Séance montée 2/,
    reason: 'Raison de les ignorer',
    go: 'Ignorer les conflits cochés',
    fault: 'Cochez-en au moins un.',
    nothing: 'Rien ne bloque.',
    done: 'La version 1 est publique.',
  },
}

for (const language of languages)
  test(`A speaker on two stages at once bars the release until somebody ignores it with a reason, in ${language}`, async ({
    page,
  }) => {
    const summit = await madeSummit()
    await twiceOnStage(summit)
    await signInAs(page.context(), summit, 'organiser', 'Ada Roy')
    await page.setViewportSize({ width: language === 'fr' ? 390 : 1440, height: 844 })
    await page.goto(addressOf(language, '/manage/[slug]/publish', { slug: summit.slug }))
    const say = words[language]
    const publish = page.getByRole('button', { name: say.button })
    await expect(publish).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByText(say.why)).toBeVisible()
    const conflict = page.getByRole('checkbox', { name: say.conflict })
    await expect(conflict).toBeVisible()
    expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([])
    expect(await overflow(page)).toBe(0)

    await page.getByLabel(say.reason).fill('Elle ouvre par vidéo')
    await page.getByRole('button', { name: say.go }).click()
    await expect(page.locator('.error-summary')).toContainText(say.fault)
    await expect(page.getByLabel(say.reason)).toHaveValue('Elle ouvre par vidéo')
    await conflict.check()
    await page.getByRole('button', { name: say.go }).click()
    await expect(page.getByText(say.nothing)).toBeVisible()
    await publish.click()
    await expect(page.getByText(say.done)).toBeVisible()
  })
