import { type Interval, overlaps } from '@/domain/commitment/rules'
import type { Cause } from '@/domain/optimiser/cause-schema'
import { dayOf } from '@/domain/shared/time'
import { type Book, bookOf, placingOf } from './book-rules'
import type { Graph, GraphMeeting } from './graph-schema'
import { slotOf } from './grid-rules'
import { fit } from './fit-rules'
import type { Answer, Known, Rule, Task, Why } from './schema'

const MINUTE = 60_000

/** What the optimiser found: slots from 1. Rooms are given here. */
export type Found = {
  placed: readonly { id: string; slot: number }[]
  unplaced: readonly { id: string; because: Cause[] }[]
}

/** The slots, from 1, that meetings which may move have now. */
export function oldSlots({ meetings, slots, step }: Task): { id: string; slot: number }[] {
  return meetings.flatMap(({ id, was, part }) => {
    const slot = was && part === 'movable' ? slotOf(was, slots, step) : null
    return slot === null ? [] : [{ id, slot: slot + 1 }]
  })
}

/**
 * The answer in times and rooms: every meeting that changes its place, with the room that it has where it can keep it. What a
 * delegation's days cannot hold although each who speaks for it has room is left out, the lightest first; and so is what a rule is against
 * that the optimiser knows nothing of: the way between rooms, meetings in one room on a day, interpreters.
 * @param graph as it stood for the question, or stands now
 */
export function answerOf(
  task: Task,
  { placed, unplaced }: Found,
  graph: Graph,
): Pick<Answer, 'plan' | 'unplaced'> {
  const known = new Map(task.meetings.map((one) => [one.id, one]))
  const moving = new Set(task.meetings.filter(({ part }) => part !== 'stays').map(({ id }) => id))
  const meant = placed.flatMap(({ id, slot }): Meant[] => {
    const one = known.get(id)
    const of = graph.meetings.find((other) => other.id === id)
    const at = task.slots[slot - 1]
    if (!one || !of || !at || !moving.has(id)) return []
    const { size, weight } = task.instance.meetings.find((other) => other.id === id) ?? {}
    const endsAt = new Date(+at.startsAt + one.minutes * MINUTE)
    return [{ one, of, slot, startsAt: at.startsAt, endsAt, size: size ?? 0, weight: weight ?? 1 }]
  })
  const [kept, full] = withinDays(task, meant)
  const book = bookOf(graph, moving)
  let plan: Answer['plan'] = []
  const ruled: Answer['unplaced'] = []
  const leaveOut = (id: string, rule: Rule, startsAt: Date) =>
    ruled.push({ id, because: [{ code: 'rule', rule, startsAt: startsAt.toISOString() }] })
  for (const slot of [...new Set(kept.map((one) => one.slot))].sort((a, b) => a - b)) {
    const here = kept.filter((one) => one.slot === slot).sort((a, b) => b.weight - a.weight)
    const rooms = roomsOf(here, graph, book)
    for (const { one, of, startsAt, endsAt } of here) {
      const roomId = rooms.get(one.id) ?? one.was?.roomId ?? graph.rooms[0]?.id ?? ''
      // Whatever keeps its slot and its room keeps its time to the minute.
      const stays = one.was !== null && one.was.roomId === roomId && overlaps(one.was, { startsAt, endsAt })
      const place = { ...(stays && one.was ? one.was : { startsAt, endsAt }), roomId }
      const placing = placingOf(of, place)
      const rule = placing && book.whyNot(placing)
      if (!placing || rule) {
        leaveOut(one.id, rule ?? 'no_room', startsAt)
        continue
      }
      book.hold(placing)
      if (!stays) plan.push({ id: one.id, ...place })
    }
  }
  // Whoever keeps their place keeps the interpreter whom they have, which the book did not know: tried as it would be applied.
  for (;;) {
    const touched = new Set([...plan, ...unplaced, ...full, ...ruled].map(({ id }) => id))
    const placings = plan.flatMap((place) => {
      const of = graph.meetings.find(({ id }) => id === place.id)
      return (of && placingOf(of, place)) ?? []
    })
    const { misfits } = fit(graph, placings, touched)
    if (misfits.length === 0) break
    for (const { id, code } of misfits)
      leaveOut(id, code, plan.find((place) => place.id === id)?.startsAt ?? graph.clock)
    plan = plan.filter(({ id }) => !misfits.some((one) => one.id === id))
  }
  const silent = task.meetings.filter(({ part, principals }) => part === 'open' && principals.includes(null))
  return {
    plan,
    unplaced: [
      ...unplaced
        .filter(({ id }) => known.get(id)?.part !== 'stays')
        .map(({ id, because }): Answer['unplaced'][number] => ({ id, because })),
      ...full,
      ...ruled,
      ...silent.map(({ id, askingId, askedId, principals }) => {
        const why: Why = { code: 'no_principal', of: [principals[0] === null ? askingId : askedId] }
        return { id, because: [why] }
      }),
    ],
  }
}

/** A meeting at the slot that was found for it. */
type Meant = Interval & { one: Known; of: GraphMeeting; slot: number; size: number; weight: number }

/**
 * A room for each meeting of a slot, by augmenting paths: those that may move in theirs where that is possible, the others in
 * the smallest that is large enough. One for which a rule is against every room has none.
 */
function roomsOf(here: readonly Meant[], graph: Graph, book: Book): Map<string, string> {
  const bySeats = [...graph.rooms].sort((a, b) => (a.seats ?? Infinity) - (b.seats ?? Infinity))
  const isHere = ({ one: { was }, ...at }: Meant) => was !== null && overlaps(was, at)
  const choices = new Map(
    here.map((meant) => {
      const { one, of, startsAt, endsAt, size } = meant
      const fit = bySeats
        .filter(({ seats }) => seats === null || seats >= size)
        .map(({ id }) => id)
        .filter((roomId) => {
          const placing = placingOf(of, { startsAt, endsAt, roomId })
          return placing !== null && book.whyNot(placing) === null
        })
      const own = one.was?.roomId ?? undefined
      const keeps = own !== undefined && isHere(meant) && fit.includes(own)
      return [one.id, keeps ? [own, ...fit.filter((id) => id !== own)] : fit]
    }),
  )
  const holder = new Map<string, string>()
  const seat = (id: string, tried: Set<string>): boolean =>
    (choices.get(id) ?? []).some((room) => {
      if (tried.has(room)) return false
      tried.add(room)
      const there = holder.get(room)
      if (there !== undefined && !seat(there, tried)) return false
      holder.set(room, id)
      return true
    })
  const inOrder = [...here].sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
  for (const { one } of inOrder) seat(one.id, new Set())
  return new Map([...holder].map(([room, id]) => [id, room]))
}

/** Those that the days of both delegations can hold, and the others with the reason. */
function withinDays({ perDay, zone, meetings }: Task, all: readonly Meant[]): [Meant[], Answer['unplaced']] {
  if (perDay === null) return [[...all], []]
  const held = new Map<string, string[]>()
  const daysOf = (one: Known, startsAt: Date) =>
    [one.askingId, one.askedId].map((id) => `${dayOf(startsAt, zone)} ${id}`)
  const hold = (one: Known, startsAt: Date) =>
    daysOf(one, startsAt).forEach((key) => held.set(key, [...(held.get(key) ?? []), one.id]))
  for (const one of meetings) if (one.part === 'stays' && one.was) hold(one, one.was.startsAt)
  const kept: Meant[] = []
  const over: Answer['unplaced'] = []
  for (const meant of [...all].sort((a, b) => b.weight - a.weight)) {
    const { one, startsAt } = meant
    const full = daysOf(one, startsAt).findIndex((key) => (held.get(key)?.length ?? 0) >= perDay)
    if (full < 0) {
      kept.push(meant)
      hold(one, startsAt)
      continue
    }
    const others = held.get(daysOf(one, startsAt)[full] ?? '') ?? []
    const of: [string] = [one.principals[full] ?? '']
    const why: Why = { code: 'day_limit', of, meetings: [...others, one.id], slots: [], places: perDay }
    over.push({ id: one.id, because: [why] })
  }
  return [kept, over]
}
