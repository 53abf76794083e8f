import { type SummitFor, findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { datesFrom, dayOf } from '@/domain/shared/time'
import { type InterpreterFound, interpretedMeetings, poolOf } from './interpreter-repository'
import { meetingDays } from './offer-rules'
import { settingsOf } from './repository'

/** A meeting that is interpreted. */
export type Assignment = Awaited<ReturnType<typeof interpretedMeetings>>[number]

/** The pool, and who interprets what on which day. */
export type InterpreterDesk = {
  pool: InterpreterFound[]
  /** Days of meetings. */
  dates: string[]
  assignments: { day: string; all: Assignment[] }[]
}

/** Null for whoever does not keep protocol. */
export async function interpreterDesk(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<InterpreterDesk | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const summit = await findSummitFor(db(), summitId, now)
  if (!summit) return null
  const [pool, settings, meetings] = await Promise.all([
    poolOf(db(), summitId),
    settingsOf(db(), summitId),
    interpretedMeetings(db(), summitId),
  ])
  const dates = meetingDays(datesFrom(summit.startsOn, summit.endsOn), settings)
  const all = meetings.map((one) => toCome(one, summit.clock))
  const days = [...new Set(all.map(({ startsAt }) => dayOf(startsAt, summit.timeZone)))]
  return {
    pool,
    dates: [...dates],
    assignments: days.map((day) => ({
      day,
      all: all.filter(({ startsAt }) => dayOf(startsAt, summit.timeZone) === day),
    })),
  }
}

/** Who interprets one meeting; null where nobody has to, or it does not stand. The caller keeps protocol. */
export async function assignmentOf(tx: Tx, summit: SummitFor, id: string): Promise<Assignment | null> {
  const [one] = await interpretedMeetings(tx, summit.id, id)
  return one ? toCome(one, summit.clock) : null
}

/** What has begun is given to nobody else. */
const toCome = (one: Assignment, clock: Date): Assignment => ({
  ...one,
  coming: one.coming && one.startsAt > clock,
})
