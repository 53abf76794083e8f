import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { findNote, writeNote } from './repository'
import { mayConclude } from './rules'
import type { AfterInput } from './schema'

/**
 * Keeps a side's key points and questions, and whether the other side reads them.
 * Refusals: not_found · not_begun · saved_meanwhile.
 */
export function saveAfter(
  actor: Actor | null,
  { id, version, keyPoints, questions, share }: AfterInput,
  now: Date,
): Promise<Result<{ version: number }>> {
  return write(actor, id, now, 'key_points', async (tx, { meeting, side, summit }) => {
    if (!mayConclude(meeting, summit.clock)) return refuse('not_begun')
    const before = await findNote(tx, id, side)
    if ((before?.version ?? 0) !== version) return refuse('saved_meanwhile')
    const sharedAt = share ? (before?.sharedAt ?? summit.clock) : null
    return ok({ version: await writeNote(tx, meeting, side, { keyPoints, questions, sharedAt }) })
  })
}
