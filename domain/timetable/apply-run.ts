import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { changedSince } from './change-rules'
import { type Placing, placingOf } from './book-rules'
import { fit } from './fit-rules'
import { graphOf } from './graph-repository'
import { become, tellAll } from './place-ledger'
import { type NewState, lockConcerned, meetingsBefore } from './place-repository'
import { deleteApplied, lockRun, writeState } from './repository'
import type { RunInput } from './schema'
import type { WordTimetable } from './told-rules'

/**
 * Makes everything stand that an answer has placed or moved, or nothing: in one transaction, under the locks of rule 3, by the
 * rules of `stand`. A meeting that stood and finds no place any more is to be placed again. Each side gets one letter.
 * Refusals: not_found · run_over · outdated (`changed`: meetings, delegations and rules that are not as they were).
 */
export async function applyRun(
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
    const { task, answer, state } = run
    if (!answer || (state !== 'done' && state !== 'cancelled')) return refuse('run_over')
    const moving = task.meetings.filter(({ part }) => part !== 'stays')
    await lockConcerned(tx, summitId, {
      meetings: moving.map((one) => one.id),
      delegations: [...new Set(moving.flatMap(({ askingId, askedId }) => [askingId, askedId]))],
      members: Object.keys(task.taken),
    })
    const graph = await graphOf(tx, summit)
    const changed = changedSince(task, graph)
    if (changed.length > 0) return refuse('outdated', { changed })

    const lost = task.meetings.filter(
      (one) => one.part === 'movable' && answer.unplaced.some((other) => other.id === one.id),
    )
    const placings = answer.plan.flatMap((place): Placing[] => {
      const one = graph.meetings.find((other) => other.id === place.id)
      const placing = one && placingOf(one, place)
      return placing ? [placing] : []
    })
    const touched = new Set([...placings, ...lost].map((one) => one.id))
    const { coming, misfits } = fit(graph, placings, touched)
    // Something that the answer does not rest on, such as a meeting of others, is in the way meanwhile.
    if (misfits.length > 0)
      return refuse('outdated', { changed: misfits.map((one) => ({ kind: 'place', id: one.id })) })

    const before = await meetingsBefore(tx, summitId, [...touched])
    const sideOf = (memberId: string, { askingId }: Placing) =>
      graph.persons.get(memberId)?.delegationId === askingId ? ('asking' as const) : ('asked' as const)
    const states = [
      ...placings.map((one): NewState => ({
        ...{ id: one.id, state: 'scheduled', startsAt: one.startsAt, endsAt: one.endsAt, roomId: one.roomId },
        interpreterId: coming.get(one.id)?.interpreterId ?? null,
        persons: [...one.principals, ...(coming.get(one.id)?.members ?? [])].map((memberId) => ({
          ...{ memberId, side: sideOf(memberId, one), principal: one.principals.includes(memberId) },
        })),
      })),
      ...lost.map((one): NewState => {
        const persons = before.find((other) => other.id === one.id)?.persons ?? []
        return { id: one.id, state: 'bumped', startsAt: null, endsAt: null, roomId: null, persons }
      }),
    ]
    const by = { accountId: actor.accountId, act: 'optimise' as const }
    const kept = await become(tx, summit, states, before, graph.settings.turnaround, by, now)
    await writeState(tx, id, 'applied', { endedAt: now, before: kept })
    await deleteApplied(tx, summitId, id)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, subject: 'timetable', subjectId: id },
      ...{ action: 'timetable.apply', after: { placed: placings.length, lost: lost.length } },
    })
    await tellAll(tx, summit, { id, isUndone: false, states, before }, now, word)
    return ok({ id })
  })
}
