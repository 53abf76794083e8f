import { findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayCountMeetings, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { absentSides, standingToCome } from './displacement-repository'
import { type Meeting, meetingsOfSummit } from './repository'
import { wentOf, whyNotSettled } from './rules'
import type { Side } from './schema'

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
    if (roomId !== null) counts.set(roomId, (counts.get(roomId) ?? 0) + 1)
  return counts
}

/** A meeting whose time is over, and how it went: null where nobody has said. */
export type MeetingOver = { meeting: Meeting; went: 'held' | Side | null }

/** The meetings of a summit whose time is over, the latest first; null for whoever does not keep protocol. */
export async function meetingsOver(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<MeetingOver[] | null> {
  const summit = mayKeepProtocol(actor, summitId) ? await findSummitFor(db(), summitId, now) : null
  if (!summit) return null
  const absent = await absentSides(db(), summitId)
  return (await meetingsOfSummit(db(), summitId))
    .filter((meeting) => whyNotSettled(meeting, summit.clock, null) === null)
    .sort((a, b) => Number(b.startsAt) - Number(a.startsAt))
    .map((meeting) => ({ meeting, went: wentOf(meeting, absent.get(meeting.id) ?? null) }))
}
