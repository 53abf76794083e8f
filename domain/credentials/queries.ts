import { findDelegation } from '@/domain/delegation/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type LetterStanding, letterOf } from './repository'

export type { LetterStanding } from './repository'

/** Whether a delegation's letter is there and in order, for the desk; null for none, and for whoever keeps no protocol. */
export async function letterAtDesk(
  actor: Actor | null,
  summitId: string,
  delegationId: string,
): Promise<LetterStanding | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  return (await findDelegation(db(), summitId, delegationId)) && letterOf(db(), delegationId)
}

/** The same for the focal point. Asked for a delegation that the caller has found for them. */
export const ownLetter = (delegationId: string): Promise<LetterStanding | null> =>
  letterOf(db(), delegationId)
