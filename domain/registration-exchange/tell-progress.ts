import { setProgress } from '@/domain/interchange/repository'
import type { ImportedFileInput, Progress } from '@/domain/interchange/schema'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'

/** Keeps how far the import of a table is, for the page that waits for it. Refusals: not_found. */
export async function tellTableProgress(
  actor: Actor | null,
  { summitId, fileId, progress }: ImportedFileInput & { progress: Progress },
): Promise<Result<null>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  await setProgress(db(), { summitId, accountId: actor.accountId, kind: 'registrations' }, fileId, progress)
  return ok(null)
}
