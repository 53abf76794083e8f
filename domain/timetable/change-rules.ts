import type { Graph } from './graph-schema'
import type { Task } from './schema'

/** When each person of these meetings is taken, as a text that differs as soon as anything about it does. */
export function takenOf(graph: Graph, meetingIds: ReadonlySet<string>): Record<string, string> {
  const ids = graph.meetings
    .filter(({ id }) => meetingIds.has(id))
    .flatMap(({ principals, members }) => [...principals, ...members])
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const person = id === null ? undefined : graph.persons.get(id)
      if (id === null || !person) return []
      const lines = person.busy.map(
        ({ startsAt, endsAt, meetingId }) =>
          `${startsAt.toISOString()} ${endsAt.toISOString()} ${meetingId ?? ''}`,
      )
      return [[id, lines.sort().join('\n')]]
    }),
  )
}

/** The house rules and the rooms' hours, likewise. */
export const rulesOf = ({ settings, dates, rooms }: Graph): string =>
  JSON.stringify([settings, dates, rooms.map(({ id, seats, open }) => [id, seats, open])])

/** What has changed since a question was asked. */
export type Changed =
  /** Answered, cancelled, placed or changed in its people. */
  | { kind: 'meeting'; id: string }
  /** The place that was found for it, or that it had, is taken or has passed. */
  | { kind: 'place'; id: string }
  /** Somebody of this delegation is taken at other times, or takes part no more. */
  | { kind: 'delegation'; id: string }
  /** The house rules or the rooms. */
  | { kind: 'rules' }

/** What has changed of what an answer rests on; empty where it can be applied. */
export function changedSince(task: Task, graph: Graph): Changed[] {
  const moving = task.meetings.filter(({ part }) => part !== 'stays')
  const now = new Map(graph.meetings.map((one) => [one.id, one]))
  const meetings = moving.filter((one) => {
    const stands = now.get(one.id)
    return (
      stands?.version !== one.version ||
      stands.principals.some((principal, side) => principal !== one.principals[side])
    )
  })
  const taken = takenOf(graph, new Set(moving.map(({ id }) => id)))
  const delegations = Object.entries(task.taken)
    .filter(([id, was]) => taken[id] !== was)
    .map(([id]) => graph.persons.get(id)?.delegationId)
  return [
    ...(rulesOf(graph) === task.rules ? [] : [{ kind: 'rules' as const }]),
    ...meetings.map(({ id }) => ({ kind: 'meeting' as const, id })),
    ...[...new Set(delegations)].flatMap((id) =>
      id === undefined ? [] : [{ kind: 'delegation' as const, id }],
    ),
  ]
}
