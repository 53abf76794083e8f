import { findSummitFor } from '@/domain/delegation/repository'
import type { DelegationName } from '@/domain/delegation/schema'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { meetingsAskedAgain } from './reconfirm-repository'
import type { Reconfirmed } from './reconfirm-rules'

/** A meeting soon to begin, and who of its two sides has said that it comes. */
export type AskedAgain = {
  id: string
  startsAt: Date
  endsAt: Date
  asking: DelegationName
  asked: DelegationName
  reconfirmed: Reconfirmed
}

/** Meetings of which both sides have been asked and that are not over, in order of start; null for whoever does not keep protocol. */
export async function askedAgain(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<AskedAgain[] | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const summit = await findSummitFor(db(), summitId, now)
  return summit && meetingsAskedAgain(db(), summitId, summit.clock)
}
