import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { setProgress } from './repository'
import type { ImportedFileInput, Progress } from './schema'

/** Keeps how far the comparison of a file is, for the page that waits for it. Refusals: not_found. */
export async function tellProgress(
  actor: Actor | null,
  { summitId, fileId, progress }: ImportedFileInput & { progress: Progress },
): Promise<Result<null>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  await setProgress(db(), { summitId, accountId: actor.accountId, kind: 'agenda' }, fileId, progress)
  return ok(null)
}
