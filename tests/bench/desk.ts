import { randomUUID } from 'node:crypto'
import { Prisma } from '@/prisma/client/client'
import { db } from '@/domain/shared/db'
import { loadSummit } from '@/prisma/demo/load-summit'
import { madeSummit } from '@/prisma/demo/made-summit'

// Run on the served database. Makes two summits of three days with 2,000 and 100,000 registrations, where they are missing:
// names from 50 first and 200 family names, six categories, 40 countries, every status. Signs an officer of both desks in.
// Prints { few, many, token }: slugs.

const PEOPLE = { 'desk-few': 2_000, 'desk-many': 100_000 } as const

async function made(slug: string, people: number): Promise<string> {
  const known = await db().summit.findUnique({ where: { slug }, select: { id: true } })
  if (known) return known.id
  const summit = madeSummit({ sessions: 12, rooms: 4, days: 3 })
  const summitId = await loadSummit({ ...summit, slug })
  const codes = ['delegate', 'civil-society', 'academia', 'youth', 'media', 'staff']
  await db().registrationCategory.createMany({
    data: codes.map((code, position) => ({
      ...{ summitId, code, position, needsDays: true },
      name: { en: code, fr: code },
    })),
  })
  const dates = summit.days.map(({ date }) => date)
  // Hashes spread what a counter would line up.
  const pick = (of: string, salt: string) =>
    Prisma.raw(`(${of})[1 + abs(hashtext('${salt}' || n)) % cardinality(${of})]`)
  await db().$executeRaw(Prisma.sql`
    INSERT INTO "Registration" (id, "summitId", "categoryId", status, email, name, organisation, state, language, days,
      "submittedAt", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), ${summitId}::uuid, ${pick('c.ids', 'category')}, ${pick('s.all', 'status')},
      'person' || n || '@people.example',
      'Prénom' || abs(hashtext('first' || n)) % 50 || ' Écuyer' || abs(hashtext('family' || n)) % 200,
      'Organisation ' || abs(hashtext('organisation' || n)) % 3000,
      chr(65 + abs(hashtext('state' || n)) % 20) || chr(65 + abs(hashtext('state' || n)) % 2),
      CASE WHEN n % 3 = 0 THEN 'fr' ELSE 'en' END,
      CASE n % 3 WHEN 0 THEN ${dates}::date[] WHEN 1 THEN (${dates}::date[])[1:2] ELSE (${dates}::date[])[3:3] END,
      t.start + n * interval '7 seconds', t.start, t.start
    FROM generate_series(1, ${people}::int) n,
      (SELECT array_agg(id) AS ids FROM "RegistrationCategory" WHERE "summitId" = ${summitId}::uuid) c,
      (SELECT enum_range(NULL::"RegistrationStatus") AS all) s,
      (SELECT timestamptz '2019-01-01 00:00+00' AS start) t`)
  return summitId
}

const [few, many] = Object.keys(PEOPLE)
const ids = []
for (const [slug, people] of Object.entries(PEOPLE)) ids.push(await made(slug, people))
const token = randomUUID()
await db().account.create({
  data: {
    email: `${token}@bench.example`,
    name: 'Priya Raman',
    roles: { create: ids.map((summitId) => ({ summitId, role: 'registration_officer' as const })) },
    signIns: { create: { sessionToken: token, expires: new Date(Date.now() + 3_600_000) } },
  },
})
// As autovacuum does after so many inserts.
await db().$executeRaw`VACUUM ANALYZE "Registration"`
console.log(JSON.stringify({ few, many, token }))
await db().$disconnect()
