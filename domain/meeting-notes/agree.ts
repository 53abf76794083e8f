import { sides } from '@/domain/bilateral/schema'
import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tellJoint, write } from './notes-ledger'
import { findJoint, writeAnswers } from './repository'
import { isAgreed, mayAnnounce, withAnswer } from './rules'
import type { AgreeInput } from './schema'
import type { WordJoint } from './told-rules'

/**
 * Says yes to the read-out or the announcement as it was read. Once both have, both are told.
 * Refusals: not_found · saved_meanwhile (another version stands now) · not_placed_yet.
 */
export function agree(
  actor: Actor | null,
  { id, kind, version }: AgreeInput,
  now: Date,
  word: WordJoint,
): Promise<Result<{ agreed: boolean }>> {
  return write(actor, id, now, `${kind}_confirmed`, async (tx, noted) => {
    const text = await findJoint(tx, id, kind)
    if (!text) return refuse('not_found')
    if (text.version !== version) return refuse('saved_meanwhile')
    if (kind === 'announcement' && !mayAnnounce(noted.meeting)) return refuse('not_placed_yet')
    const answers = withAnswer(text, noted.side, true)
    await writeAnswers(tx, id, kind, answers)
    const agreed = isAgreed({ version, ...answers })
    if (agreed && !isAgreed(text))
      await tellJoint(tx, noted, { kind: `${kind}_agreed`, version }, sides, now, word)
    return ok({ agreed })
  })
}
