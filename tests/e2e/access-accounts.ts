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
 * @param state whose delegation a focal point nominates for
 */
export async function cookieOf(role: string, slug: string | null, state = 'FR'): Promise<string> {
  const token = randomUUID()
  await sql(
    `WITH made AS (
       INSERT INTO "Account" (id, email, name) VALUES (gen_random_uuid(), $1, 'Access') RETURNING id
     ), signed AS (
       INSERT INTO "SignIn" (id, "sessionToken", "userId", expires)
       SELECT gen_random_uuid(), $2, id, now() + interval '1 hour' FROM made
     )
     INSERT INTO "RoleAssignment" (id, "accountId", "summitId", role, "delegationId")
     SELECT gen_random_uuid(), made.id, m.id, $4::"Role", d.id FROM made
     LEFT JOIN "Summit" m ON m.slug = $3
     LEFT JOIN "Delegation" d ON d."summitId" = m.id AND d."countryCode" = $5 AND $4 = 'focal_point'`,
    [`access-${token}@roles.example`, token, slug, role, state],
  )
  return `next-auth.session-token=${token}`
}
