import { queueNotices } from '@/domain/notice/repository'
import { lockLimits, lockSummitShared } from '@/domain/quota/repository'
import { record } from '@/domain/shared/audit'
import type { Tx } from '@/domain/shared/db'
import { memberLink } from './link-rules'
import {
  type DelegationFound,
  type SummitFor,
  insertMember,
  insertMemberSeat,
  limitOf,
  registrationTo,
} from './repository'
import { nameOf } from './rules'
import type { NominateInput } from './schema'
import type { WordMember } from './told-rules'

export type LockedPlaces = { id: string; size: number; taken: number }

/** The places of a delegation, locked until the transaction ends: nobody else nominates meanwhile. Null where it has none. */
export async function lockPlaces(
  tx: Tx,
  summitId: string,
  delegationId: string,
): Promise<LockedPlaces | null> {
  const limit = await limitOf(tx, summitId, delegationId)
  if (!limit) return null
  await lockSummitShared(tx, summitId)
  const [places] = await lockLimits(tx, summitId, [limit.id])
  return places ?? null
}

/**
 * Enters a member whom nothing stands in the way of: their place, the line in the record, and the letter by which they answer
 * themselves, where an address is known. The places are locked by the caller.
 */
export async function enterMember(
  tx: Tx,
  of: { delegation: DelegationFound; summit: SummitFor; accountId: string; quotaId: string },
  input: Omit<NominateInput, 'delegationId'>,
  now: Date,
  word: WordMember,
): Promise<string> {
  const { delegation, summit, accountId, quotaId } = of
  const { email, language, name, capacity, principalAt, position } = input
  const summitId = summit.id
  const id = await insertMember(tx, {
    ...{ name, position, email, language, capacity, principalAt, delegationId: delegation.id, summitId },
    registrationId: email === null ? null : await registrationTo(tx, summitId, email),
    ...{ insteadOfId: null, createdAt: summit.clock },
  })
  const heldFor = nameOf(delegation, 'en')
  await insertMemberSeat(tx, { summitId, quotaId, memberId: id, heldFor, at: summit.clock })
  await record(tx, {
    ...{ summitId, accountId, at: now, action: 'member.nominated' },
    ...{ subject: 'member', subjectId: id, after: { delegation: delegation.id, capacity, principalAt } },
  })
  if (email !== null)
    await queueNotices(tx, [
      {
        ...word(
          { kind: 'nominated', name, capacity, delegation, summit, link: memberLink(id, now) },
          language,
        ),
        ...{ summitId, accountId: null, email, language, kind: 'delegation_member', at: now },
        about: `member ${id} nominated`,
      },
    ])
  return id
}
