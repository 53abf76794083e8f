import { publish } from '@/domain/release/publish'
import { previewRelease } from '@/domain/release/preview'
import { db, inTransaction } from '@/domain/shared/db'
import { demoClock } from './clock'
import type { DemoSummit } from './format'
import { demoOrganiser, writeAccounts } from './load-accounts'
import { writeSeries, writeSummit } from './load-summit'
import { summitIdOf } from './rows'
import { demoSeries } from './series'
import { demoSummits } from './summits'

// Run at each start, after the migrations: npx tsx prisma/demo/load.ts
// Into an empty database it writes the demo summits; each time it publishes what has no release yet (a load that
// was killed between the two goes on here) and sets the clocks. Summits of one's own are never touched.

/** Two loads at once (two starts on one database) must not both find it empty. */
const LOAD_LOCK = 20_190_529

async function main(): Promise<void> {
  const began = Date.now()
  const clocks = demoClock(demoSummits, process.env['DEMO_DAY'], new Date())
  if (!clocks.ok)
    throw new Complaint(`DEMO_DAY=${clocks.details.given} is not a moment such as 2019-05-30T10:52`)
  const loaded = await loadDrafts()
  const present = await presentSummits()
  const released = await releaseDrafts(present)
  await setClocks(present, clocks.offsets)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `Demo data: ${loaded} summits loaded, ${released} released, ${present.length} clocks set (${seconds} s)`,
  )
}

/** All drafts, series, accounts and roles in one transaction; nothing when there is any summit. */
async function loadDrafts(): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOAD_LOCK})`
    if ((await tx.summit.findFirst({ select: { id: true } })) !== null) return 0
    for (const series of demoSeries) await writeSeries(tx, series)
    for (const summit of demoSummits) await writeSummit(tx, summit)
    await writeAccounts(
      tx,
      demoSummits.map(({ slug }) => slug),
    )
    return demoSummits.length
  })
}

/** Those of the demo summits that this database has. */
async function presentSummits(): Promise<DemoSummit[]> {
  const ids = demoSummits.map(({ slug }) => summitIdOf(slug))
  const rows = await db().summit.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const found = new Set(rows.map(({ id }) => id))
  return demoSummits.filter(({ slug }) => found.has(summitIdOf(slug)))
}

/** Publishes release 1, in the organiser's name, of each summit that has none. */
async function releaseDrafts(summits: DemoSummit[]): Promise<number> {
  const rows = await db().release.findMany({ where: { number: 1 }, select: { summitId: true } })
  const done = new Set(rows.map(({ summitId }) => summitId))
  const waiting = summits.filter(({ slug }) => !done.has(summitIdOf(slug)))
  const actor = demoOrganiser(waiting.map(({ slug }) => slug))
  for (const { slug, releaseNote } of waiting) {
    const summitId = summitIdOf(slug)
    const preview = await previewRelease(actor, { summitId }, new Date())
    if (!preview.ok) throw new Complaint(`${slug} cannot be previewed: ${refusal(preview)}`)
    const input = { summitId, preview: preview.value.digest, note: releaseNote }
    const published = await publish(actor, input, new Date())
    if (!published.ok) throw new Complaint(`${slug} cannot be published: ${refusal(published)}`)
  }
  return waiting.length
}

/** The publication number is raised with the clock, so that stored pages of another moment are made anew. */
async function setClocks(summits: DemoSummit[], offsets: Map<string, number>): Promise<void> {
  for (const { slug } of summits) {
    const clockOffset = offsets.get(slug) ?? 0
    await db().summit.updateMany({
      where: { id: summitIdOf(slug), clockOffset: { not: clockOffset } },
      data: { clockOffset, publication: { increment: 1 } },
    })
  }
}

function refusal({ code, details }: { code: string; details: Record<string, unknown> }): string {
  return `${code} ${JSON.stringify(details).slice(0, 2000)}`
}

/** Something to be told in one line: no stack helps the reader. */
class Complaint extends Error {}

try {
  await main()
} catch (fault) {
  console.error(fault instanceof Complaint ? `Demo data: ${fault.message}` : fault)
  process.exitCode = 1
} finally {
  await db().$disconnect()
}
