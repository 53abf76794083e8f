import { findSummitTold } from '@/domain/registration/repository'
import { type Actor, mayCheckIn } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { dayOf } from '@/domain/shared/time'

/** What a door's page says beside its scans: the day, and how many have been let in on it. */
export type DoorNow = { day: string; people: number }

/** The day at the doors of a summit; null for whoever does not stand at one. */
export async function doorNow(actor: Actor | null, summitId: string, now: Date): Promise<DoorNow | null> {
  if (!mayCheckIn(actor, summitId)) return null
  const { clock, timeZone } = await findSummitTold(db(), summitId, now)
  const day = dayOf(clock, timeZone)
  const people = await db().checkIn.count({ where: { summitId, day: new Date(day), again: false } })
  return { day, people }
}
