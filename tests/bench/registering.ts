import { randomUUID } from 'node:crypto'
import { db } from '@/domain/shared/db'
import { draftSummit } from '@/tests/factories/draft-summit'
import { category, quota } from '@/tests/factories/registrations'

// Run on the served database:
//   registering.ts <drafts> <registered>
// Makes a summit with limits of the whole, of a category and of two days, in which so many people have their places already, and so
// many filled-in forms of people who are signed in and have only to send them. Prints { slug, summitId, editor, drafts: [{ id, token }] }.

const [drafts = 0, registered = 0] = process.argv.slice(2).map(Number)
const summit = await draftSummit()
const summitId = summit.id
await db().summit.update({ where: { id: summitId }, data: { state: 'open' } })
const categoryId = await category(summit, { needsDays: true })
const size = 1_000_000
const quotaIds = [
  await quota(summit, 'summit', '', size),
  await quota(summit, 'category', categoryId, size),
  await quota(summit, 'day', '2019-05-29', size),
  await quota(summit, 'day', '2019-05-30', size),
]
const text = { en: 'Which help?', fr: 'Quelle aide ?' }
const question = (code: string, position: number, kind: 'text' | 'choice' | 'consent') =>
  db().formQuestion.create({
    data: {
      ...{ summitId, code, position, kind, label: text, purpose: text, required: true },
      ...(kind === 'choice' ? { options: [{ value: 'yes', label: { en: 'yes', fr: 'oui' } }] } : {}),
      retainUntil: new Date('2030-01-01'),
    },
    select: { id: true },
  })
const questions = [
  { ...(await question('help', 1, 'text')), value: 'A ramp' },
  { ...(await question('listens', 2, 'choice')), value: 'yes' },
  { ...(await question('notice', 3, 'consent')), value: true },
]

await db().$executeRaw`
  INSERT INTO "Registration" (id, "summitId", "categoryId", status, email, name, days, "submittedAt", "createdAt", "updatedAt")
  SELECT gen_random_uuid(), ${summitId}::uuid, ${categoryId}::uuid, 'approved', 'r' || n || '@people.example', 'Zoë Hébert',
    '{2019-05-29,2019-05-30}', now(), now(), now()
  FROM generate_series(1, ${registered}::int) n`
await db().$executeRaw`
  INSERT INTO "Seat" (id, "summitId", "quotaId", "registrationId", state, at)
  SELECT gen_random_uuid(), r."summitId", q, r.id, 'confirmed', now()
  FROM "Registration" r, unnest(${quotaIds}::uuid[]) q WHERE r."summitId" = ${summitId}::uuid`

const now = new Date()
const people = Array.from({ length: drafts }, () => ({
  id: randomUUID(),
  account: randomUUID(),
  token: randomUUID(),
}))
await db().account.createMany({
  data: people.map(({ account }) => ({
    id: account,
    email: `${account}@people.example`,
    emailVerified: now,
  })),
})
await db().signIn.createMany({
  data: people.map(({ account, token }) => ({
    ...{ sessionToken: token, userId: account },
    expires: new Date(now.getTime() + 3_600_000),
  })),
})
await db().registration.createMany({
  data: people.map(({ id, account }) => ({
    ...{
      id,
      summitId,
      categoryId,
      accountId: account,
      email: `${account}@people.example`,
      name: 'Zoë Hébert',
    },
    ...{ days: [new Date('2019-05-29'), new Date('2019-05-30')], createdAt: now, updatedAt: now },
  })),
})
await db().answer.createMany({
  data: people.flatMap(({ id }) =>
    questions.map((one) => ({
      ...{ summitId, registrationId: id, questionId: one.id, value: one.value, updatedAt: now },
    })),
  ),
})
const editor = randomUUID()
await db().signIn.create({
  data: {
    sessionToken: editor,
    userId: summit.editor.accountId,
    expires: new Date(now.getTime() + 3_600_000),
  },
})
console.log(
  JSON.stringify({
    ...{ slug: summit.slug, summitId, editor },
    drafts: people.map(({ id, token }) => ({ id, token })),
  }),
)
await db().$disconnect()
