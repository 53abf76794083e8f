import { randomUUID } from 'node:crypto'
import { progressTeller } from '@/app/_server/import-progress'
import { changeDraft } from '@/domain/change/change-draft'
import { keepFile } from '@/domain/interchange/keep-file'
import { importPlan } from '@/domain/interchange/queries'
import { tellProgress } from '@/domain/interchange/tell-progress'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { loadSummit } from '@/prisma/demo/load-summit'
import { madeSummit } from '@/prisma/demo/made-summit'
import { median } from './pairs.mjs'

// Run on the served database. Imports the file of an address three times, each into a new summit of the same rooms and
// no sessions, as the import page does: keep the file, read and compare it (the dry run), write it as one change. Then
// compares it once more with what it has made. Prints seconds.

const [address = ''] = process.argv.slice(2)
const answer = await fetch(address)
if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
const bytes = Buffer.from(await answer.arrayBuffer())
const account = await db().account.findUniqueOrThrow({ where: { email: 'organiser@demo.example' } })

const seconds = (since: number) => (performance.now() - since) / 1000

async function once() {
  const slug = `made-import-${randomUUID().slice(0, 8)}`
  const summitId = await loadSummit({ ...madeSummit(), slug, sessions: [], speakers: [] })
  const actor: Actor = {
    accountId: account.id,
    email: account.email,
    name: account.name,
    language: 'en',
    roles: [{ role: 'organiser', summitId }],
  }
  let told = 0
  const compare = async () => {
    const kept = await keepFile(actor, { summitId, name: 'schedule.xml', bytes }, new Date())
    if (!kept.ok) throw new Error(kept.code)
    const tell = progressTeller(tellProgress, actor, summitId, kept.value.id)
    const planned = await importPlan(actor, slug, kept.value.id, 'en', new Date(), async (progress) => {
      told += 1
      await tell(progress)
    })
    if (!planned.ok) throw new Error(planned.code)
    return planned.value.plan
  }
  const began = performance.now()
  const { edits } = await compare()
  const compared = seconds(began)
  const change = { id: randomUUID(), summitId, act: 'import' as const, edits }
  const changed = await changeDraft(actor, change, new Date())
  if (!changed.ok) throw new Error(`${changed.code} ${JSON.stringify(changed.details).slice(0, 400)}`)
  const whole = seconds(began)
  const stages = told
  const anew = performance.now()
  const twice = await compare()
  return {
    compared,
    written: whole - compared,
    whole,
    told: stages,
    again: seconds(anew),
    edits: twice.edits.length,
    sessions: await db().session.count({ where: { summitId } }),
  }
}

const runs = [await once(), await once(), await once()]
const [{ sessions, told, edits }] = runs as [Awaited<ReturnType<typeof once>>] // three of them
console.log(
  JSON.stringify({
    sessions,
    told,
    edits,
    compared: median(runs.map((run) => run.compared)),
    written: median(runs.map((run) => run.written)),
    whole: median(runs.map((run) => run.whole)),
    slowest: Math.max(...runs.map((run) => run.whole)),
    again: median(runs.map((run) => run.again)),
  }),
)
await db().$disconnect()
