import { otherSide } from '@/domain/bilateral/rules'
import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tellJoint, write } from './notes-ledger'
import { findJoint, writeAnswers } from './repository'
import { isAgreed, withAnswer } from './rules'
import type { WithdrawInput } from './schema'
import type { WordJoint } from './told-rules'

/**
 * Takes one's yes back: from then on there is no agreed read-out, nothing is announced. Of an announcement that was public the
 * other side is told. Refusals: not_found.
 */
export function withdraw(
  actor: Actor | null,
  { id, kind }: WithdrawInput,
  now: Date,
  word: WordJoint,
): Promise<Result<null>> {
  return write(actor, id, now, `${kind}_withdrawn`, async (tx, noted) => {
    const text = await findJoint(tx, id, kind)
    if (!text) return refuse('not_found')
    await writeAnswers(tx, id, kind, withAnswer(text, noted.side, false))
    if (kind === 'announcement' && isAgreed(text)) {
      const told = { kind: 'announcement_withdrawn', version: text.version } as const
      await tellJoint(tx, noted, told, [otherSide(noted.side)], now, word)
    }
    return ok(null)
  })
}
