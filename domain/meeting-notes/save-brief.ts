import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { findNote, writeNote } from './repository'
import { mayPrepare } from './rules'
import type { BriefInput } from './schema'

/** Keeps a side's own brief. Refusals: not_found · not_awaited (the meeting is off) · saved_meanwhile. */
export function saveBrief(
  actor: Actor | null,
  { id, version, brief }: BriefInput,
  now: Date,
): Promise<Result<{ version: number }>> {
  return write(actor, id, now, 'brief', async (tx, { meeting, side }) => {
    if (!mayPrepare(meeting)) return refuse('not_awaited')
    const before = await findNote(tx, id, side)
    if ((before?.version ?? 0) !== version) return refuse('saved_meanwhile')
    return ok({ version: await writeNote(tx, meeting, side, { brief }) })
  })
}
