import { queueNotices } from '@/domain/notice/repository'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { nextRelease } from './preview-rules'
import { whyNotPublished } from './publish-rules'
import { lastRelease, lockSummit, readDraft, readSeats, writeRelease } from './repository'
import { concernedSessions, withSeats } from './seat-rules'
import { type Word, releaseNotices, summitTold } from './told-rules'

/**
 * Publishes what an embargo held back until now, by the summit's clock: the content of the last release with those sessions
 * in its public document, as a release of its own. The draft has no part in it, and the language gate was passed when they
 * were held back. The worker's verb: of several workers one makes it.
 * Refusals: not_found (no release) · nothing_changed (no embargo is over) · room_taken.
 */
export async function endEmbargoes(
  summitId: string,
  now: Date,
  word: Word,
): Promise<Result<{ number: number }>> {
  return inTransaction(async (tx) => {
    await lockSummit(tx, summitId)
    const last = await lastRelease(tx, summitId)
    if (!last) return refuse('not_found')
    const rows = await readDraft(tx, summitId)
    const bare = nextRelease(rows, last, last, now)
    const concerned = concernedSessions(bare.content, bare.preview.changes)
    const { preview, content, seats } = withSeats(bare, last, await readSeats(tx, summitId, concerned))
    const refusal = whyNotPublished(preview)
    if (refusal) return refusal
    const { number, changes, people } = preview
    const about = { publishedAt: now, publishedById: null, note: {}, restores: null, overrideReason: null }
    await writeRelease(tx, { ...content, ...about, summitId, number, changes }, last, seats)
    await queueNotices(
      tx,
      releaseNotices(people, { summitId, summit: summitTold(rows.summit), number, note: {}, at: now }, word),
    )
    await record(tx, {
      summitId,
      accountId: null,
      at: now,
      action: 'release.embargo_ended',
      subject: 'release',
      subjectId: `${summitId}/${number}`,
      before: { number: last.number },
      after: { number, changes: changes.length },
    })
    return ok({ number })
  })
}
