import type { Side } from '@/domain/bilateral/schema'
import type { KeptAnswerFile } from '@/domain/answer-file/schema'
import { record } from '@/domain/shared/audit'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertPaper, papersFor } from './repository'
import { type PaperReaders, mostOf } from './schema'

type Of = { id: string; summitId: string }
type Kept = { kept: KeptAnswerFile; side: Side; readers: PaperReaders; addedAt: Date }

/**
 * Writes a paper that has been looked at (`keptFile`) to a meeting whose row, or whose sides, are locked.
 * Refusal: too_many (`most`).
 */
export async function keepPaper(
  tx: Tx,
  meeting: Of,
  { kept, side, readers, addedAt }: Kept,
): Promise<Result<{ id: string }>> {
  const own = (await papersFor(tx, meeting.id, side)).filter((one) => one.side === side)
  if (own.length >= mostOf.papers) return refuse('too_many', { most: mostOf.papers })
  return ok(await insertPaper(tx, meeting, { ...kept, side, readers, addedAt }))
}

/**
 * The same for a paper that goes with another act, with its own line of the record. Refusal: too_many (`field`, `most`).
 * @param by who sends it, and when
 */
export async function sendAlong(
  tx: Tx,
  meeting: Of,
  paper: Kept,
  { accountId, at }: { accountId: string; at: Date },
): Promise<Result<{ id: string }>> {
  const kept = await keepPaper(tx, meeting, paper)
  if (!kept.ok) return refuse(kept.code, { ...kept.details, field: 'paper' })
  await record(tx, {
    ...{ summitId: meeting.summitId, accountId, at, action: 'bilateral.paper_added' },
    ...{ subject: 'bilateral', subjectId: meeting.id },
  })
  return kept
}
