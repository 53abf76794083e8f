import type { z } from 'zod'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertApart } from './merge-repository'
import { findRegistration } from './repository'
import { keepApartInput } from './schema'

/**
 * Says that two registrations which look alike are of two people: they are not shown as duplicates again. Said again, it is
 * said once. Refusals: not_found · same_registration.
 */
export async function keepApart(
  actor: Actor | null,
  input: z.input<typeof keepApartInput>,
  now: Date,
): Promise<Result<{ a: string; b: string }>> {
  const { summitId, a, b } = keepApartInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const found = [await findRegistration(tx, summitId, a), await findRegistration(tx, summitId, b)]
    if (found.includes(null)) return refuse('not_found')
    if (a === b) return refuse('same_registration')
    const [aId = a, bId = b] = [a, b].sort()
    if (await insertApart(tx, { aId, bId, summitId, at: now }))
      await record(tx, {
        ...{ summitId, accountId: actor.accountId, at: now, action: 'registration.kept_apart' },
        subject: 'registration',
        subjectId: aId,
        after: { other: bId },
      })
    return ok({ a, b })
  })
}
