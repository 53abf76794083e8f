import { describe, expect, it } from 'vitest'
import { optimise } from '@/domain/optimiser/optimise'
import { repair } from '@/domain/optimiser/repair'
import { answerOf, oldSlots } from '@/domain/timetable/answer-rules'
import { changedSince } from '@/domain/timetable/change-rules'
import { fit } from '@/domain/timetable/fit-rules'
import { tallyOf } from '@/domain/timetable/tally-rules'
import { gapsBeforeAndAfter, gapsOf } from '@/domain/timetable/gap-rules'
import type { Graph } from '@/domain/timetable/graph-schema'
import { taskOf } from '@/domain/timetable/instance-rules'
import type { Answer, Mode, Task } from '@/domain/timetable/schema'
import { randomGraph } from '../factories/random-graph'

const MINUTE = 60_000
const ask = (graph: Graph, mode: Mode, keep: string[] = []) => {
  const asked = taskOf(graph, { mode, seconds: mode === 'repair' ? 30 : 1, fairness: null, keep })
  if (!asked.ok) throw new Error(asked.code)
  return asked.value
}

/** What stands after an answer, said again from its plan alone. */
function after(graph: Graph, { plan, unplaced }: Pick<Answer, 'plan' | 'unplaced'>) {
  return graph.meetings.flatMap((one) => {
    const place = plan.find(({ id }) => id === one.id)
    if (!place && unplaced.some(({ id }) => id === one.id)) return []
    const { startsAt, endsAt, roomId } = place ?? one
    return startsAt && endsAt && roomId
      ? [{ ...one, startsAt, endsAt, roomId, isNew: place !== undefined }]
      : []
  })
}

/** The rules a second time, as plainly as can be: what is wrong with what would stand. */
function faults(graph: Graph, answer: Pick<Answer, 'plan' | 'unplaced'>): string[] {
  const all = after(graph, answer)
  const { turnaround, perDay } = graph.settings
  const wrong: string[] = []
  const overlap = (a: { startsAt: Date; endsAt: Date }, b: { startsAt: Date; endsAt: Date }, more = 0) =>
    +a.startsAt < +b.endsAt + more * MINUTE && +b.startsAt < +a.endsAt + more * MINUTE
  for (const one of all) {
    if (!one.isNew) continue
    const hour = (at: Date) => at.getUTCHours() - 4 + at.getUTCMinutes() / 60
    if (hour(one.startsAt) < 9 || hour(one.endsAt) > 13) wrong.push(`${one.id} is outside of the hours`)
    if (+one.endsAt - +one.startsAt !== one.minutes * MINUTE) wrong.push(`${one.id} has another length`)
    const room = graph.rooms.find(({ id }) => id === one.roomId)
    const held = { ...one, endsAt: new Date(+one.endsAt + turnaround * MINUTE) }
    if (room?.busy.some((other) => other.meetingId === null && overlap(other, held)))
      wrong.push(`${one.id} is in a room that is taken`)
    if (room?.seats != null && room.seats < 2) wrong.push(`${one.id} has too small a room`)
    for (const id of one.principals)
      if (graph.persons.get(id ?? '')?.busy.some((other) => other.meetingId === null && overlap(other, one)))
        wrong.push(`${one.id} is at a time when ${id} is taken`)
    for (const other of all) {
      if (other === one || !overlap(one, other, 0)) continue
      if (one.principals.some((id) => other.principals.includes(id)))
        wrong.push(`${one.id} and ${other.id} share a principal`)
    }
    for (const other of all)
      if (other !== one && other.roomId === one.roomId && overlap(one, other, turnaround))
        wrong.push(`${one.id} and ${other.id} share a room`)
  }
  for (const id of new Set(all.flatMap(({ askingId, askedId }) => [askingId, askedId])))
    for (const date of graph.dates) {
      const own = all.filter(
        (one) => (one.askingId === id || one.askedId === id) && one.startsAt.toISOString().startsWith(date),
      )
      if (perDay !== null && own.length > perDay && own.some(({ isNew }) => isNew))
        wrong.push(`${id} has too long a day`)
    }
  return wrong
}

/** An answer as it would be applied: by the rules of `stand`. */
function misfits(graph: Graph, { plan, unplaced }: Pick<Answer, 'plan' | 'unplaced'>) {
  const placings = plan.flatMap((place) => {
    const one = graph.meetings.find(({ id }) => id === place.id)
    const [a, b] = one?.principals ?? []
    return one && a && b ? [{ ...one, ...place, principals: [a, b] as const }] : []
  })
  const lost = unplaced.map(({ id }) => id)
  return fit(graph, placings, new Set([...plan.map(({ id }) => id), ...lost])).misfits
}

describe('A timetable', () => {
  it(
    'can stand as it is found, whatever stands already, in each of the three ways to ask',
    { timeout: 60_000 },
    async () => {
      for (let seed = 1; seed <= 3; seed++) {
        for (const mode of ['around', 'rearrange', 'repair'] as const) {
          const graph = randomGraph(seed)
          const task = ask(graph, mode)
          const found =
            mode === 'repair'
              ? (await repair(task.instance, oldSlots(task), {}))?.nearest
              : await optimise(task.instance)
          if (!found) throw new Error('no timetable')
          expect('because' in found && found.because, `${seed} ${mode}`).toBeFalsy()
          const answer = answerOf(task, found, graph)
          expect(faults(graph, answer), `${seed} ${mode}`).toEqual([])
          expect(misfits(graph, answer), `${seed} ${mode}`).toEqual([])
          // Nothing that stays is touched, and whatever is to be placed is either placed or said.
          const said = [...answer.plan, ...answer.unplaced].map(({ id }) => id)
          const stays = task.meetings.filter(({ part }) => part === 'stays').map(({ id }) => id)
          expect(stays.filter((id) => said.includes(id))).toEqual([])
          const open = task.meetings.filter(({ part }) => part === 'open').map(({ id }) => id)
          expect(open.filter((id) => !said.includes(id))).toEqual([])
        }
      }
    },
  )

  it('has as many gaps as the optimiser counts breaks, where all of it lies on the grid', async () => {
    const graph = randomGraph(11)
    for (const one of graph.meetings)
      Object.assign(one, { state: 'accepted', startsAt: null, endsAt: null, roomId: null })
    for (const person of graph.persons.values()) person.busy = []
    for (const room of graph.rooms) room.busy = []
    graph.settings.perDay = null
    graph.pool = []
    const task = ask(graph, 'around')
    const found = await optimise(task.instance)
    const answer = answerOf(task, found, graph)
    const total = gapsBeforeAndAfter(task, answer).reduce((sum, one) => sum + one.after, 0)
    expect(total).toBe(found.breaks)
  })

  it('leaves gaps only where another meeting would have fitted, on one day', () => {
    const met = (from: string, until: string, day = '30') => ({
      ...{ askingId: 'CA', askedId: 'EE', principals: ['c', 'e'] as [string, string] },
      startsAt: new Date(`2019-05-${day}T${from}:00-04:00`),
      endsAt: new Date(`2019-05-${day}T${until}:00-04:00`),
    })
    const gaps = (...all: ReturnType<typeof met>[]) => gapsOf(all, 45, 'America/Toronto').get('CA')
    expect(gaps(met('09:00', '09:30'), met('09:45', '10:15'))).toBe(0)
    expect(gaps(met('10:30', '11:00'), met('09:00', '09:30'))).toBe(1)
    expect(gaps(met('09:00', '09:30'), met('15:00', '15:30', '31'))).toBe(0)
  })

  it('is counted without what is over, which stands apart, and what it places is scheduled', () => {
    const task = ask(randomGraph(3), 'around')
    const stood = task.meetings.flatMap(({ was }) => was ?? []).map(({ startsAt }) => startsAt)
    const clock = new Date(Math.min(...stood.map(Number)))
    const over = stood.filter((startsAt) => startsAt <= clock).length
    const [fresh, left] = task.meetings.filter(({ part }) => part === 'open')
    if (!fresh || !left || over === stood.length) throw new Error('another seed')
    const placed = { id: fresh.id, startsAt: clock, endsAt: clock, roomId: fresh.id }
    const tally = tallyOf(task, { plan: [placed], unplaced: [{ id: left.id, because: [] }] }, clock)
    const before = stood.length - over
    expect(tally).toMatchObject({ scheduled: { before, after: before + 1 }, over, moved: 0, lost: 0 })
    expect(tally.without.after).toBe(1)
  })

  it('is out of date when a person is taken otherwise, and not by what does not concern it', () => {
    const graph = randomGraph(3)
    const task: Task = ask(graph, 'around')
    expect(changedSince(task, randomGraph(3))).toEqual([])
    const [person] = Object.keys(task.taken)
    const other = randomGraph(3)
    other.persons.get(person ?? '')?.busy.pop()
    other.persons.get(person ?? '')?.busy.push({
      ...{
        startsAt: new Date('2019-05-29T10:00:00Z'),
        endsAt: new Date('2019-05-29T11:00:00Z'),
        meetingId: null,
      },
    })
    expect(changedSince(task, other)).toEqual([
      { kind: 'delegation', id: graph.persons.get(person ?? '')?.delegationId },
    ])
    const added = randomGraph(3)
    added.meetings.push({ ...added.meetings[0], id: 'new' } as Graph['meetings'][number]) // it has all of its fields
    expect(changedSince(task, added)).toEqual([])
    const ruled = randomGraph(3)
    ruled.settings.closesAt = '18:00'
    expect(changedSince(task, ruled)).toEqual([{ kind: 'rules' }])
  })

  it('is not asked for where there is nothing to place, no room, or no hour left', () => {
    const graph = randomGraph(5)
    const code = (of: Graph, mode: Mode = 'around') => {
      const asked = taskOf(of, { mode, seconds: 2, fairness: null, keep: [] })
      return asked.ok ? 'ok' : asked.code
    }
    expect(code({ ...graph, rooms: [] })).toBe('no_meeting_rooms')
    expect(code({ ...graph, clock: new Date('2019-05-30T17:00:00Z') })).toBe('no_meeting_hours')
    const standing = graph.meetings.filter(({ state }) => state === 'scheduled')
    expect(code({ ...graph, meetings: standing })).toBe('nothing_to_place')
    expect(code({ ...graph, meetings: standing }, 'rearrange')).toBe('ok')
    expect(code({ ...graph, meetings: standing }, 'repair')).toBe('nothing_to_place')
  })
})
