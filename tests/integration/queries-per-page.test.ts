import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordRelease } from '@/app/_server/release-mail'
import { previewRelease } from '@/domain/release/preview'
import { publish } from '@/domain/release/publish'
import { publicSummit, publicSummits, releaseHistory, searchSessions } from '@/domain/release/queries'
import { summitAtWork } from '@/domain/session/queries'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { speakerList } from '@/domain/speaker/list-queries'
import { filtersOf } from '@/domain/speaker/list-rules'
import { frameOf } from '@/domain/summit/queries'
import { loadSummit } from '@/prisma/demo/load-summit'
import { madeSummit } from '@/prisma/demo/made-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()

/** Statements sent to PostgreSQL while `work` runs, transactions' own words aside. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const { query } = Client.prototype
  let count = 0
  Client.prototype.query = new Proxy(query, {
    apply(target, client, args: unknown[]) {
      const [first] = args
      const text =
        typeof first === 'string'
          ? first
          : first && typeof first === 'object' && 'text' in first
            ? first.text
            : ''
      if (!/^(BEGIN|COMMIT|ROLLBACK)/i.test(String(text))) count++
      return Reflect.apply(target, client, args)
    },
  })
  try {
    await work()
  } finally {
    Client.prototype.query = query
  }
  return count
}

async function publishMade(slug: string, sessions: number, rooms: number, days: number) {
  const summitId = await loadSummit({ ...madeSummit({ sessions, rooms, days }), slug })
  const account = await db().account.create({ data: { email: `${slug}@demo.example` } })
  const actor: Actor = {
    accountId: account.id,
    email: account.email,
    name: null,
    language: 'en',
    roles: [{ role: 'organiser', summitId }],
  }
  const preview = await previewRelease(actor, { summitId }, new Date())
  if (!preview.ok) throw new Error(preview.code)
  const input = { summitId, preview: preview.value.digest, note: {} }
  const result = await publish(actor, input, new Date(), wordRelease)
  if (!result.ok) throw new Error(result.code)
  return actor
}

describe('The number of queries for a public page', () => {
  beforeAll(async () => {
    await publishMade('made-small', 100, 10, 2)
    await publishMade('made-large', 5_000, 50, 4)
  }, 120_000)

  for (const [page, read] of [
    ['a summit, its agenda or a session', publicSummit],
    ['the list of releases', releaseHistory],
    ['a search', (slug: string) => searchSessions(slug, 'data', 'en')],
    ['the list of summits', () => publicSummits()],
  ] as const) {
    it(`is the same for 100 and for 5,000 sessions: ${page}`, async () => {
      const small = await statements(() => read('made-small'))
      const large = await statements(() => read('made-large'))
      expect(small).toBeGreaterThan(0)
      expect(large).toBe(small)
      expect(large).toBeLessThanOrEqual(3)
    })
  }
})

describe('The number of queries for the organisers’ list of speakers', () => {
  it('is three, for two people and for two hundred', async () => {
    for (const count of [2, 200]) {
      const slug = `made-stage-${count}`
      const actor = await publishMade(slug, 4, 2, 1)
      const work = await summitAtWork(actor, slug)
      if (!work) throw new Error('no such summit')
      await db().speaker.createMany({
        data: Array.from({ length: count }, (_, index) => ({
          summitId: work.id,
          slug: `more-${index}`,
          name: `Speaker ${index}`,
          position: {},
        })),
      })
      const { filters } = filtersOf({ q: 'speaker', lacks: 'photo' }, work.contentLanguages)
      expect(await statements(() => speakerList(work, filters, 'fr'))).toBe(3)
    }
  })
})

describe('The number of queries for the pages about what a summit is made of', () => {
  it('is the same for two rooms and four sessions as for fifty and four hundred', async () => {
    const counts: number[] = []
    for (const [sessions, rooms, days] of [
      [4, 2, 1],
      [400, 50, 4],
    ] as const) {
      const slug = `made-frame-${rooms}`
      const work = await summitAtWork(await publishMade(slug, sessions, rooms, days), slug)
      if (!work) throw new Error('no such summit')
      counts.push(await statements(() => frameOf(work)))
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[0]).toBeLessThanOrEqual(8)
  })
})
