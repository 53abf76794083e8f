import { lockDraft } from '@/domain/change/repository'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findSpeaker, raiseLinkNumber } from './repository'
import type { ReplaceLinkInput } from './schema'

/** Makes every link sent to a speaker so far worthless; the next question brings a new one. Refusal: not_found. */
export async function replaceLink(
  actor: Actor | null,
  { summitId, id }: ReplaceLinkInput,
  now: Date,
): Promise<Result<{ number: number }>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const speaker = await findSpeaker(tx, summitId, id)
    if (!speaker) return refuse('not_found')
    const number = await raiseLinkNumber(tx, id)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'speaker.link_replaced' },
      subject: 'speaker',
      subjectId: id,
      before: { number: speaker.linkNumber },
      after: { number },
    })
    return ok({ number })
  })
}
