import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { deleteFile } from './repository'
import type { ImportedFileInput } from './schema'

/** Forgets a file, whether it was imported or not; one that is gone already is as good as forgotten. Refusals: not_found. */
export async function dropFile(
  actor: Actor | null,
  { summitId, fileId }: ImportedFileInput,
): Promise<Result<null>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  await deleteFile(db(), { summitId, accountId: actor.accountId, kind: 'agenda' }, fileId)
  return ok(null)
}
