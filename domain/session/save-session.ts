import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type SessionFound, findFrame, findSession, nameOfAccount, updateSession } from './repository'
import { type Part, differences, resolved } from './merge-rules'
import { type SessionRow, changedColumns, columnsOf, contentOf, staleAfter, textsOfRow } from './rules'
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
 * Refusals: not_found · edited_meanwhile (details are `EditedMeanwhile`; the choice comes back with `theirs` and
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
    const frame = await findFrame(tx, summitId)
    const before = await findSession(tx, summitId, id)
    if (!frame || !before) return refuse('not_found')
    const content = chosen(input, frame)
    if (before.version !== input.version) return editedMeanwhile(tx, input, content, before, frame)
    const after = columnsOf(content, frame, before)
    if (!after.ok) return after
    const stale = staleAfter(
      textsOfRow(before),
      after.value,
      before.stale,
      frame.contentLanguages,
      input.confirmed,
    )
    const changes = changedColumns(
      { ...columnsAlone(before), stale: before.stale },
      { ...after.value, stale },
    )
    if (Object.keys(changes.after).length === 0) return ok({ code: before.code, version: before.version })
    const written = await updateSession(
      tx,
      { summitId, id, version: before.version },
      { ...after.value, stale, updatedAt: now, updatedBy: actor.accountId },
    )
    if (!written) {
      // Saved by someone else between our reading and our writing.
      const current = await findSession(tx, summitId, id)
      return current ? editedMeanwhile(tx, input, content, current, frame) : refuse('not_found')
    }
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'session.saved',
      subject: 'session',
      subjectId: id,
      before: { version: before.version, ...changes.before },
      after: { version: before.version + 1, ...changes.after },
    })
    return ok({ code: before.code, version: before.version + 1 })
  })
}

function chosen(input: SaveSessionInput, frame: SessionFrame): SessionContent {
  return input.theirs ? resolved(input, input.theirs, input.choice, frame.contentLanguages) : input
}

const columnsAlone = ({
  id,
  code,
  number,
  version,
  updatedAt,
  updatedBy,
  firstRelease,
  ...row
}: SessionFound): SessionRow => row

async function editedMeanwhile(
  tx: Tx,
  input: SaveSessionInput,
  mine: SessionContent,
  current: SessionFound,
  frame: SessionFrame,
): Promise<Result<SavedSession>> {
  const theirs = contentOf(current, frame)
  // Once I have chosen, what I chose from is what I know of the session.
  const base = input.theirs ?? input.base
  const parts = differences(base, mine, theirs, frame.contentLanguages)
  if (parts.length === 0) {
    return ok({ code: current.code, version: current.version })
  }
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
