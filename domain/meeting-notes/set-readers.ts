import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { writeReaders } from './repository'
import type { PaperInput } from './schema'

/** Says who reads a paper of one's own side. Refusals: not_found. */
export function setReaders(
  actor: Actor | null,
  { id, paperId, readers }: PaperInput,
  now: Date,
): Promise<Result<null>> {
  return write(actor, id, now, 'paper_readers', async (tx, { side }) =>
    (await writeReaders(tx, { bilateralId: id, side, id: paperId }, readers))
      ? ok(null)
      : refuse('not_found'),
  )
}
