import { randomUUID } from 'node:crypto'
import { obstacleOf } from '@/domain/change/obstacle-rules'
import { outcomeOf } from '@/domain/change/outcome-rules'
import {
  factsAbout,
  findAll,
  findChange,
  lastEditor,
  lockDraft,
  readFrame,
  writeChange,
} from '@/domain/change/repository'
import type { Clash, Outcome } from '@/domain/change/schema'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { slugify } from '@/domain/shared/text'
import { findSpeaker, organisationsOf, slugsLike } from './repository'
import { clashParts, freeSlug, speakerEdits } from './rules'
import type { SaveSpeakerInput, SpeakerClash } from './schema'

export type SavedSpeaker = { speaker: string; version: number }

/**
 * Saves a speaker of the draft, or makes one (`base` absent), and an organisation with it where one was typed.
 * Fields that this editor left alone keep what another saved since.
 * Refusals: not_found · page_outdated (of a speaker that is there, `base` is missing) · edited_meanwhile (both changed the same part; details are `SpeakerClash`, and the
 * choice comes back with `theirs` and `choice`) · those of `speakerEdits`, `checkedRow` and `obstacleOf`.
 */
export async function saveSpeaker(
  actor: Actor | null,
  input: SaveSpeakerInput,
  now: Date,
): Promise<Result<SavedSpeaker>> {
  const { summitId, base } = input
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const frame = await readFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const standing = await findSpeaker(tx, summitId, input.id)
    const again = await findChange(tx, summitId, input.change)
    if (base === undefined && standing && !again) return refuse('page_outdated')
    if (base !== undefined && !standing) return refuse('not_found')
    // The form for a new one sent twice is one speaker; filled in with another name after going back, it is another.
    if (base === undefined && standing?.name === input.name) return saved(tx, summitId, input.id)
    const id = base === undefined && standing ? randomUUID() : input.id
    const slug =
      base === undefined ? freeSlug(input.name, await slugsLike(tx, summitId, slugify(input.name, 70))) : null
    const organisations = await organisationsOf(tx, summitId)
    const edits = speakerEdits({ ...input, id }, { ...frame, organisations }, slug, randomUUID)
    if (!edits.ok) return edits
    const found = await findAll(tx, summitId, edits.value)
    const outcomes: Outcome[] = []
    const clashes: Clash[] = []
    for (const edit of edits.value) {
      const outcome = outcomeOf(edit, found.get(edit.id) ?? null, frame)
      if (!outcome.ok) return outcome
      clashes.push(...outcome.value.clashes)
      if (outcome.value.outcome) outcomes.push(outcome.value.outcome)
    }
    if (clashes.length > 0) {
      const last = await lastEditor(tx, summitId, id)
      const details: SpeakerClash = {
        parts: clashParts(clashes, base),
        theirs: found.get(id)?.row ?? {},
        by: last?.name ?? null,
        at: last?.at.toISOString() ?? null,
      }
      return refuse('edited_meanwhile', details)
    }
    const obstacle = obstacleOf(outcomes, await factsAbout(tx, summitId, outcomes))
    if (obstacle) return obstacle
    if (outcomes.some(({ changed }) => changed.of === 'speaker'))
      await writeChange(
        tx,
        {
          id: again ? randomUUID() : input.change,
          summitId,
          accountId: actor.accountId,
          at: now,
          act: 'speaker',
        },
        outcomes,
      )
    return saved(tx, summitId, id)
  })
}

async function saved(tx: Tx, summitId: string, id: string): Promise<Result<SavedSpeaker>> {
  const found = (await findAll(tx, summitId, [{ of: 'speaker', id }])).get(id)
  return found ? ok({ speaker: String(found.row['slug']), version: found.version }) : refuse('not_found')
}
