import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { addressRefusal } from './address-rules'
import { lockSlugs, lockSummitRow, setSlug, slugsLike } from './repository'
import type { ChangeAddressInput } from './schema'

/**
 * Gives a summit another address while the public knows none. The same again changes nothing.
 * Refusals: not_found · wrong_address, address_taken, address_public (it has been released), with the `field`.
 */
export async function changeAddress(
  actor: Actor | null,
  { summitId, address }: ChangeAddressInput,
  now: Date,
): Promise<Result<{ slug: string }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSlugs(tx)
    const row = await lockSummitRow(tx, summitId)
    if (!row) return refuse('not_found')
    if (row.slug === address) return ok({ slug: address })
    if (row.releases > 0) return refuse('address_public', { field: 'address' })
    const unfit = addressRefusal(address, await slugsLike(tx, address))
    if (unfit) return refuse(unfit, { field: 'address' })
    await setSlug(tx, summitId, address)
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'summit.address_changed',
      subject: 'summit',
      subjectId: summitId,
      before: { slug: row.slug },
      after: { slug: address },
    })
    return ok({ slug: address })
  })
}
