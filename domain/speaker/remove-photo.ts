import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { type Author, authoredAct } from './queries'
import { photoDigest, putPhoto } from './repository'

/**
 * Takes a speaker's picture out of the draft; a release that shows it does so until the next one.
 * Refusals: not_found · link_expired · link_replaced · too_many_acts.
 */
export async function removePhoto(author: Author, now: Date): Promise<Result<null>> {
  return inTransaction(async (tx) => {
    const found = await authoredAct(tx, author, now)
    if (!found.ok) return found
    const { speaker, accountId, reason } = found.value
    const { id, summitId } = speaker
    const before = await photoDigest(tx, id)
    if (before === null) return ok(null)
    await putPhoto(tx, { id, summitId }, null, now)
    await record(tx, {
      ...{ summitId, accountId, at: now, reason, action: 'speaker.photo', subject: 'speaker', subjectId: id },
      before: { photo: before },
      after: { photo: null },
    })
    return ok(null)
  })
}
