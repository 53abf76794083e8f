import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { claimsOf, tokenOf } from '@/domain/pass/token-rules'
import { dayOf } from '@/domain/shared/time'
import { sql } from './access-accounts'
import { watch } from './fixtures'
import { madeSummit } from './made-summit'
import type { Language } from './pages'

const zone = 'America/Toronto'

/** A summit of this test's own that takes place today, with somebody whose registration is approved. */
export async function summitToday(language: Language, name: string) {
  const { slug, id } = await madeSummit()
  const today = dayOf(new Date(), zone)
  await sql(`UPDATE "Summit" SET state = 'open', "startsOn" = $2, "endsOn" = $2 WHERE id = $1`, [id, today])
  await sql(`DELETE FROM "Session" WHERE "summitId" = $1`, [id])
  await sql(`DELETE FROM "SummitDay" WHERE "summitId" = $1 AND date <> '2031-05-29'`, [id])
  await sql(`UPDATE "SummitDay" SET date = $2 WHERE "summitId" = $1`, [id, today])
  const [category, registration] = [randomUUID(), randomUUID()]
  const account = await signedIn(id, 'attendee', name)
  await sql(
    `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name)
     VALUES ($1, $2, 'guest', 1, '{"en": "Guest", "fr": "Personne invitée"}')`,
    [category, id],
  )
  await sql(
    `INSERT INTO "Registration" (id, "summitId", "categoryId", "accountId", status, email, name, organisation, language, "submittedAt", "createdAt", "updatedAt")
     VALUES ($1, $2, $3, $4, 'approved', $5, $6, 'Open Office', $7, now(), now(), now())`,
    [registration, id, category, account.id, `${randomUUID()}@people.example`, name, language],
  )
  return { slug, id, registration, account }
}

/** What the code of somebody's pass holds. */
export async function tokenOfPass(summitId: string, registrationId: string): Promise<string> {
  const [pass] = await sql<{ keyNumber: number; serial: string; lastDay: string; signature: Buffer }>(
    `SELECT "keyNumber", serial, "lastDay"::text, signature FROM "Pass" WHERE "registrationId" = $1 AND "revokedAt" IS NULL`,
    [registrationId],
  )
  if (!pass) throw new Error('no pass')
  return tokenOf(claimsOf(summitId, pass), pass.signature)
}

/** Somebody with a role in the summit whom no other test uses. */
export async function signedIn(summitId: string, role: string, name: string) {
  const [id, token] = [randomUUID(), randomUUID()]
  await sql(`INSERT INTO "Account" (id, email, name) VALUES ($1, $2, $3)`, [
    id,
    `${token}@made.example`,
    name,
  ])
  await sql(
    `INSERT INTO "SignIn" (id, "sessionToken", "userId", expires) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 hour')`,
    [token, id],
  )
  await sql(
    `INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role) VALUES (gen_random_uuid(), $1, $2, $3::"Role")`,
    [id, summitId, role],
  )
  return { id, token }
}

export async function pageOf(
  browser: Browser,
  { token }: { token: string },
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true })
  const url = process.env['BASE_URL'] ?? 'http://localhost:3000'
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url }])
  const page = await context.newPage()
  watch(page, faults)
  return page
}
