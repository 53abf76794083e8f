import type { z } from 'zod'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { type Preview, nextRelease } from './preview-rules'
import { findRelease, lastRelease, readDraft, readSeats } from './repository'
import type { previewInput } from './schema'
import { concernedSessions, withSeats } from './seat-rules'

/**
 * What publishing now would do. Changes nothing.
 * Refusals: not_found (no such summit for this actor, or no such release to bring back).
 */
export async function previewRelease(
  actor: Actor | null,
  { summitId, restores = null }: z.input<typeof previewInput>,
  now: Date,
): Promise<Result<Preview>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const older = restores === null ? null : await findRelease(tx, summitId, Number(restores))
    if (restores !== null && !older) return refuse('not_found')
    const last = await lastRelease(tx, summitId)
    const bare = nextRelease(await readDraft(tx, summitId), last, older, now)
    const concerned = concernedSessions(bare.content, bare.preview.changes)
    return ok(withSeats(bare, last, await readSeats(tx, summitId, concerned)).preview)
  })
}
