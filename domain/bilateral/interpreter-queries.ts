import { findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { datesFrom, dayOf } from '@/domain/shared/time'
import { type InterpreterFound, interpretedMeetings, poolOf } from './interpreter-repository'
import { meetingDays } from './offer-rules'
import { settingsOf } from './repository'

/** A meeting that is interpreted. */
export type Assignment = Omit<
  Awaited<ReturnType<typeof interpretedMeetings>>[number],
  'interpreterId' | 'coming'
> & {
  /** Of the summit's pool; null where nobody of it does. */
  interpreter: string | null
  /** Whether it can be given to somebody else. */
  coming: boolean
}

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
  const all = meetings.map(({ interpreterId, coming, ...meeting }) => ({
    ...meeting,
    coming: coming && meeting.startsAt > summit.clock,
    interpreter: pool.find(({ id }) => id === interpreterId)?.name ?? null,
  }))
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
