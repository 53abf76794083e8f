import { db } from '@/domain/shared/db'
import { deleteFilesBefore } from './repository'
import { KEPT_HOURS } from './schema'

/** Clears away files whose import nobody has finished. */
export async function forgetFiles(now: Date): Promise<void> {
  await deleteFilesBefore(db(), new Date(now.getTime() - KEPT_HOURS * 3_600_000))
}
