import { findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayCountMeetings } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { standingToCome } from './displacement-repository'

/** How many meetings are to be held in each room, by its id; none for whoever may not even count them. */
export async function meetingsByRoom(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const summit = mayCountMeetings(actor, summitId) ? await findSummitFor(db(), summitId, now) : null
  if (!summit) return counts
  for (const { roomId } of await standingToCome(db(), summitId, summit.clock))
    counts.set(roomId, (counts.get(roomId) ?? 0) + 1)
  return counts
}
