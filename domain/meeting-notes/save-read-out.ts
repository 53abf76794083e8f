import { otherSide } from '@/domain/bilateral/rules'
import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tellJoint, write } from './notes-ledger'
import { findJoint, writeJoint } from './repository'
import { mayConclude } from './rules'
import type { ReadOutInput } from './schema'
import type { WordJoint } from './told-rules'

/**
 * Writes the read-out of both sides, in both languages: another version, to which nobody has said yes. The other side is told.
 * Refusals: not_found · not_begun · saved_meanwhile · required (`field`).
 */
export function saveReadOut(
  actor: Actor | null,
  { id, version, text }: ReadOutInput,
  now: Date,
  word: WordJoint,
): Promise<Result<{ version: number }>> {
  return write(actor, id, now, 'read_out_saved', async (tx, noted) => {
    const { meeting, side, summit } = noted
    if (!mayConclude(meeting, summit.clock)) return refuse('not_begun')
    const before = await findJoint(tx, id, 'read_out')
    if ((before?.version ?? 0) !== version) return refuse('saved_meanwhile')
    // The same words again ask nobody anew.
    if (before && before.text['en'] === text.en && before.text['fr'] === text.fr) return ok({ version })
    const fields = { text, draftedBy: side, savedAt: summit.clock }
    const written = await writeJoint(tx, meeting, 'read_out', fields)
    await tellJoint(tx, noted, { kind: 'read_out_saved', ...written }, [otherSide(side)], now, word)
    return ok(written)
  })
}
