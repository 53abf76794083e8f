import { randomUUID } from 'node:crypto'
import { db } from '@/domain/shared/db'
import { loadSummit } from '@/prisma/demo/load-summit'
import { madeSummit } from '@/prisma/demo/made-summit'

// Run on the served database. Makes the draft of 1,000 sessions in 20 rooms on five days, 200 a day without a gap
// between them, when it is missing, and signs an organiser in. Prints { slug, token, dates }.

const made = { ...madeSummit({ sessions: 1_000, rooms: 20, days: 5 }), slug: 'made-draft' }
const known = await db().summit.findUnique({ where: { slug: made.slug }, select: { id: true } })
const summitId = known?.id ?? (await loadSummit(made))
const token = randomUUID()
await db().account.create({
  data: {
    email: `${token}@bench.example`,
    name: 'Ada Roy',
    roles: { create: { summitId, role: 'organiser' } },
    signIns: { create: { sessionToken: token, expires: new Date(Date.now() + 3_600_000) } },
  },
})
console.log(JSON.stringify({ slug: made.slug, token, dates: made.days.map(({ date }) => date) }))
await db().$disconnect()
