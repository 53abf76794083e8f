import { wordRelease } from '@/app/_server/release-mail'
import { publish } from '@/domain/release/publish'
import { previewRelease } from '@/domain/release/preview'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { loadSummit } from '@/prisma/demo/load-summit'
import { madeSummit } from '@/prisma/demo/made-summit'

// Run on the served database. Loads the made summit when it is missing; else changes one of its titles. Then publishes.
// Prints { ms, previewMs, number, title }: the milliseconds of the publish and of the preview alone.

const made = madeSummit({ sessions: 943, rooms: 29, days: 2 })
const known = await db().summit.findUnique({ where: { slug: made.slug }, select: { id: true } })
const summitId = known?.id ?? (await loadSummit(made))
const account = await db().account.findUniqueOrThrow({ where: { email: 'organiser@demo.example' } })
const actor: Actor = {
  accountId: account.id,
  email: account.email,
  name: account.name,
  language: 'en',
  roles: [{ role: 'organiser', summitId }],
}

const title = `Changed at ${new Date().toISOString().replaceAll(/\D/g, '')}`
if (known) {
  const first = await db().session.findFirstOrThrow({
    where: { summitId, roomId: { not: null } },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
  })
  await db().session.update({ where: { id: first.id }, data: { title: { en: title, fr: `${title} (fr)` } } })
}
// A web process has looked at a release before; this one has just been started.
await previewRelease(actor, { summitId }, new Date())
const looked = performance.now()
const preview = await previewRelease(actor, { summitId }, new Date())
const previewMs = performance.now() - looked
if (!preview.ok) throw new Error(preview.code)
const input = { summitId, preview: preview.value.digest, note: {} }
const began = performance.now()
const published = await publish(actor, input, new Date(), wordRelease)
const ms = performance.now() - began
if (!published.ok) throw new Error(`${published.code} ${JSON.stringify(published.details).slice(0, 400)}`)
console.log(JSON.stringify({ ms, previewMs, number: published.value.number, title, at: Date.now() }))
await db().$disconnect()
