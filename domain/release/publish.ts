import { type Actor, mayPublish } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction, type Tx } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { contentGaps } from './gap-rules'
import { keptReason, whyNotDecided } from './publish-rules'
import { bringOut, followingRelease } from './release-ledger'
import { findRelease, isRoomTaken, lastRelease, lockSummit, readDraft } from './repository'
import { type PublishInput, publishInput } from './schema'
import type { Word } from './told-rules'

/**
 * Makes the next numbered release: from the draft, or with the content of an older release (`restores`), which is
 * a new number too (domain rules 6 and 7). One transaction: release, bookings, seats, search index, audit, publication, and one
 * notice for each person whom it touches, in their language. Meetings of delegations in its way are displaced, where the house rules let it.
 * Refusals: not_found · nothing_changed · preview_outdated (what the preview counted has changed) ·
 * languages_missing (details.gaps; an override reason lets it pass) · room_taken (details.clashes) · seats_taken
 * (details.short: sessions that would have fewer seats than are taken) · meetings_in_way (details.count) · conflicts_block
 * (details.count).
 */
export async function publish(
  actor: Actor | null,
  input: PublishInput,
  now: Date,
  word: Word,
): Promise<Result<{ number: number }>> {
  if (!mayPublish(actor, input.summitId)) return refuse('not_found')
  try {
    return await inTransaction((tx) => publishIn(tx, actor, input, now, word))
  } catch (fault) {
    if (isRoomTaken(fault)) return refuse('room_taken', { clashes: [] })
    throw fault
  }
}

async function publishIn(
  tx: Tx,
  actor: Actor,
  input: PublishInput,
  now: Date,
  word: Word,
): Promise<Result<{ number: number }>> {
  const { summitId, restores, note, ...decided } = publishInput.parse(input)
  await lockSummit(tx, summitId)
  const older = restores === null ? null : await findRelease(tx, summitId, restores)
  if (restores !== null && !older) return refuse('not_found')
  const last = await lastRelease(tx, summitId)
  const rows = await readDraft(tx, summitId)
  const next = await followingRelease(tx, rows, last, older, now)
  const refusal = whyNotDecided(next, { note, ...decided })
  if (refusal) return refusal

  const { preview, content } = next
  const { number, changes } = preview
  const overrideReason = keptReason(contentGaps(content, note), decided.overrideReason)
  const made = { publishedById: actor.accountId, note, restores, overrideReason }
  await bringOut(tx, next, rows, last, made, now, word)
  await record(tx, {
    summitId,
    accountId: actor.accountId,
    at: now,
    action: restores === null ? 'release.published' : 'release.restored',
    subject: 'release',
    subjectId: `${summitId}/${number}`,
    before: last && { number: last.number },
    after: { number, restores, changes: changes.length },
    ...(overrideReason === null ? {} : { reason: overrideReason }),
  })
  return ok({ number })
}
