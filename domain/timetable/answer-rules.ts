import { overlaps } from '@/domain/commitment/rules'
import type { Cause } from '@/domain/optimiser/cause-schema'
import { dayOf } from '@/domain/shared/time'
import { slotOf } from './grid-rules'
import type { Answer, Known, Task, Why } from './schema'

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
 * delegation's days cannot hold although each who speaks for it has room is left out, the lightest first.
 */
export function answerOf(task: Task, { placed, unplaced }: Found): Pick<Answer, 'plan' | 'unplaced'> {
  const known = new Map(task.meetings.map((one) => [one.id, one]))
  const bySlot = new Map<number, Known[]>()
  for (const { id, slot } of placed) {
    const one = known.get(id)
    if (one) bySlot.set(slot, [...(bySlot.get(slot) ?? []), one])
  }
  const all = [...bySlot].flatMap(([slot, meetings]) => {
    const rooms = roomsOf(task, slot, meetings)
    const { startsAt = new Date(0) } = task.slots[slot - 1] ?? {}
    return meetings
      .filter(({ part }) => part !== 'stays')
      .map((one) => {
        const endsAt = new Date(+startsAt + one.minutes * MINUTE)
        return { id: one.id, startsAt, endsAt, roomId: rooms.get(one.id) ?? one.was?.roomId ?? '' }
      })
  })
  const [kept, over] = withinDays(task, all, known)
  const plan = kept.filter((one) => {
    const was = known.get(one.id)?.was
    // Whatever keeps its slot and its room keeps its time to the minute.
    return !was || was.roomId !== one.roomId || !overlaps(was, one)
  })
  const silent = task.meetings.filter(({ part, principals }) => part === 'open' && principals.includes(null))
  return {
    plan,
    unplaced: [
      ...unplaced
        .filter(({ id }) => known.get(id)?.part !== 'stays')
        .map(({ id, because }): Answer['unplaced'][number] => ({ id, because })),
      ...over,
      ...silent.map(({ id, askingId, askedId, principals }) => {
        const why: Why = { code: 'no_principal', of: [principals[0] === null ? askingId : askedId] }
        return { id, because: [why] }
      }),
    ],
  }
}

/**
 * A room for each meeting of a slot, by augmenting paths: those that stay in theirs, those that may move in theirs where that
 * is possible, the others in the smallest that is large enough.
 */
function roomsOf({ instance, rooms, slots }: Task, slot: number, meetings: readonly Known[]) {
  const at = slots[slot - 1]
  const sizeOf = (id: string) => instance.meetings.find((one) => one.id === id)?.size ?? 0
  const open = rooms
    .map((id, index) => ({ id, seats: instance.roomSizes?.[index] ?? 0, shut: instance.closed?.[index] }))
    .filter(({ shut }) => !shut?.includes(slot))
    .sort((a, b) => a.seats - b.seats)
  const isHere = ({ was }: Known) => was !== null && at !== undefined && overlaps(was, at)
  const choices = (one: Known) => {
    const own = one.was?.roomId
    if (one.part === 'stays') return own === undefined ? [] : [own]
    const fit = open.filter(({ seats }) => seats >= sizeOf(one.id)).map(({ id }) => id)
    return own !== undefined && isHere(one) && fit.includes(own)
      ? [own, ...fit.filter((id) => id !== own)]
      : fit
  }
  const holder = new Map<string, Known>()
  const seat = (one: Known, tried: Set<string>): boolean =>
    choices(one).some((room) => {
      if (tried.has(room)) return false
      tried.add(room)
      const there = holder.get(room)
      if (there && !seat(there, tried)) return false
      holder.set(room, one)
      return true
    })
  const rank = (one: Known) => (one.part === 'stays' ? 0 : isHere(one) ? 1 : 2)
  for (const one of [...meetings].sort((a, b) => rank(a) - rank(b))) seat(one, new Set())
  return new Map([...holder].map(([room, { id }]) => [id, room]))
}

type Placed = Answer['plan'][number]

/** Those that the days of both delegations can hold, and the others with the reason. */
function withinDays(
  { perDay, zone, instance, meetings }: Task,
  all: readonly Placed[],
  known: ReadonlyMap<string, Known>,
): [Placed[], Answer['unplaced']] {
  if (perDay === null) return [[...all], []]
  const held = new Map<string, string[]>()
  const daysOf = (one: Known, startsAt: Date) =>
    [one.askingId, one.askedId].map((id) => `${dayOf(startsAt, zone)} ${id}`)
  const hold = (one: Known, startsAt: Date) =>
    daysOf(one, startsAt).forEach((key) => held.set(key, [...(held.get(key) ?? []), one.id]))
  for (const one of meetings) if (one.part === 'stays' && one.was) hold(one, one.was.startsAt)
  const weight = ({ id }: Placed) => instance.meetings.find((one) => one.id === id)?.weight ?? 1
  const kept: Placed[] = []
  const over: Answer['unplaced'] = []
  for (const place of [...all].sort((a, b) => weight(b) - weight(a))) {
    const one = known.get(place.id)
    if (!one) continue
    const full = daysOf(one, place.startsAt).findIndex((key) => (held.get(key)?.length ?? 0) >= perDay)
    if (full < 0) {
      kept.push(place)
      hold(one, place.startsAt)
      continue
    }
    const others = held.get(daysOf(one, place.startsAt)[full] ?? '') ?? []
    const of: [string] = [one.principals[full] ?? '']
    const why: Why = { code: 'day_limit', of, meetings: [...others, one.id], slots: [], places: perDay }
    over.push({ id: one.id, because: [why] })
  }
  return [kept, over]
}
