import { keptFile } from '@/domain/answer-file/file-rules'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Result, refuse } from '@/domain/shared/result'
import { findNoted, write } from './notes-ledger'
import { keepPaper } from './paper-ledger'
import { mayPrepare } from './rules'
import type { PaperReaders, SentFile } from './schema'

/**
 * Brings a paper to a meeting, from the request on. What it is its first bytes say (`keptFile`); pictures are drawn anew.
 * Refusals: not_found · not_awaited · too_many (`most`) · those of `keptFile`.
 */
export async function addPaper(
  actor: Actor | null,
  { id, readers, file }: { id: string; readers: PaperReaders; file: SentFile },
  now: Date,
): Promise<Result<{ id: string }>> {
  // Whoever may not is told so before any work is done for them.
  const found = await findNoted(db(), actor, id, now)
  if (!found) return refuse('not_found')
  if (!mayPrepare(found.meeting)) return refuse('not_awaited')
  const kept = await keptFile(file.bytes, file.name)
  if (!kept.ok) return kept
  return write(actor, id, now, 'paper_added', async (tx, { meeting, side, summit }) => {
    if (!mayPrepare(meeting)) return refuse('not_awaited')
    return keepPaper(tx, meeting, { kept: kept.value, side, readers, addedAt: summit.clock })
  })
}
