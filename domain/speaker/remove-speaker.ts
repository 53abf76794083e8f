import { outcomeOf } from '@/domain/change/outcome-rules'
import { findAll, findChange, lockDraft, readFrame, writeChange } from '@/domain/change/repository'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { sessionsOfSpeaker } from './repository'
import type { SpeakerActInput } from './schema'

/** A session that keeps its speaker from being removed. */
export type HoldingSession = { code: string; title: Text }

/**
 * Takes a speaker out of the draft. It can be taken back (`restoreSpeaker`); links sent before stay worthless.
 * Refusals: not_found · speaks (`count`; `sessions` are `HoldingSession`: take them off these first).
 */
export async function removeSpeaker(
  actor: Actor | null,
  { summitId, id, change }: SpeakerActInput,
  now: Date,
): Promise<Result<{ change: string }>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const frame = await readFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    if (await findChange(tx, summitId, change)) return ok({ change })
    const standing = (await findAll(tx, summitId, [{ of: 'speaker', id }])).get(id)
    if (!standing) return refuse('not_found')
    const sessions = (await sessionsOfSpeaker(tx, summitId, id)).map(({ session }): HoldingSession => ({
      code: session.code,
      title: text.parse(session.title),
    }))
    if (sessions.length > 0) return refuse('speaks', { count: sessions.length, sessions })
    const removed = outcomeOf({ of: 'speaker', id, set: null }, standing, frame)
    if (!removed.ok) return removed
    await writeChange(
      tx,
      { id: change, summitId, accountId: actor.accountId, at: now, act: 'speaker' },
      removed.value.outcome ? [removed.value.outcome] : [],
    )
    return ok({ change })
  })
}
