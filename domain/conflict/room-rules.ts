import { capacityOf, type Frame, type FrameRoom } from './frame-rules'
import { add, type Found } from './found-rules'
import { inOrder, type Placed } from './placed-rules'
import type { Equipment } from './schema'
import { common, gaps, minutesOf } from './span-rules'

/** Sessions that hold one room at once, two by two, setting up and clearing counted in. */
export function roomTaken(frame: Frame, roomId: string, sessions: readonly Placed[], found: Found): void {
  if (sessions.length < 2) return
  const byHold = [...sessions].sort((a, b) => a.hold.start - b.hold.start)
  byHold.forEach((one, index) => {
    for (let next = index + 1; next < byHold.length; next++) {
      const other = byHold[next]
      if (!other || other.hold.start >= one.hold.end) break
      const span = common(one.hold, other.hold)
      const details = { minutes: minutesOf(span), running: minutesOf(common(one, other)) }
      const both = [one, other].sort(inOrder)
      add(found, frame, 'room_taken', both, { subject: [roomId], span, details })
    }
  })
}

/** What a session finds wrong with its room alone: closed, too small, without what it needs. */
export function roomUnfit(frame: Frame, session: Placed, found: Found): void {
  const { room } = session
  if (!room) return
  roomClosed(frame, session, room, found)
  roomTooSmall(frame, session, room, found)
  roomLacks(frame, session, room, found)
}

function roomClosed(frame: Frame, session: Placed, room: FrameRoom, found: Found): void {
  if (room.openings.length === 0) return
  const closed = gaps(session, room.openings)
  const [span] = closed
  if (!span) return
  const details = { minutes: closed.reduce((sum, gap) => sum + minutesOf(gap), 0) }
  add(found, frame, 'room_closed', [session], { subject: [room.id], span, details })
}

function roomTooSmall(frame: Frame, session: Placed, room: FrameRoom, found: Found): void {
  const { audience: expected } = session
  const capacity = capacityOf(room, session.row.layout)
  if (capacity === null || expected <= capacity) return
  const details = { expected, capacity, missing: expected - capacity }
  add(found, frame, 'room_too_small', [session], { subject: [room.id], span: session, details })
}

function roomLacks(frame: Frame, session: Placed, room: FrameRoom, found: Found): void {
  const lacking = lackingIn(session)
  if (lacking.length === 0) return
  add(found, frame, 'room_lacks', [session], { subject: [room.id], span: session, details: { lacking } })
}

/** What a session needs and its room has not. Interpretation needs booths, but online. */
export function lackingIn({ row, room }: Pick<Placed, 'row' | 'room'>): Equipment[] {
  if (!room) return []
  const booths = row.interpretation.length > 0 && !room.online && !row.needs.includes('booths')
  const { equipment } = room.row
  const lacking: Equipment[] = []
  for (const need of row.needs) if (!equipment.includes(need)) lacking.push(need)
  if (booths && !equipment.includes('booths')) lacking.push('booths')
  return lacking
}
