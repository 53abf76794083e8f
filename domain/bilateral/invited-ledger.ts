import type { Outcome } from '@/domain/change/schema'
import { type SummitFor, findSummitFor, lockMembers } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { meetsThen, membersInvited } from './invited-repository'
import { invitationsOf } from './invited-rules'

/**
 * Whoever is invited to a session that is out is taken by it at once. Nobody can be asked here whether a meeting in which they
 * speak gives way: the desk moves it first. Whoever only attends stays away with the next release.
 * It is not said what stands in the way, nor of whom: whoever edits the agenda is told no more than that somebody is not free.
 * Refusals: guest_not_free.
 */
export async function roomForInvitations(
  tx: Tx,
  summitId: string,
  outcomes: readonly Outcome[],
  now: Date,
): Promise<Result<null>> {
  const invitations = invitationsOf(outcomes)
  const summit: SummitFor | null = invitations.length > 0 ? await findSummitFor(tx, summitId, now) : null
  if (!summit) return ok(null)
  // Nobody accepts for them from here on.
  await lockMembers(tx, await membersInvited(tx, summitId, invitations))
  const isTaken = await meetsThen(tx, summitId, invitations, summit.clock)
  return isTaken ? refuse('guest_not_free') : ok(null)
}
