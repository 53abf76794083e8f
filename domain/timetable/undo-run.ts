import type { Side } from '@/domain/bilateral/schema'
import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { Changed } from './change-rules'
import { type Placing, placingOf } from './book-rules'
import { fit } from './fit-rules'
import type { Graph } from './graph-schema'
import { graphOf } from './graph-repository'
import { become, tellAll } from './place-ledger'
import { type NewState, lockConcerned, meetingsBefore } from './place-repository'
import { lockRun, writeState } from './repository'
import type { Before, RunInput } from './schema'
import type { WordTimetable } from './told-rules'

/**
 * Takes a timetable back that was applied: every meeting of it is where it was, with the people it had, or none is. Each side gets
 * one letter.
 * Refusals: not_found · run_over · cannot_undo (`changed`: meetings that have been changed since, or whose old place is gone).
 */
export async function undoRun(
  actor: Actor | null,
  { summitId, id }: RunInput,
  now: Date,
  word: WordTimetable,
): Promise<Result<{ id: string }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitShared(tx, summitId)
    const run = await lockRun(tx, summitId, id)
    const summit = run && (await findSummitFor(tx, summitId, now))
    if (!run || !summit) return refuse('not_found')
    if (run.state !== 'applied' || !run.before) return refuse('run_over')
    const was = run.before
    const sides = run.task.meetings.filter((one) => was.some((other) => other.id === one.id))
    await lockConcerned(tx, summitId, {
      meetings: was.map((one) => one.id),
      delegations: [...new Set(sides.flatMap(({ askingId, askedId }) => [askingId, askedId]))],
      members: [...new Set(was.flatMap(({ persons }) => persons.map(({ memberId }) => memberId)))],
    })
    const stands = await meetingsBefore(
      tx,
      summitId,
      was.map((one) => one.id),
    )
    const versions = new Map(stands.map((one) => [one.id, one.version]))
    const graph = await graphOf(tx, summit)
    const placings = was.flatMap((one) => placingBefore(one, graph))
    const { coming, misfits } = fit(graph, placings, new Set(was.map((one) => one.id)))
    const changed: Changed[] = [
      ...was
        .filter((one) => versions.get(one.id) !== one.version)
        .map((one) => ({ kind: 'meeting' as const, id: one.id })),
      ...misfits.map((one) => ({ kind: 'place' as const, id: one.id })),
    ]
    if (changed.length > 0) return refuse('cannot_undo', { changed })

    const states = was.map(({ version: _version, persons, ...one }): NewState => {
      const there = coming.get(one.id)
      return {
        ...one,
        persons: persons.filter((who) => !there || who.principal || there.members.includes(who.memberId)),
      }
    })
    const by = { accountId: actor.accountId, act: 'undo_optimise' as const }
    await become(tx, summit, states, stands, graph.settings.turnaround, by, now)
    await writeState(tx, id, 'undone', { endedAt: now })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, subject: 'timetable', subjectId: id },
      ...{ action: 'timetable.undo', after: { meetings: was.length } },
    })
    await tellAll(tx, summit, { id, isUndone: true, states, before: stands }, now, word)
    return ok({ id })
  })
}

/** A meeting that stood, where it was and with whom. */
function placingBefore(
  { id, state, startsAt, endsAt, roomId, persons }: Before[number],
  graph: Graph,
): Placing[] {
  const now = graph.meetings.find((one) => one.id === id)
  if (!now || state !== 'scheduled' || !startsAt || !endsAt || !roomId) return []
  const principal = (side: Side) =>
    persons.find((one) => one.side === side && one.principal)?.memberId ?? null
  const principals: [string | null, string | null] = [principal('asking'), principal('asked')]
  const members = persons.filter((one) => !one.principal).map(({ memberId }) => memberId)
  const placing = placingOf({ ...now, principals, members }, { startsAt, endsAt, roomId })
  return placing ? [placing] : []
}
