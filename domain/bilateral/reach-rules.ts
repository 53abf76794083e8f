import { type Interval, overlaps } from '@/domain/commitment/rules'
import { type Standpoint, type Ways, minutesToTravel } from '@/domain/conflict/travel-rules'
import { dayOf } from '@/domain/shared/time'

const MINUTE = 60_000

/** A time that somebody is taken, and in which room where that is known. */
export type Taken = Interval & { roomId?: string | null }

/** A meeting that stands. */
export type Held = { startsAt: Date; roomId: string | null }

/** The house rules for ways, and where every room is. */
export type MeetingWays = Ways & { rooms: ReadonlyMap<string, Standpoint> }

/** Minutes from one room to another, either way; 0 where it is not known where one of them is. */
export function minutesBetween(
  ways: MeetingWays | undefined,
  from: string | null | undefined,
  to: string | null,
): number {
  const [one, other] = [from, to].map((id) => (id ? ways?.rooms.get(id) : undefined))
  return ways && one && other ? minutesToTravel(ways, one, other) : 0
}

/**
 * Whether somebody can be in the room for the whole time: free then, and with enough minutes before and after to come
 * from what they are taken by, and to go there. The same minutes as the agenda allows. A place that is no room of the
 * summit is null: the way there is part of the time then.
 */
export const inReach = (
  slot: Interval,
  roomId: string | null,
  taken: readonly Taken[],
  ways: MeetingWays | undefined,
): boolean =>
  taken.every((one) => {
    if (overlaps(one, slot)) return false
    const between = one.endsAt <= slot.startsAt ? +slot.startsAt - +one.endsAt : +one.startsAt - +slot.endsAt
    return between >= minutesBetween(ways, one.roomId, roomId) * MINUTE
  })

/** Whether a delegation has as many meetings in the room on the day as the summit allows; null is no limit. */
export const isRoomDayFull = (
  { startsAt }: Interval,
  roomId: string,
  meetings: readonly Held[],
  zone: string,
  most: number | null,
): boolean =>
  most !== null &&
  meetings.filter((one) => one.roomId === roomId && dayOf(one.startsAt, zone) === dayOf(startsAt, zone))
    .length >= most
