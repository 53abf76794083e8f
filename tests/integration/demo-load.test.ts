import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { states } from '@/domain/bilateral/schema'
import { announcedMeetings } from '@/domain/meeting-notes/announced-queries'
import { differencesOf, freezeViews } from '@/domain/names-freeze/queries'
import { duplicates } from '@/domain/registration/duplicate-queries'
import { releaseDocument } from '@/domain/release/schema'
import type { Actor } from '@/domain/shared/actor'
import { db, inTransaction } from '@/domain/shared/db'
import { demoAccounts } from '@/prisma/demo/accounts'
import { digitalNations2020 } from '@/prisma/demo/digital-nations-2020'
import { digitalNationsSeries } from '@/prisma/demo/digital-nations-2020/series'
import { writeAccounts } from '@/prisma/demo/load-accounts'
import { loadDemo } from '@/prisma/demo/load-demo'
import { writeSeries, writeSummit } from '@/prisma/demo/load-summit'
import { rowsOf } from '@/prisma/demo/rows'
import { demoSeries } from '@/prisma/demo/series'
import { demoSlugs } from '@/prisma/demo/slugs'
import { demoSummits } from '@/prisma/demo/summits'
import { phases } from '@/domain/quota/schema'
import { seatLabels } from '@/domain/quota/queries'
import { faults, noFaults } from '../factories/registrations'
import { freshDatabase } from '../setup/database'

await freshDatabase()

// Two whole loads at once: seconds on an idle machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 })

const slugs = demoSummits.map(({ slug }) => slug)
const now = new Date('2026-03-04T05:06:07.000Z')
const summits = () =>
  db().summit.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, clockOffset: true, publication: true },
  })

describe('Loading the demo data', () => {
  it('refuses a wrong DEMO_DAY before it writes anything', async () => {
    const refused = await loadDemo('tomorrow', now)
    expect(refused).toEqual({ ok: false, code: 'not_a_moment', details: { given: 'tomorrow' } })
    expect(await db().summit.count()).toBe(0)
  })

  it('writes and releases all four summits, two loads at once notwithstanding', async () => {
    const both = await Promise.all([loadDemo(undefined, now), loadDemo(undefined, now)])
    const sum = (name: 'written' | 'released') =>
      both.reduce((total, one) => total + (one.ok ? one.value[name] : Number.NaN), 0)
    expect([sum('written'), sum('released')]).toEqual([4, 4])
    const releases = await db().release.findMany({ include: { summit: true } })
    expect(releases.map(({ number }) => number)).toEqual([1, 1, 1, 1])
    for (const { document, summit } of releases) {
      const { sessions } = releaseDocument.parse(document)
      const source = demoSummits.find(({ slug }) => slug === summit.slug)
      const shown = source?.sessions.filter(({ access }) => access !== 'private')
      expect(sessions).toHaveLength(shown?.length ?? -1)
    }
  })

  it('opens the registration of the summits to come, with limited sessions at every stage and the attendee in both', async () => {
    for (const slug of ['ogp-ottawa-2019', 'digital-nations-2020']) {
      const summit = await db().summit.findUniqueOrThrow({ where: { slug } })
      const { registrations, waiting } = await db().summit.findUniqueOrThrow({
        where: { slug },
        include: {
          registrations: { where: { account: { email: 'attendee@demo.example' } }, include: { seats: true } },
          waiting: true,
        },
      })
      expect(registrations).toMatchObject([{ status: 'approved' }])
      expect(registrations[0]?.seats.length).toBeGreaterThan(0)
      expect(await faults(summit)).toEqual(noFaults)
      if (slug === 'ogp-ottawa-2019') {
        const labels = await seatLabels(slug, now)
        expect(new Set(labels.map(({ phase }) => phase))).toEqual(new Set(phases))
        expect(waiting.some(({ subject }) => subject.startsWith('day '))).toBe(true)
      }
    }
  })

  it('has something for the desk to find: one who registered twice, and a list that is not as it was', async () => {
    const { id } = await db().summit.findUniqueOrThrow({ where: { slug: 'ogp-ottawa-2019' } })
    const desk: Actor = {
      ...{ accountId: randomUUID(), email: 'desk@demo.example', name: 'Desk', language: 'en' },
      roles: [{ role: 'registration_officer', summitId: id }],
    }
    expect(
      (await duplicates(desk, id))?.pairs.map(({ a, b, because }) => [
        a.organisation,
        b.organisation,
        because,
      ]),
    ).toEqual([['The Evening Gazetteer', 'The Evening Gazetteer', 'name']])
    const [list] = (await freezeViews(desk, id))?.freezes ?? []
    const since = await differencesOf(desk, id, list?.id ?? '')
    expect(since?.map(({ before, after }) => [before?.name, after?.name])).toEqual([
      ['Kwabena Owusu-Ansah', 'Kwabena Owusu-Ansah'],
      [undefined, 'Samuel Okafor'],
      ['Wanjiru Kamau', 'Wanjirũ Kamau'],
    ])
  })

  it('stars four sessions for the attendee that one person could go to', async () => {
    const { document } = await db().release.findFirstOrThrow({
      where: { summit: { slug: 'ogp-ottawa-2019' } },
    })
    const stars = await db().starredSession.findMany({ where: { summit: { slug: 'ogp-ottawa-2019' } } })
    const chosen = releaseDocument
      .parse(document)
      .sessions.filter(({ id }) => stars.some(({ sessionId }) => sessionId === id))
      .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
    expect(chosen).toHaveLength(4)
    expect(new Set(chosen.map(({ day }) => day)).size).toBeGreaterThan(1)
    for (const [index, { end }] of chosen.entries())
      expect(Date.parse(end)).toBeLessThanOrEqual(Date.parse(chosen[index + 1]?.start ?? end))
  })

  it('has meetings of delegations in every state, more than a hundred in Ottawa, and work for the desk', async () => {
    const meetings = async (slug: string) =>
      Object.fromEntries(
        (await db().bilateral.groupBy({ by: ['state'], where: { summit: { slug } }, _count: true })).map(
          ({ state, _count }) => [state, _count],
        ),
      )
    const ottawa = await meetings('ogp-ottawa-2019')
    expect(Object.keys(ottawa).sort()).toEqual([...states].sort())
    expect(Object.values(ottawa).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(120)
    expect([ottawa['accepted'], ottawa['bumped']]).toEqual([30, 6])
    expect(Object.keys(await meetings('digital-nations-2020')).length).toBeGreaterThan(8)
    // By the summit's clock nothing that is open is over, and nothing has been done in the time to come.
    const [late] = await db().$queryRaw<[{ overdue: number; ahead: number }]>`
      SELECT count(*) FILTER (WHERE b."answerBy" <= clock.at)::int AS overdue,
        count(*) FILTER (WHERE (SELECT max(t.at) FROM "BilateralStep" t WHERE t."bilateralId" = b.id) > clock.at)::int AS ahead
      FROM "Bilateral" b JOIN "Summit" m ON m.id = b."summitId"
      CROSS JOIN LATERAL (SELECT ${now}::timestamptz + make_interval(secs => m."clockOffset") AS at) clock`
    expect(late).toEqual({ overdue: 0, ahead: 0 })
  })

  it('shows the exchange as it was held: eleven meetings at hosts, with what both sides wrote', async () => {
    const summit = { slug: 'learning-exchange-2019' }
    const meetings = await db().bilateral.findMany({
      where: { summit },
      include: { notes: true, points: true, texts: true, booking: true },
    })
    expect(meetings).toHaveLength(11)
    for (const { state, hostSide, hostAddress, hostContact, booking, notes, points } of meetings) {
      expect({ state, hostSide, booking }).toEqual({ state: 'held', hostSide: 'asked', booking: null })
      expect([hostAddress, hostContact, notes[0]?.brief, points[0]?.text]).not.toContain('')
    }
    const [shown] = await announcedMeetings(summit.slug)
    expect(shown).toMatchObject({ asked: { shortName: { en: 'Synapse C' } } })
    expect(Object.keys(shown?.readOut ?? {})).toEqual(['en', 'fr'])
    const speaking = await db().roleAssignment.findMany({
      where: { summit, role: 'focal_point' },
      include: { delegation: true, account: true },
    })
    expect(
      speaking.map(({ account, delegation }) => [account.email, delegation?.shortName]).sort(),
    ).toMatchObject([
      ['host@demo.example', { fr: 'Laboratoire de l’innovation urbaine de Montréal' }],
      ['visitors@demo.example', { en: 'French municipal leaders' }],
    ])
  })

  it('gives each account its role in each of its summits, and no more', async () => {
    const roles = await db().roleAssignment.groupBy({ by: ['role'], _count: true, orderBy: { role: 'asc' } })
    expect(Object.fromEntries(roles.map(({ role, _count }) => [role, _count]))).toEqual({
      administrator: 1,
      organiser: 4,
      programme_editor: 4,
      registration_officer: 4,
      identity_officer: 4,
      protocol_officer: 4,
      check_in_staff: 4,
      focal_point: 6,
      attendee: 4,
    })
    expect(await db().account.count()).toBe(demoAccounts.length)
    expect(demoSlugs).toEqual(demoSummits.map(({ slug }) => slug))
    const speaksFor = await db().roleAssignment.findMany({
      where: { role: 'focal_point' },
      select: { state: true },
    })
    expect(speaksFor.map(({ state }) => state).sort()).toEqual(['CA', 'CA', 'EE', 'EE', null, null])
  })

  it('sets the clocks at every start, and raises the publication of the summits whose clock moved', async () => {
    const before = await summits()
    const again = await loadDemo(undefined, new Date(now.getTime() + 60_000))
    expect(again).toEqual({ ok: true, value: { written: 0, released: 0, clocks: 4 } })
    const after = await summits()
    const moved = after.filter((one, index) => one.publication !== before[index]?.publication)
    expect(moved.map(({ slug }) => slug)).toEqual(['digital-nations-2020', 'ogp-ottawa-2019'])
    expect(after.filter(({ clockOffset }) => clockOffset === 0)).toHaveLength(2)
  })

  it('moves the summit that DEMO_DAY lies nearest to', async () => {
    await loadDemo('2020-11-02T16:10', now)
    const summit = await db().summit.findUniqueOrThrow({ where: { slug: 'digital-nations-2020' } })
    expect(new Date(now.getTime() + summit.clockOffset * 1000).toISOString()).toBe('2020-11-02T21:10:00.000Z')
  })
})

describe('A load that was killed', () => {
  it('goes on at the next start where the drafts are there and releases are missing', async () => {
    await emptyDatabase()
    await inTransaction(async (tx) => {
      for (const series of demoSeries) await writeSeries(tx, series)
      for (const summit of demoSummits) await writeSummit(tx, summit)
      await writeAccounts(tx, slugs)
    })
    expect(await loadDemo(undefined, now)).toEqual({
      ok: true,
      value: { written: 0, released: 4, clocks: 4 },
    })
  })
})

describe('A database with a summit of one’s own', () => {
  it('is left alone, even where an address is that of a demo summit', async () => {
    await emptyDatabase()
    const slug = 'digital-nations-2020'
    await db().$transaction((tx) => writeSeries(tx, digitalNationsSeries))
    const { summit } = rowsOf(digitalNations2020)
    await db().summit.createMany({ data: summit.map((row) => ({ ...row, id: randomUUID(), slug })) })
    expect(await loadDemo(undefined, now)).toEqual({
      ok: true,
      value: { written: 0, released: 0, clocks: 0 },
    })
    expect(await summits()).toEqual([{ slug, clockOffset: 0, publication: 0 }])
  })
})

/** As after the migrations. TRUNCATE is the one way to be rid of releases. */
async function emptyDatabase(): Promise<void> {
  await db().$executeRaw`TRUNCATE "Summit", "Series", "Account" CASCADE`
}
