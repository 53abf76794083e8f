import { obstacleOf } from '@/domain/change/obstacle-rules'
import { factsAbout, findAll, findChange, lockDraft, writeChange } from '@/domain/change/repository'
import { reversed } from '@/domain/change/rules'
import type { Outcome } from '@/domain/change/schema'
import { takenBack } from '@/domain/change/take-back-rules'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { RestoreSpeakerInput } from './schema'

/**
 * Takes the editor's own removal of a speaker back, whatever they did since: profile, availability and picture are there
 * again, the answer is to be asked for anew. It undoes that change, so the builder's undo passes over it.
 * Refusals: not_found (no such removal by this editor) · changed_since · those of `checkedRow` and `obstacleOf`.
 */
export async function restoreSpeaker(
  actor: Actor | null,
  { summitId, change, removal }: RestoreSpeakerInput,
  now: Date,
): Promise<Result<{ speaker: string }>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const removed = await findChange(tx, summitId, removal)
    const [row] = removed?.rows ?? []
    const slug = row?.before?.['slug']
    if (removed?.accountId !== actor.accountId || row?.of !== 'speaker' || row.after !== null)
      return refuse('not_found')
    const speaker = String(slug)
    if (await findChange(tx, summitId, change)) return ok({ speaker })
    const standing = await findAll(tx, summitId, removed.rows)
    const outcomes: Outcome[] = []
    for (const step of reversed(removed.rows)) {
      const outcome = takenBack(step, standing.get(step.id) ?? null)
      if (!outcome.ok) return outcome
      outcomes.push(outcome.value)
    }
    const obstacle = obstacleOf(outcomes, await factsAbout(tx, summitId, outcomes))
    if (obstacle) return obstacle
    await writeChange(
      tx,
      { id: change, summitId, accountId: actor.accountId, at: now, act: 'speaker', undoes: removal },
      outcomes,
    )
    return ok({ speaker })
  })
}
