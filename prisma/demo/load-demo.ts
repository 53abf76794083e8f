import { wordRelease } from '@/app/_server/release-mail'
import { previewRelease } from '@/domain/release/preview'
import { publish } from '@/domain/release/publish'
import { db, inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { demoClock } from './clock'
import { demoProtocols } from './delegations/summits'
import type { DemoSummit } from './format'
import { demoOrganiser, writeAccounts } from './load-accounts'
import { loadDelegations } from './load-delegations'
import { loadExchange } from './load-exchange'
import { loadRegistration } from './load-registration'
import { writeSeries, writeSummit } from './load-summit'
import { demoRegistrations } from './registration/summits'
import { summitIdOf } from './rows'
import { demoSeries } from './series'
import { demoSummits } from './summits'

/** Two loads at once (two starts on one database) must not both find it empty. */
const LOAD_LOCK = 20_190_529

/** How many summits were written, how many released, and of how many the clock was set. */
export type Loaded = { written: number; released: number; clocks: number }

/**
 * Writes the demo summits into a database without any, publishes those that have no release yet (a load that was
 * killed between the two goes on here), opens their registration, seats their delegations, and sets their clocks. Summits of one's own are never touched.
 * @param demoDay as in `demoClock`
 * @param now real time: of the releases, and what the clocks are relative to
 * Refusals: not_a_moment (before anything is written) · what a preview or release refuses, with the summit.
 */
export async function loadDemo(demoDay: string | undefined, now: Date): Promise<Result<Loaded>> {
  const clocks = demoClock(demoSummits, demoDay, now)
  if (!clocks.ok) return clocks
  const written = await writeDrafts()
  const present = await presentSummits()
  const released = await releaseDrafts(present, now)
  if (!released.ok) return released
  for (const registration of demoRegistrations) await loadRegistration(registration, now)
  for (const protocol of demoProtocols) await loadDelegations(protocol)
  await loadExchange()
  await setClocks(present, clocks.value)
  return ok({ written, released: released.value, clocks: present.length })
}

/** All drafts, series, accounts and roles in one transaction; nothing when there is any summit. */
async function writeDrafts(): Promise<number> {
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

/** Publishes release 1 of each summit that has none; what another start has released meanwhile is no fault. */
async function releaseDrafts(summits: DemoSummit[], now: Date): Promise<Result<number>> {
  let released = 0
  for (const summit of summits) {
    if (await isReleased(summit)) continue
    const published = await publishFirst(summit, now)
    if (published.ok) released++
    else if (!(await isReleased(summit)))
      return refuse(published.code, { summit: summit.slug, ...published.details })
  }
  return ok(released)
}

async function isReleased({ slug }: DemoSummit): Promise<boolean> {
  const release = await db().release.findFirst({
    where: { summitId: summitIdOf(slug) },
    select: { id: true },
  })
  return release !== null
}

/**
 * In the demo organiser's name, as an organiser does it. Its notices stand in the demo's mailbox and count as sent: these
 * summits were announced long ago, and a mail server must not be handed a hundred mails by a start.
 */
async function publishFirst({ slug, releaseNote }: DemoSummit, now: Date): Promise<Result<unknown>> {
  const summitId = summitIdOf(slug)
  const organiser = demoOrganiser([slug])
  const preview = await previewRelease(organiser, { summitId }, now)
  if (!preview.ok) return preview
  const input = { summitId, preview: preview.value.digest, note: releaseNote }
  const published = await publish(organiser, input, now, wordRelease)
  if (published.ok)
    await db().notice.updateMany({
      where: { summitId, kind: 'release', sentAt: null, createdAt: now },
      data: { sentAt: now, attempts: 1 },
    })
  return published
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
