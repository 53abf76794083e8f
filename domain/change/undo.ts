import { roomForInvitations } from '@/domain/bilateral/invited-ledger'
import { leavingRooms } from '@/domain/bilateral/room-ledger'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { Changed } from './change-draft'
import { obstacleOf } from './obstacle-rules'
import {
  changesOfEditor,
  factsAbout,
  findAll,
  findChange,
  lastEditor,
  lockDraft,
  writeChange,
} from './repository'
import { reversed, undoStacks } from './rules'
import type { Outcome, UndoInput } from './schema'
import { takenBack } from './take-back-rules'

/** Acts of one editor that can be taken back. */
const REACH = 1000

/**
 * Takes back the editor's own last act that still stands, or does again the one taken back last (`redo`): it writes back
 * what was, where each row still has the version that the act left; else nothing is written and the later editor is named.
 * Taking back is an act of its own, and the same `id` again gives the first answer again.
 * Refusals: not_found · nothing_to_undo · nothing_to_redo · changed_since (`of`, `id`, `by`, `at`) · those of `obstacleOf`
 * · room_has_meetings (`count`: nobody can be asked here whether they go) · guest_not_free.
 */
export async function undo(actor: Actor | null, input: UndoInput, now: Date): Promise<Result<Changed>> {
  const { id, summitId, redo } = input
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  const { accountId } = actor
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const same = await findChange(tx, summitId, id)
    if (same) return ok({ id, number: same.number, rows: same.rows })
    const stacks = undoStacks(await changesOfEditor(tx, summitId, accountId, REACH))
    const target = (redo ? stacks.redo : stacks.undo).at(-1)
    const change = target === undefined ? null : await findChange(tx, summitId, target)
    if (!change) return refuse(redo ? 'nothing_to_redo' : 'nothing_to_undo')
    const outcomes: Outcome[] = []
    const found = await findAll(tx, summitId, change.rows)
    for (const step of redo ? change.rows : reversed(change.rows)) {
      const outcome = takenBack(step, found.get(step.id) ?? null)
      if (!outcome.ok) {
        const last = await lastEditor(tx, summitId, step.id)
        return refuse(outcome.code, { ...outcome.details, by: last?.name, at: last?.at.toISOString() })
      }
      outcomes.push(outcome.value)
    }
    const obstacle = obstacleOf(outcomes, await factsAbout(tx, summitId, outcomes))
    if (obstacle) return obstacle
    const leaving = await leavingRooms(tx, summitId, outcomes, null, now)
    if (!leaving.ok) return leaving
    const free = await roomForInvitations(tx, summitId, outcomes, now)
    if (!free.ok) return free
    const line = redo ? { redoes: change.id } : { undoes: change.id }
    const number = await writeChange(
      tx,
      { id, summitId, accountId, at: now, act: change.act, ...line },
      outcomes,
    )
    return ok({ id, number, rows: outcomes.map((outcome) => outcome.changed) })
  })
}
