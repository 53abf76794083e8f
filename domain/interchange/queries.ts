import { createHash } from 'node:crypto'
import { summitIdFor } from '@/domain/change/queries'
import { changesOfEditor, findChange, readDraft } from '@/domain/change/repository'
import { undoStacks } from '@/domain/change/rules'
import type { Draft } from '@/domain/change/schema'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Language, type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { guessedMapping, rememberedAs, sectionsOf, sessionsOf } from './mapping-rules'
import { plans, readFiles } from './plan-cache'
import { type ImportPlan, planSteps } from './plan-rules'
import { readFile } from './read/file'
import { findFile, findMapping, findProgress, lastChange } from './repository'
import { type ImportMapping, KEPT_HOURS, type Progress, type ReadFile, importMapping } from './schema'

/** A file on its way into a draft, and how it is read. */
export type ImportView = {
  summitId: string
  file: { id: string; name: string }
  read: ReadFile
  mapping: ImportMapping
  /** How it is read was settled before: for this file, or for one with the same heads. */
  remembered: boolean
  timeZone: string
  contentLanguages: string[]
  sections: { name: string; count: number }[]
}

/** Told how far a long comparison is. */
export type Tell = (progress: Progress) => Promise<void>

const since = (now: Date) => new Date(now.getTime() - KEPT_HOURS * 3_600_000)

/**
 * The file that the actor is importing into this summit.
 * @param usual the reader's own language
 * Refusals: not_found (none of the actor's, or too old) · those of `readFile`.
 */
export async function importView(
  actor: Actor | null,
  slug: string,
  fileId: string,
  usual: Language,
  now: Date,
): Promise<Result<ImportView>> {
  const summitId = await summitIdFor(actor, slug)
  if (!actor || summitId === null || !isId(fileId)) return refuse('not_found')
  const file = await findFile(db(), ownerOf(actor, summitId), fileId, since(now))
  if (!file) return refuse('not_found')
  const summit = await db().summit.findUniqueOrThrow({
    where: { id: summitId },
    select: { timeZone: true, contentLanguages: true },
  })
  const known = readFiles.get(file.id)
  const read = known ? ok(known) : readFile(Buffer.from(file.bytes), summit.timeZone)
  if (!read.ok) return read
  readFiles.set(file.id, read.value)
  const remembered = await findMapping(
    db(),
    { summitId, kind: 'agenda', heads: rememberedAs(read.value) },
    importMapping,
  )
  const mapping = remembered ?? guessedMapping(read.value, summit.contentLanguages, usual)
  return ok({
    summitId,
    file: { id: file.id, name: file.name },
    read: read.value,
    mapping,
    remembered: remembered !== null,
    ...summit,
    sections: sectionsOf(read.value),
  })
}

const ownerOf = ({ accountId }: Actor, summitId: string) => ({ summitId, accountId, kind: 'agenda' }) as const

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

export type PlannedImport = ImportView & {
  plan: ImportPlan
  /** Of what would be done: an import is made of the plan that was looked at. */
  digest: string
}

/** What importing the file would do to the draft as it stands. */
export async function importPlan(
  actor: Actor | null,
  slug: string,
  fileId: string,
  usual: Language,
  now: Date,
  tell: Tell = async () => undefined,
): Promise<Result<PlannedImport>> {
  await tell({ stage: 'reading', done: 0, of: 0 })
  const view = await importView(actor, slug, fileId, usual, now)
  if (!view.ok) return view
  const { summitId, read, mapping } = view.value
  // Before the draft: a change in between makes the plan older than it says, and no newer.
  const number = await lastChange(db(), summitId)
  const key = JSON.stringify([fileId, number, mapping])
  const plan = plans.get(key) ?? (await compared(summitId, await draftNow(summitId), read, mapping, tell))
  plans.set(key, plan)
  const digest = createHash('sha256').update(JSON.stringify(plan.edits)).digest('hex')
  return ok({ ...view.value, plan, digest })
}

/** The draft in one snapshot. */
const draftNow = async (summitId: string): Promise<Draft> =>
  (
    await db().$transaction((tx) => readDraft(tx, summitId), {
      isolationLevel: 'RepeatableRead',
      timeout: 30_000,
    })
  ).draft

/** The comparison in pieces, so that other readers are answered in between. */
async function compared(
  summitId: string,
  draft: Draft,
  read: ReadFile,
  mapping: ImportMapping,
  tell: Tell,
): Promise<ImportPlan> {
  const summit = draft.summit.get(summitId)
  if (!summit) throw new Error('a draft without its summit') // read together
  const days = [...draft.day.values()].map(({ date }) => date)
  const file = sessionsOf(read, mapping, { ...summit, days })
  const steps = planSteps(summitId, draft, file, mapping)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await tell(step.value)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** How far the comparison of the actor's file is; null where nothing is known of it. */
export async function progressOf(
  actor: Actor | null,
  slug: string,
  fileId: string,
): Promise<Progress | null> {
  const summitId = await summitIdFor(actor, slug)
  return actor && summitId !== null && isId(fileId)
    ? findProgress(db(), ownerOf(actor, summitId), fileId)
    : null
}

/** Venues that new rooms can be in, in their order. */
export async function venuesFor(actor: Actor | null, slug: string): Promise<{ id: string; name: Text }[]> {
  const summitId = await summitIdFor(actor, slug)
  if (summitId === null) return []
  const rows = await db().venue.findMany({
    where: { summitId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ id, name: text.parse(name) }))
}

/** An import that was made: its number, what it came to, and whether it is still the editor's last act. */
export type ImportDone = { number: number; created: number; changed: number; last: boolean }

export async function importDone(
  actor: Actor | null,
  slug: string,
  changeId: string,
): Promise<ImportDone | null> {
  const summitId = await summitIdFor(actor, slug)
  if (!actor || summitId === null || !isId(changeId)) return null
  const change = await findChange(db(), summitId, changeId)
  if (!change || change.act !== 'import' || change.accountId !== actor.accountId || change.undoes !== null)
    return null
  const sessions = change.rows.filter(({ of }) => of === 'session')
  const { undo } = undoStacks(await changesOfEditor(db(), summitId, actor.accountId, 200))
  return {
    number: change.number,
    created: sessions.filter(({ before }) => before === null).length,
    changed: sessions.filter(({ before }) => before !== null).length,
    last: undo.at(-1) === changeId,
  }
}
