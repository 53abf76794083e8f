import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { sql } from './access-accounts'

/** A summit of a test's own, so that what it edits and publishes disturbs no other: two days, two rooms, two sessions. */
export type MadeSummit = { slug: string; id: string; codes: [string, string] }

const text = (en: string, fr: string) => JSON.stringify({ en, fr })

export async function madeSummit(): Promise<MadeSummit> {
  const slug = `made-${randomUUID().slice(0, 8)}`
  const [id, venue, one, two, day] = [1, 2, 3, 4, 5].map(() => randomUUID())
  await sql(
    `INSERT INTO "Summit" (id, slug, name, "shortName", edition, theme, description, place, host, "startsOn", "endsOn",
       "timeZone", mode, "contentLanguages", accent)
     VALUES ($1, $2, $3, $3, $3, '{}', '{}', $3, '{}', '2031-05-29', '2031-05-30', 'America/Toronto', 'in_person',
       '{en,fr}', '#0b5c66')`,
    [id, slug, text(`Made ${slug}`, `Monté ${slug}`)],
  )
  for (const [dayId, date] of [
    [day, '2031-05-29'],
    [randomUUID(), '2031-05-30'],
  ])
    await sql(`INSERT INTO "SummitDay" (id, "summitId", date, label) VALUES ($1, $2, $3, $4)`, [
      dayId,
      id,
      date,
      text('Day', 'Journée'),
    ])
  await sql(
    `INSERT INTO "Venue" (id, "summitId", position, name, city, "timeZone") VALUES ($1, $2, 0, $3, $3, 'America/Toronto')`,
    [venue, id, text('Hall', 'Centre')],
  )
  for (const [room, position] of [
    [one, 1],
    [two, 2],
  ])
    await sql(
      `INSERT INTO "Room" (id, "summitId", "venueId", position, name, kind, theatre, equipment)
       VALUES ($1, $2, $3, $4, $5, 'session', 40, '{}')`,
      [room, id, venue, position, text(`Room ${position}`, `Salle ${position}`)],
    )
  const codes: [string, string] = ['AAA001', 'AAA002']
  for (const [index, code] of codes.entries())
    await sql(
      `INSERT INTO "Session" (id, "summitId", code, number, type, title, abstract, "startsAt", "endsAt", "dayId", "roomId",
         languages, interpretation, stale)
       VALUES (gen_random_uuid(), $1, $2, $3, 'parallel', $4, '{}', '2031-05-29T13:00:00Z', '2031-05-29T14:00:00Z', $5, $6,
         '{en,fr}', '{}', '{}')`,
      [
        id,
        code,
        index + 1,
        text(`Made session ${index + 1}`, `Séance montée ${index + 1}`),
        day,
        index ? two : one,
      ],
    )
  return { slug, id: id ?? '', codes }
}

/** Signs the browser in as a person of this name with a role in the summit, whom no other test uses. */
export async function signInAs(
  context: BrowserContext,
  { id }: MadeSummit,
  role: 'organiser' | 'programme_editor' | 'registration_officer',
  name: string,
) {
  const token = randomUUID()
  await sql(
    `WITH made AS (
       INSERT INTO "Account" (id, email, name) VALUES (gen_random_uuid(), $1, $2) RETURNING id
     ), signed AS (
       INSERT INTO "SignIn" (id, "sessionToken", "userId", expires)
       SELECT gen_random_uuid(), $3, id, now() + interval '1 hour' FROM made
     )
     INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role)
     SELECT gen_random_uuid(), made.id, $4, $5::"Role" FROM made`,
    [`${token}@made.example`, name, token, id, role],
  )
  const url = process.env['BASE_URL'] ?? 'http://localhost:3000'
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url }])
}
