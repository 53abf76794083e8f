import { lockDraft } from '@/domain/change/repository'
import { lockSummit } from '@/domain/release/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type OwnAuthor, authored } from '@/domain/speaker/queries'
import { type SpeakerFound, findSpeaker } from '@/domain/speaker/repository'
import { eraseOnStage } from './erasure-ledger'
import { allowErasure } from './repository'

/** Who has a speaker erased: the speaker themselves, or the desk for whoever asked it. */
export type SpeakerEraser = OwnAuthor | { by: 'desk'; actor: Actor | null; summitId: string; id: string }

/**
 * Erases what is held about a speaker of a summit (domain rule 11): name, position, biography, picture, address and times, in the draft, in every release,
 * in changes, the record and letters. On their sessions a mark stands in the place of the name. The publication is raised, so that copies of pages and
 * feeds are made anew. That it was done, when and how stays.
 * Refusals: not_found (also where it was done already) · link_expired, link_replaced.
 * @param reason how the person asked the desk; the person themselves gives none
 */
export async function eraseSpeaker(
  author: SpeakerEraser,
  { reason }: { reason?: string | undefined },
  now: Date,
): Promise<Result<{ id: string; releases: number }>> {
  return inTransaction(async (tx) => {
    const asked = await speakerOf(tx, author, now)
    if (!asked.ok) return asked
    const { summitId } = asked.value
    // Nothing is published meanwhile, and nobody writes the draft.
    await lockSummit(tx, summitId)
    await lockDraft(tx, summitId)
    const found = await speakerOf(tx, author, now)
    if (!found.ok) return found
    await allowErasure(tx)
    const byDesk = author.by === 'desk'
    const releases = await eraseOnStage(
      tx,
      found.value,
      byDesk ? { by: 'desk', accountId: author.actor?.accountId ?? null, reason } : { by: 'person' },
      author.by === 'account' ? (author.actor?.accountId ?? null) : null,
      now,
    )
    return ok({ id: found.value.id, releases })
  })
}

async function speakerOf(tx: Tx, author: SpeakerEraser, now: Date): Promise<Result<SpeakerFound>> {
  if (author.by === 'desk') {
    const { actor, summitId, id } = author
    const speaker = mayRegisterOthers(actor, summitId) ? await findSpeaker(tx, summitId, id) : null
    return speaker && speaker.erasedAt === null ? ok(speaker) : refuse('not_found')
  }
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  return found.value.speaker.erasedAt === null ? ok(found.value.speaker) : refuse('not_found')
}
