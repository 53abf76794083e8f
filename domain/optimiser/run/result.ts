import { numberRooms } from '../engine/recount'
import type { Instance, Result, Status } from '../schema'

type Found = { status: Status; slots: readonly number[]; breaks: number; bound: number; seconds: number }

/** A timetable in the words of its instance, with rooms numbered; causes are for the caller to add. */
export function resultOf(instance: Instance, { status, slots, breaks, bound, seconds }: Found): Result {
  const sized = instance.roomSizes ?? null
  const closed = (instance.closed ?? []).map((shut) => new Set(shut ?? []))
  const rooms = numberRooms(
    { count: instance.rooms, sizes: sized, isOpen: (room, slot) => !closed[room]?.has(slot) },
    instance.meetings.map(({ size }, meeting) => ({
      slot: slots[meeting] ?? 0,
      size: sized ? (size ?? 0) : 0,
    })),
  )
  const all = instance.meetings.map(({ id }, meeting) => ({
    id,
    slot: slots[meeting] ?? 0,
    room: rooms[meeting] ?? 0,
  }))
  return {
    status,
    breaks,
    bound,
    seconds: Math.round(seconds * 1000) / 1000,
    placed: all.filter(({ slot }) => slot > 0),
    unplaced: all.filter(({ slot }) => slot === 0).map(({ id }) => ({ id, because: [] })),
  }
}
