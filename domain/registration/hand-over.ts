import { z } from 'zod'
import { note, openLedger, tell } from '@/domain/quota/ledger'
import { endPass } from '@/domain/pass/repository'
import { inTransaction } from '@/domain/shared/db'
import { once } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authored, authoredLocked } from './queries'
import { deleteAnswers, raiseLinkNumber, writeRegistration } from './repository'
import { whyNotHandedOver, whyNotNow } from './rules'
import { type HandOverInput, handOverInput } from './schema'
import type { Word } from './told-rules'

/**
 * Another person comes in the place of this one, while names are open: the places stay, links sent before open nothing any
 * more, and the answers, which were the first person's own, are gone. Both are told. Where the category has to approve,
 * the new name waits for it. Sent again, it is done once.
 * Refusals: not_found · link_expired, link_replaced · wrong_status · names_closed (`closedAt`).
 */
export async function handOver(
  author: Author,
  input: HandOverInput,
  now: Date,
  word: Word,
): Promise<Result<{ id: string }>> {
  const { key, id, name, email, language } = handOverInput.parse(input)
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    if (asked.value.registration.id !== id) return refuse('not_found')
    const { summitId } = asked.value.registration
    const act = { key, summitId, act: 'hand_over', subject: id, at: now }
    return once(tx, act, z.object({ id: z.uuid() }), async () => {
      const ledger = await openLedger(tx, summitId, now, word)
      const found = await authoredLocked(tx, author, now)
      if (!found.ok) return found
      const { registration, accountId, byDesk } = found.value
      const { status, category } = registration
      const refusal =
        whyNotNow('hand_over', status) ?? (byDesk ? null : whyNotHandedOver(category, ledger.clock))
      if (refusal) return refusal
      await tell(ledger, id, { kind: 'handed_over', to: name })
      await deleteAnswers(tx, id)
      await raiseLinkNumber(tx, id)
      await endPass(tx, registration, { accountId, end: 'handed_over', at: now })
      const review = !byDesk && category.approval && status !== 'submitted'
      await writeRegistration(
        tx,
        id,
        { name, email, language, accountId: null, ...(review ? { reviewSince: ledger.clock } : {}) },
        ledger.clock,
      )
      await note(ledger, 'registration.handed_over', id, {
        accountId,
        before: { name: registration.name, email: registration.email },
        after: { name, email, review },
      })
      await tell(ledger, id, { kind: 'taken_over' })
      return ok({ id })
    })
  })
}
