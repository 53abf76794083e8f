import { randomUUID } from 'node:crypto'
import { readFile } from '@/domain/interchange/read/file'
import { replaceFile } from '@/domain/interchange/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'

/**
 * Keeps a table of registrations for the steps of its import, in place of the one that the same person was importing
 * into the same summit. One that is no table is refused at once. Refusals: not_found · unknown_format · those of `readFile`.
 */
export async function keepTable(
  actor: Actor | null,
  { summitId, name, bytes }: { summitId: string; name: string; bytes: Buffer },
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const { accountId } = actor
  const read = readFile(bytes, 'UTC')
  if (!read.ok) return read
  if (read.value.kind !== 'table') return refuse('unknown_format')
  const id = randomUUID()
  await inTransaction((tx) =>
    replaceFile(
      tx,
      { summitId, accountId, kind: 'registrations' },
      { id, name, bytes: new Uint8Array(bytes), addedAt: now },
    ),
  )
  return ok({ id })
}
