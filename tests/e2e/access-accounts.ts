import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

const base = process.env['DATABASE_URL']

/** Runs statements on the database of the server under test. */
export async function sql<Row extends Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: base })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/**
 * The cookie of an account of its own, signed in, with one role: no other test uses it, so that signing it out everywhere
 * disturbs nobody.
 * @param slug the role's summit; the platform's where it is null
 */
export async function cookieOf(role: string, slug: string | null): Promise<string> {
  const token = randomUUID()
  await sql(
    `WITH made AS (
       INSERT INTO "Account" (id, email, name) VALUES (gen_random_uuid(), $1, 'Access') RETURNING id
     ), signed AS (
       INSERT INTO "SignIn" (id, "sessionToken", "userId", expires)
       SELECT gen_random_uuid(), $2, id, now() + interval '1 hour' FROM made
     )
     INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role)
     SELECT gen_random_uuid(), made.id, (SELECT id FROM "Summit" WHERE slug = $3), $4::"Role" FROM made`,
    [`access-${token}@roles.example`, token, slug, role],
  )
  return `next-auth.session-token=${token}`
}
