import type { z } from 'zod'
import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dropLetter as dropRow, findLetter } from './repository'
import type { letterDropInput } from './schema'

/** Has a letter go out in the standard words again. Done again, nothing changes. Refusal: not_found. */
export async function dropLetter(
  actor: Actor | null,
  { summitId, kind }: z.output<typeof letterDropInput>,
  now: Date,
): Promise<Result<{ kind: string }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const before = await findLetter(tx, summitId, kind)
    if (!before) return ok({ kind })
    await dropRow(tx, summitId, kind)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'letter.dropped' },
      ...{ subject: 'letter', subjectId: kind, before },
    })
    return ok({ kind })
  })
}
