import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { write } from './notes-ledger'
import { deletePaper } from './repository'
import type { DropPaperInput } from './schema'

/** Takes a paper of one's own side away, for everybody. Refusals: not_found. */
export function dropPaper(
  actor: Actor | null,
  { id, paperId }: DropPaperInput,
  now: Date,
): Promise<Result<null>> {
  return write(actor, id, now, 'paper_dropped', async (tx, { side }) => {
    const { count } = await deletePaper(tx, { bilateralId: id, side, id: paperId })
    return count > 0 ? ok(null) : refuse('not_found')
  })
}
