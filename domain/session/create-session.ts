import { randomBytes } from 'node:crypto'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { codeIsTaken, findFrame, highestNumber, insertSession, lockSummitRow } from './repository'
import { codeFrom, columnsOf } from './rules'
import type { CreateSessionInput } from './schema'

/**
 * Adds a session to the draft, with a code of its own that it keeps for good.
 * Refusals: not_found · those of `columnsOf`.
 */
export async function createSession(
  actor: Actor | null,
  input: CreateSessionInput,
  now: Date,
): Promise<Result<{ code: string; version: number }>> {
  const { summitId } = input
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitRow(tx, summitId)
    const frame = await findFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const columns = columnsOf(input, frame, null)
    if (!columns.ok) return columns
    const code = await freeCode(tx, summitId)
    const number = (await highestNumber(tx, summitId)) + 1
    const { id } = await insertSession(tx, {
      ...columns.value,
      summitId,
      code,
      number,
      stale: [],
      updatedAt: now,
      updatedBy: actor.accountId,
    })
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'session.created',
      subject: 'session',
      subjectId: id,
      after: { code, number, ...columns.value },
    })
    return ok({ code, version: 1 })
  })
}

/** A code that no session of the summit has; the summit's row is locked, so nobody takes it meanwhile. */
async function freeCode(tx: Tx, summitId: string): Promise<string> {
  for (;;) {
    const code = codeFrom(randomBytes(12))
    if (code && !(await codeIsTaken(tx, summitId, code))) return code
  }
}
