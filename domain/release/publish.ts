import { type Actor, mayPublish } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction, type Tx } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { nextRelease } from './preview-rules'
import {
  findRelease,
  insertRelease,
  lastRelease,
  lockSummit,
  readDraft,
  replaceBookings,
  replaceSearchEntries,
} from './repository'
import { bookingsOf, languageGaps } from './rules'
import { type PublishInput, publishInput } from './schema'
import { searchRows } from './search-document'

/** The shortest reason that says something. */
const REASON_LENGTH = 10

/**
 * Makes the next numbered release: from the draft, or with the content of an older release (`restores`), which is
 * a new number too (domain rules 6 and 7). One transaction: release, bookings, search index, audit, publication.
 * Refusals: not_found · nothing_changed · preview_outdated (what the preview counted has changed) ·
 * languages_missing (details.gaps; an override reason lets it pass) · room_taken (details.clashes).
 */
export async function publish(
  actor: Actor | null,
  input: PublishInput,
  now: Date,
): Promise<Result<{ number: number }>> {
  if (!mayPublish(actor, input.summitId)) return refuse('not_found')
  try {
    return await inTransaction((tx) => publishIn(tx, actor, input, now))
  } catch (fault) {
    // The exclusion constraint: a room is held by something that is no session of this release.
    if (isRoomTaken(fault)) return refuse('room_taken', { clashes: [] })
    throw fault
  }
}

const isRoomTaken = (fault: unknown) =>
  fault instanceof Error && fault.message.includes('RoomBooking_one_at_a_time')

async function publishIn(
  tx: Tx,
  actor: Actor,
  input: PublishInput,
  now: Date,
): Promise<Result<{ number: number }>> {
  const { summitId, restores, preview: decidedOn, note, overrideReason } = publishInput.parse(input)
  await lockSummit(tx, summitId)
  const older = restores === null ? null : await findRelease(tx, summitId, restores)
  if (restores !== null && !older) return refuse('not_found')
  const last = await lastRelease(tx, summitId)
  const { preview, content } = nextRelease(await readDraft(tx, summitId), last, older, now)
  if (preview.digest !== decidedOn) return refuse('preview_outdated')
  if (!preview.differs) return refuse('nothing_changed')
  const gaps = languageGaps(content.document, note)
  if (gaps.length > 0 && overrideReason.length < REASON_LENGTH) return refuse('languages_missing', { gaps })
  if (preview.clashes.length > 0) return refuse('room_taken', { clashes: preview.clashes })

  await replaceBookings(tx, summitId, bookingsOf(content))
  await insertRelease(tx, {
    ...content,
    summitId,
    number: preview.number,
    publishedAt: now,
    publishedById: actor.accountId,
    note,
    restores,
    overrideReason: gaps.length > 0 ? overrideReason : null,
    changes: preview.changes,
  })
  await replaceSearchEntries(
    tx,
    summitId,
    last ? searchRows(last.document) : [],
    searchRows(content.document),
  )
  await record(tx, {
    summitId,
    accountId: actor.accountId,
    at: now,
    action: restores === null ? 'release.published' : 'release.restored',
    subject: 'release',
    subjectId: `${summitId}/${preview.number}`,
    before: last && { number: last.number },
    after: { number: preview.number, restores, changes: preview.changes.length },
    ...(gaps.length > 0 ? { reason: overrideReason } : {}),
  })
  return ok({ number: preview.number })
}
