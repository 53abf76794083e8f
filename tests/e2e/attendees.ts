import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { sql } from './access-accounts'
import { codeOf, ogp } from './pages'

/** Somebody with an account and an approved registration of their own in the demo summit of Ottawa. */
export type Attendee = { accountId: string; registrationId: string; token: string }

/** Whom no other test uses. `status` null: signed in, and not registered. */
export async function attendee(language: 'en' | 'fr', status: string | null = 'approved'): Promise<Attendee> {
  const [accountId, registrationId, token] = [randomUUID(), randomUUID(), randomUUID()]
  const email = `${token}@seats.example`
  await sql(`INSERT INTO "Account" (id, email, name, language) VALUES ($1, $2, 'Zoë Hébert', $3)`, [
    ...[accountId, email, language],
  ])
  await sql(
    `INSERT INTO "SignIn" (id, "sessionToken", "userId", expires) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 hour')`,
    [token, accountId],
  )
  if (status !== null)
    await sql(
      `WITH category AS (
         INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name)
         SELECT gen_random_uuid(), id, $1, 99, '{"en": "Guests", "fr": "Personnes invitées"}' FROM "Summit" WHERE slug = $2
         RETURNING id, "summitId"
       )
       INSERT INTO "Registration" (id, "summitId", "categoryId", "accountId", status, email, name, language, "submittedAt", "createdAt", "updatedAt")
       SELECT $3, "summitId", id, $4, $5::"RegistrationStatus", $6, 'Zoë Hébert', $7, now(), now(), now() FROM category`,
      [`seats-${token}`, ogp, registrationId, accountId, status, email, language],
    )
  return { accountId, registrationId, token }
}

/** Signs the browser in as this person. */
export async function signInAttendee(context: BrowserContext, { token }: Attendee) {
  const url = process.env['BASE_URL'] ?? 'http://localhost:3000'
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url }])
}

/** Leaves so many seats free in a demo session, however many others have taken, and nobody in line who would be offered one. */
export async function leaveFree(key: string, seats: number) {
  await sql(
    `WITH limited AS (
       SELECT q.id, x.id AS session FROM "Quota" q JOIN "Session" x ON q.subject = x.id::text
       JOIN "Summit" s ON s.id = x."summitId" WHERE q.kind = 'session' AND s.slug = $2 AND x.code = $3
     ), gone AS (
       UPDATE "WaitingEntry" w SET state = 'left', "endedAt" = now() FROM limited
       WHERE w.subject = 'session ' || limited.session::text AND w.state = 'waiting'
     )
     UPDATE "Quota" q SET size = q.taken + $1 FROM limited WHERE q.id = limited.id`,
    [seats, ogp, codeOf(key)],
  )
}

/** Gives this person a seat in a demo session. */
export async function seat(key: string, { registrationId }: Attendee) {
  await sql(
    `INSERT INTO "Seat" (id, "summitId", "quotaId", "registrationId", state, at)
     SELECT gen_random_uuid(), q."summitId", q.id, $1, 'confirmed', now()
     FROM "Quota" q JOIN "Session" x ON x.id::text = q.subject JOIN "Summit" s ON s.id = x."summitId"
     WHERE q.kind = 'session' AND s.slug = $2 AND x.code = $3`,
    [registrationId, ogp, codeOf(key)],
  )
}
