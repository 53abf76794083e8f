import { poolOf } from '@/domain/bilateral/interpreter-repository'
import { meetingRooms } from '@/domain/bilateral/repository'
import type { Interval } from '@/domain/commitment/rules'
import { type SummitFor, delegationsOf, findSummitFor, membersOf } from '@/domain/delegation/repository'
import type { DelegationName } from '@/domain/delegation/schema'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Changed, changedSince } from './change-rules'
import { graphOf } from './graph-repository'
import { type Run, findApplied, findCurrent, findProgress } from './repository'
import { type Mode, type Progress, progress } from './schema'
import { isStanding } from './standing-rules'

/** A meeting that stands and is still to come. */
export type Coming = { id: string; startsAt: Date; endsAt: Date; askingId: string; askedId: string }

/** What the page of the optimiser shows; null for whoever does not keep protocol. */
export type TimetableDesk = {
  summit: SummitFor
  /** By id, for names. */
  delegations: Map<string, DelegationName>
  /** With what takes them beside meetings. */
  rooms: { id: string; name: Text; seats: number | null; taken: Interval[] }[]
  /** To be placed; of them, those that have lost their place. */
  open: number
  displaced: number
  coming: Coming[]
  /** The run whose answer is waited for or looked at. */
  run: (Run & { changed: Changed[] }) | null
  /** Names of the persons that causes speak of. */
  persons: Map<string, { name: string; delegationId: string | null }>
  /** The timetable that was applied last and can be taken back. */
  applied: { id: string; mode: Mode; at: Date | null; meetings: string[] } | null
  /** Meetings that anything here speaks of, by id. */
  sides: Map<string, { askingId: string; askedId: string }>
}

export async function timetableDesk(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<TimetableDesk | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const summit = await findSummitFor(db(), summitId, now)
  if (!summit) return null
  const [graph, all, rooms, run, applied] = await Promise.all([
    graphOf(db(), summit),
    delegationsOf(db(), summitId),
    meetingRooms(db(), summitId),
    findCurrent(db(), summitId),
    findApplied(db(), summitId),
  ])
  const tasks = [run, applied].flatMap((one) => (one ? [one.task] : []))
  const persons = run ? await membersOf(db(), concerned(run)) : []
  const pool = run ? await poolOf(db(), summitId) : []
  return {
    summit,
    delegations: new Map(all.map((one) => [one.id, one])),
    rooms: rooms.map(({ id, name, seats }) => {
      const busy = graph.rooms.find((one) => one.id === id)?.busy ?? []
      const taken = busy.filter(({ meetingId }) => meetingId === null)
      return { id, name: text.parse(name), seats, taken }
    }),
    open: graph.meetings.filter(({ state }) => state === 'accepted' || state === 'bumped').length,
    displaced: graph.meetings.filter(({ state }) => state === 'bumped').length,
    coming: graph.meetings
      .filter(isStanding)
      .filter(({ state, startsAt }) => state === 'scheduled' && startsAt > summit.clock)
      .map(({ id, startsAt, endsAt, askingId, askedId }) => ({ id, startsAt, endsAt, askingId, askedId })),
    run: run && { ...run, changed: run.answer ? changedSince(run.task, graph) : [] },
    persons: new Map<string, { name: string; delegationId: string | null }>([
      ...pool.map(({ id, name }) => [id, { name, delegationId: null }] as const),
      ...persons.map(({ id, name, delegationId }) => [id, { name, delegationId }] as const),
    ]),
    applied: applied && {
      ...{ id: applied.id, mode: applied.mode, at: applied.endedAt },
      meetings: (applied.before ?? []).map(({ id }) => id),
    },
    sides: new Map(
      tasks
        .flatMap(({ meetings }) => meetings)
        .map(({ id, askingId, askedId }) => [id, { askingId, askedId }]),
    ),
  }
}

const concerned = ({ task }: Run) => [
  ...new Set(task.meetings.flatMap(({ askingId, askedId }) => [askingId, askedId])),
]

/** How far a run is, for the page that waits for it; null for whoever does not keep protocol, and where there is none. */
export async function runProgress(
  actor: Actor | null,
  slug: string,
): Promise<{ id: string; state: Run['state']; progress: Progress | null } | null> {
  const run = await findProgress(db(), slug)
  if (!run || !mayKeepProtocol(actor, run.summitId)) return null
  const { id, state } = run
  return { id, state, progress: run.progress === null ? null : progress.parse(run.progress) }
}
