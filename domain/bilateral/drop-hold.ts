import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { deleteHold } from './desk-repository'
import type { DropHoldInput } from './desk-schema'

/** The desk opens a room that it had blocked. Refusal: not_found. */
export async function dropHold(
  actor: Actor | null,
  { summitId, id }: DropHoldInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const held = await deleteHold(tx, summitId, id)
    if (!held) return refuse('not_found')
    const { roomId, ...before } = held
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'room.opened', subject: 'room' },
      ...{ subjectId: roomId, before },
    })
    return ok({ id })
  })
}
