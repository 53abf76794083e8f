import { randomBytes, randomUUID } from 'node:crypto'
import { outcomeOf } from '@/domain/change/outcome-rules'
import { codesTaken, highestNumber, lockDraft, writeChange } from '@/domain/change/repository'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findFrame } from './repository'
import { columnsOf, fieldsOf, freeCode } from './rules'
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
    await lockDraft(tx, summitId)
    const frame = await findFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const columns = columnsOf(input, frame, null)
    if (!columns.ok) return columns
    const code = freeCode(await codesTaken(tx, summitId), () => randomBytes(12))
    const number = (await highestNumber(tx, summitId)) + 1
    const set = { ...fieldsOf(columns.value), code, number }
    const made = outcomeOf({ of: 'session', id: randomUUID(), create: true, set }, null, frame)
    if (!made.ok) return made
    const change = { id: randomUUID(), summitId, accountId: actor.accountId, at: now, act: 'create' }
    await writeChange(tx, change, made.value.outcome ? [made.value.outcome] : [])
    return ok({ code, version: 1 })
  })
}
