import { randomUUID } from 'node:crypto'
import { outcomeOf } from '@/domain/change/outcome-rules'
import { findAll, findChange, lastEditor, readFrame, writeChange } from '@/domain/change/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type OwnAuthor, authoredAct } from './queries'
import { clashParts, ownEdits } from './rules'
import type { OwnProfileInput, SpeakerClash } from './schema'

/**
 * Saves what speakers say of themselves: position and biography, availability, the language of their mails. It is a
 * change of the draft like an editor's, told under the link that it came by, and public with the next release.
 * Refusals: not_found · link_expired · link_replaced · too_many_acts · page_outdated (`base` is missing) ·
 * edited_meanwhile (details are `SpeakerClash`) · those of `windowsOf` and `checkedRow`.
 */
export async function saveOwnProfile(
  author: OwnAuthor,
  input: OwnProfileInput,
  now: Date,
): Promise<Result<{ version: number }>> {
  if (input.base === undefined) return refuse('page_outdated')
  return inTransaction(async (tx) => {
    const found = await authoredAct(tx, author, now)
    if (!found.ok) return found
    const { speaker, accountId, reason } = found.value
    const { id, summitId } = speaker
    const frame = await readFrame(tx, summitId)
    const standing = (await findAll(tx, summitId, [{ of: 'speaker', id }])).get(id)
    if (!frame || !standing) return refuse('not_found')
    const edits = ownEdits(id, input, frame)
    if (!edits.ok) return edits
    const [edit] = edits.value
    if (!edit) return ok({ version: standing.version })
    const outcome = outcomeOf(edit, standing, frame)
    if (!outcome.ok) return outcome
    const { clashes, outcome: done } = outcome.value
    if (clashes.length > 0) {
      const last = await lastEditor(tx, summitId, id)
      const { position, biography, language, availability } = standing.row
      const details: SpeakerClash = {
        parts: clashParts(clashes, input.base),
        theirs: { position, biography, language, availability },
        // Who works for a summit is not for its speakers to know.
        by: null,
        at: last?.at.toISOString() ?? null,
      }
      return refuse('edited_meanwhile', details)
    }
    if (!done) return ok({ version: standing.version })
    const again = await findChange(tx, summitId, input.change)
    await writeChange(
      tx,
      { id: again ? randomUUID() : input.change, summitId, accountId, at: now, act: 'speaker', reason },
      [done],
    )
    return ok({ version: done.changed.version })
  })
}
