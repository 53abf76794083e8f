import { randomUUID } from 'node:crypto'
import { outcomeOf } from '@/domain/change/outcome-rules'
import { findAll, lockDraft, writeChange } from '@/domain/change/repository'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type SessionFound, findFrame, findSession, nameOfAccount } from './repository'
import { type Part, clashing, differences, resolved } from './merge-rules'
import { columnsOf, contentOf, fieldsOf, staleAfter, textsOfRow } from './rules'
import { type SaveSessionInput, type SessionContent, type SessionFrame, sessionContent } from './schema'

export type SavedSession = { code: string; version: number }

/** What the second of two editors is told: both versions, and where they differ. */
export type EditedMeanwhile = {
  mine: SessionContent
  theirs: SessionContent
  /** Where they differ: never empty. */
  parts: Part[]
  /** Of theirs: the one that the choice will be saved on. */
  version: number
  by: string | null
  /** ISO 8601. */
  at: string
  /** Texts that I had confirmed to be still right. */
  confirmed: string[]
}

/**
 * Saves a session's draft. The public sees nothing of it until the next release.
 * What another saved since, in parts that this editor left alone, stays.
 * Refusals: not_found · edited_meanwhile (both changed the same part; details are `EditedMeanwhile`; the choice comes back with `theirs` and
 * `choice`, and is refused in the same way when the session has moved on again; two who wrote the same are at one) · those of `columnsOf`.
 */
export async function saveSession(
  actor: Actor | null,
  input: SaveSessionInput,
  now: Date,
): Promise<Result<SavedSession>> {
  const { summitId, id } = input
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const frame = await findFrame(tx, summitId)
    const before = await findSession(tx, summitId, id)
    const standing = (await findAll(tx, summitId, [{ of: 'session', id }])).get(id)
    if (!frame || !before || !standing) return refuse('not_found')
    const content = merged(input, before, frame)
    if (!content) return editedMeanwhile(tx, input, before, frame)
    const after = columnsOf(content, frame, before)
    if (!after.ok) return after
    const stale = staleAfter(
      textsOfRow(before),
      after.value,
      before.stale,
      frame.contentLanguages,
      input.confirmed,
    )
    const set = { ...fieldsOf(after.value), stale }
    const saved = outcomeOf({ of: 'session', id, set }, standing, frame)
    if (!saved.ok) return saved
    const { outcome } = saved.value
    if (!outcome) return ok({ code: before.code, version: before.version })
    const change = { id: randomUUID(), summitId, accountId: actor.accountId, at: now, act: 'save' }
    await writeChange(tx, change, [outcome])
    return ok({ code: before.code, version: before.version + 1 })
  })
}

/**
 * What is to be saved: the form, or, when the session has moved on since, the form with what others changed in parts that
 * this editor left alone. Null when both changed the same part, and the editor must choose.
 */
function merged(input: SaveSessionInput, before: SessionFound, frame: SessionFrame): SessionContent | null {
  const content = chosen(input, frame)
  if (before.version === input.version) return content
  const theirs = contentOf(before, frame)
  // Once I have chosen, what I chose from is what I know of the session.
  const base = input.theirs ?? input.base
  if (!base || clashing(base, content, theirs, frame.contentLanguages).length > 0) return null
  const parts = differences(base, content, theirs, frame.contentLanguages)
  const choice = Object.fromEntries(parts.map((part) => [part.key, part.suggested]))
  return resolved(content, theirs, choice, frame.contentLanguages)
}

function chosen(input: SaveSessionInput, frame: SessionFrame): SessionContent {
  return input.theirs ? resolved(input, input.theirs, input.choice, frame.contentLanguages) : input
}

async function editedMeanwhile(
  tx: Tx,
  input: SaveSessionInput,
  current: SessionFound,
  frame: SessionFrame,
): Promise<Result<SavedSession>> {
  const mine = chosen(input, frame)
  const theirs = contentOf(current, frame)
  // Once I have chosen, what I chose from is what I know of the session.
  const base = input.theirs ?? input.base
  const parts = differences(base, mine, theirs, frame.contentLanguages)
  if (parts.length === 0) return ok({ code: current.code, version: current.version })
  const details: EditedMeanwhile = {
    mine: sessionContent.parse(mine),
    theirs,
    parts,
    version: current.version,
    by: await nameOfAccount(tx, current.updatedBy),
    at: current.updatedAt.toISOString(),
    confirmed: input.confirmed,
  }
  return refuse('edited_meanwhile', details)
}
