import { otherSide } from '@/domain/bilateral/rules'
import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tellJoint, write } from './notes-ledger'
import { findJoint, writeJoint } from './repository'
import { mayAnnounce } from './rules'
import type { AnnouncementInput } from './schema'
import type { WordJoint } from './told-rules'

/**
 * Writes what the public is to read of a meeting: a title in both languages, whether the time is told, and whether the agreed
 * read-out comes with it. It is another version: what was public is so no more until both have said yes. The other side is told.
 * Refusals: not_found · not_placed_yet · saved_meanwhile.
 */
export function saveAnnouncement(
  actor: Actor | null,
  { id, version, title, showTime, withReadOut }: AnnouncementInput,
  now: Date,
  word: WordJoint,
): Promise<Result<{ version: number }>> {
  return write(actor, id, now, 'announcement_saved', async (tx, noted) => {
    const { meeting, side, summit } = noted
    if (!mayAnnounce(meeting)) return refuse('not_placed_yet')
    const before = await findJoint(tx, id, 'announcement')
    if ((before?.version ?? 0) !== version) return refuse('saved_meanwhile')
    const fields = { text: title, showTime, withReadOut, draftedBy: side, savedAt: summit.clock }
    const written = await writeJoint(tx, meeting, 'announcement', fields)
    await tellJoint(tx, noted, { kind: 'announcement_saved', ...written }, [otherSide(side)], now, word)
    return ok(written)
  })
}
