import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Refusal, type Result, ok } from '@/domain/shared/result'
import { drawnPhoto } from './photo-rules'
import { type Author, type Authored, authoredAct } from './queries'
import { photoDigest, putPhoto } from './repository'

/**
 * Puts a picture, drawn anew, in the place of the speaker's; the public sees it with the next release.
 * Refusals: not_found · link_expired · link_replaced · too_many_acts · those of `drawnPhoto`.
 */
export async function replacePhoto(
  author: Author,
  { bytes }: { bytes: Uint8Array },
  now: Date,
): Promise<Result<{ digest: string }>> {
  // Whoever may not is told so before any work is done for them.
  const asked = await inTransaction((tx) => authoredAct(tx, author, now))
  if (!asked.ok) return asked
  const photo = await drawnPhoto(bytes)
  return inTransaction(async (tx) => {
    const found = await authoredAct(tx, author, now)
    if (!found.ok) return found
    if (!photo.ok) return refusedPhoto(tx, found.value, photo, now)
    const { id, summitId } = found.value.speaker
    const before = await photoDigest(tx, id)
    const { digest } = photo.value
    if (before === digest) return ok({ digest })
    await putPhoto(tx, { id, summitId }, photo.value, now)
    await record(tx, {
      ...line(found.value, 'speaker.photo', now),
      before: { photo: before },
      after: { photo: digest },
    })
    return ok({ digest })
  })
}

/** A picture that cannot be taken counts as an act of the speaker's, since looking at it is the costly part. */
async function refusedPhoto(tx: Tx, author: Authored, refusal: Refusal, now: Date): Promise<Refusal> {
  if (author.reason !== undefined)
    await record(tx, { ...line(author, 'speaker.photo_refused', now), after: { code: refusal.code } })
  return refusal
}

const line = ({ speaker, accountId, reason }: Authored, action: string, at: Date) => ({
  ...{ summitId: speaker.summitId, accountId, at, action, reason },
  subject: 'speaker',
  subjectId: speaker.id,
})
