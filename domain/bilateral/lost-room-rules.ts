import { type Outcome, roomRow } from '@/domain/change/schema'
import type { StandingMeeting } from './displacement-rules'

/** Rooms that an act changes or takes away: what they become, null where they go. */
const roomsOf = (outcomes: readonly Outcome[]) =>
  new Map(
    outcomes.flatMap(({ changed, row }) =>
      changed.of === 'room' && changed.before !== null
        ? [[changed.id, row && roomRow.parse(row)] as const]
        : [],
    ),
  )

/** Whether an act changes a room that is there, or takes one away. */
export const touchesRooms = (outcomes: readonly Outcome[]): boolean => roomsOf(outcomes).size > 0

/** Rooms that go. */
export const roomsGone = (outcomes: readonly Outcome[]): string[] =>
  [...roomsOf(outcomes)].flatMap(([id, row]) => (row === null ? [id] : []))

/** Meetings that could not stay in their rooms: one goes, is for something else, or is closed at that time. */
export function losingRoom(
  standing: readonly StandingMeeting[],
  outcomes: readonly Outcome[],
): StandingMeeting[] {
  const rooms = roomsOf(outcomes)
  return standing.filter(({ roomId, startsAt, endsAt }) => {
    const row = roomId === null ? undefined : rooms.get(roomId)
    if (row === undefined) return false
    if (row === null || (row.kind !== 'bilateral' && row.kind !== 'online')) return true
    const covers = (one: (typeof row.openings)[number]) =>
      new Date(one.startsAt) <= startsAt && new Date(one.endsAt) >= endsAt
    return row.openings.length > 0 && !row.openings.some(covers)
  })
}
