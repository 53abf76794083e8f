import { roomFor, whyNotAt } from '@/domain/bilateral/offer-rules'
import type { Held } from '@/domain/bilateral/reach-rules'
import { overlaps } from '@/domain/commitment/rules'
import type { Graph } from './graph-schema'
import { withTurnaround } from './grid-rules'
import type { Place } from './schema'
import { isStanding } from './standing-rules'

/** Where a meeting is to stand, and who comes: those who speak, and those who stay away where they are taken. */
export type Placing = Place & {
  id: string
  askingId: string
  askedId: string
  principals: readonly [asking: string, asked: string]
  members: readonly string[]
}

export type Misfit = { id: string; code: 'time_passed' | 'persons_busy' | 'day_full' | 'no_room' }

/**
 * Whether all of these can stand together, by the rules of `stand`, one after the other: `coming` says who is there in each,
 * `misfits` what cannot be. Nothing is to be written where there is any.
 * @param graph as it stands, under locks
 * @param givenBack meetings that give back first what they hold
 */
export function fit(
  graph: Graph,
  placings: readonly Placing[],
  givenBack: ReadonlySet<string>,
): { coming: Map<string, string[]>; misfits: Misfit[] } {
  const { settings, zone, clock } = graph
  const isHeld = ({ meetingId }: { meetingId: string | null }) =>
    meetingId === null || !givenBack.has(meetingId)
  const busy = new Map([...graph.persons].map(([id, person]) => [id, person.busy.filter(isHeld)]))
  const rooms = graph.rooms.map((room) => ({ ...room, busy: room.busy.filter(isHeld) }))
  const days = new Map<string, Held[]>()
  const meet = (delegationId: string, { startsAt, roomId }: Held) =>
    days.set(delegationId, [...(days.get(delegationId) ?? []), { startsAt, roomId }])
  for (const one of graph.meetings)
    if (isStanding(one) && one.state === 'scheduled' && !givenBack.has(one.id))
      [one.askingId, one.askedId].forEach((id) => meet(id, one))

  const isFree = (id: string, slot: Place) => !busy.get(id)?.some((one) => overlaps(one, slot))
  const whyNot = (one: Placing): Misfit['code'] | null => {
    if (one.startsAt <= clock) return 'time_passed'
    if (!one.principals.every((id) => busy.has(id) && isFree(id, one))) return 'persons_busy'
    const isFull = [one.askingId, one.askedId].some(
      (id) =>
        whyNotAt({ zone, settings }, one, { busy: [], meetings: days.get(id) ?? [], hours: null }) !== null,
    )
    return isFull ? 'day_full' : null
  }
  const coming = new Map<string, string[]>()
  const misfits: Misfit[] = []
  for (const one of placings) {
    const code = whyNot(one)
    const members = one.members.filter((id) => busy.has(id) && isFree(id, one))
    const own = rooms.filter(({ id }) => id === one.roomId)
    const room = roomFor(one, own, 2 + members.length, settings.turnaround, one.roomId)
    if (code !== null || !room) {
      misfits.push({ id: one.id, code: code ?? 'no_room' })
      continue
    }
    const { startsAt, endsAt } = one
    const taken = { startsAt, endsAt, meetingId: one.id }
    for (const id of [...one.principals, ...members]) busy.get(id)?.push(taken)
    own.forEach((held) => held.busy.push({ ...taken, ...withTurnaround(one, settings.turnaround) }))
    for (const id of [one.askingId, one.askedId]) meet(id, one)
    coming.set(one.id, members)
  }
  return { coming, misfits }
}
