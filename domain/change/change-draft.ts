import { randomBytes } from 'node:crypto'
import { roomForInvitations } from '@/domain/bilateral/invited-ledger'
import { type MeetingsAsked, leaveRooms, leavingRooms } from '@/domain/bilateral/room-ledger'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { freeCode } from '@/domain/session/rules'
import { obstacleOf } from './obstacle-rules'
import { type Frame, outcomeOf } from './outcome-rules'
import {
  codesTaken,
  factsAbout,
  findChange,
  findAll,
  highestNumber,
  lastEditor,
  lockDraft,
  readFrame,
  writeChange,
} from './repository'
import type { ChangeDraftInput, ChangedRow, Clash, Edit, Outcome } from './schema'

/** What an act came to: its number in the summit, and the rows as they are now. */
export type Changed = { id: string; number: number; rows: ChangedRow[] }

/**
 * One act on the draft, of one row or of thousands: all of it or none. The public sees nothing of it until the next
 * release. The same `id` again gives the first answer again.
 * Refusals: not_found (the summit, or a row) · edited_meanwhile (`clashes`: another has set the same field since;
 * `by`, `at`) · released_session (it can be cancelled, not deleted) · in_use (`of`, `id`, `by`: what still points at a
 * row that is to go) · not_a_choice (`field`) · already_there · those of `checkedRow`, of `leavingRooms` and of
 * `roomForInvitations`.
 * @param asked of meetings of delegations in rooms that close; null where nobody could be asked
 */
export async function changeDraft(
  actor: Actor | null,
  input: ChangeDraftInput,
  now: Date,
  asked: MeetingsAsked | null = null,
): Promise<Result<Changed>> {
  const { summitId } = input
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    // The order of locks: meetings may be in the way, or have to leave their rooms (docs/decisions/0033).
    if (input.edits.some(({ of, set }) => of === 'room' || (set && 'guests' in set)))
      await lockSummitShared(tx, summitId)
    await lockDraft(tx, summitId)
    const frame = await readFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const before = await findChange(tx, summitId, input.id)
    if (before) return ok({ id: before.id, number: before.number, rows: before.rows })
    const edits = await withCodes(tx, summitId, input.edits)
    const outcomes = await outcomesOf(tx, summitId, edits, frame)
    if (!outcomes.ok) return outcomes
    const { id, act, reason } = input
    const rows = outcomes.value.map((outcome) => outcome.changed)
    if (rows.length === 0) return ok({ id, number: frame.number, rows })
    const leaving = await leavingRooms(tx, summitId, outcomes.value, asked, now)
    if (!leaving.ok) return leaving
    const free = await roomForInvitations(tx, summitId, outcomes.value, now)
    if (!free.ok) return free
    const number = await writeChange(
      tx,
      { id, summitId, accountId: actor.accountId, at: now, act, reason },
      outcomes.value,
    )
    if (asked) await leaveRooms(tx, leaving.value, asked.word, now)
    return ok({ id, number, rows })
  })
}

async function outcomesOf(
  tx: Tx,
  summitId: string,
  edits: readonly Edit[],
  frame: Frame,
): Promise<Result<Outcome[]>> {
  const found = await findAll(tx, summitId, edits)
  const outcomes: Outcome[] = []
  const clashes: Clash[] = []
  for (const edit of edits) {
    const current = found.get(edit.id)
    if (edit.of === 'summit' && (edit.create || edit.set === null))
      return refuse('not_found', { of: edit.of, id: edit.id })
    if (edit.create && current) return refuse('already_there', { of: edit.of, id: edit.id })
    if (!edit.create && !current) return refuse('not_found', { of: edit.of, id: edit.id })
    const outcome = outcomeOf(edit, current ?? null, frame)
    if (!outcome.ok) return outcome
    clashes.push(...outcome.value.clashes)
    if (outcome.value.outcome) outcomes.push(outcome.value.outcome)
  }
  if (clashes[0]) {
    const last = await lastEditor(tx, summitId, clashes[0].id)
    return refuse('edited_meanwhile', { clashes, by: last?.name ?? null, at: last?.at.toISOString() ?? null })
  }
  return obstacleOf(outcomes, await factsAbout(tx, summitId, outcomes)) ?? ok(outcomes)
}

/** New sessions get a code and a number of their own, kept for good; the summit's row is locked. */
async function withCodes(tx: Tx, summitId: string, edits: readonly Edit[]): Promise<readonly Edit[]> {
  if (!edits.some((edit) => edit.create && edit.of === 'session')) return edits
  const taken = await codesTaken(tx, summitId)
  let number = await highestNumber(tx, summitId)
  return edits.map((edit) => {
    if (!edit.create || edit.of !== 'session') return edit
    const code = freeCode(taken, () => randomBytes(12))
    taken.add(code)
    number += 1
    return { ...edit, set: { ...edit.set, code, number } }
  })
}
