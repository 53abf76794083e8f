import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { whyNotPublished } from './publish-rules'
import { bringOut, followingRelease } from './release-ledger'
import { lastRelease, lockSummit, readDraft } from './repository'
import type { Word } from './told-rules'

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
    const next = await followingRelease(tx, rows, last, last, now)
    const refusal = whyNotPublished(next.preview)
    if (refusal) return refusal
    const { number, changes } = next.preview
    const made = { publishedById: null, note: {}, restores: null, overrideReason: null }
    await bringOut(tx, next, rows, last, made, now, word)
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
