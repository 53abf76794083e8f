import { randomUUID } from 'node:crypto'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { readFile } from './read/file'
import { replaceFile } from './repository'
import type { KeepFileInput } from './schema'

/**
 * Keeps a file for the steps of its import, in place of the one that the same person was importing into the same
 * summit's agenda.
 * A file that cannot be read is refused at once.
 * Refusals: not_found · those of `readFile`.
 */
export async function keepFile(
  actor: Actor | null,
  { summitId, name, bytes }: KeepFileInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  const { accountId } = actor
  const summit = await db().summit.findUnique({ where: { id: summitId }, select: { timeZone: true } })
  if (!summit) return refuse('not_found')
  const read = readFile(bytes, summit.timeZone)
  if (!read.ok) return read
  const id = randomUUID()
  await inTransaction((tx) =>
    replaceFile(
      tx,
      { summitId, accountId, kind: 'agenda' },
      { id, name, bytes: new Uint8Array(bytes), addedAt: now },
    ),
  )
  return ok({ id })
}
