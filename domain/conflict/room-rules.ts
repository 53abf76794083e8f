import { capacityOf, type Frame } from './frame-rules'
import { found } from './found-rules'
import { inOrder, type Placed } from './placed-rules'
import type { Conflict, Equipment } from './schema'
import { common, gaps, minutesOf } from './span-rules'

/** Sessions that hold one room at once, two by two, setting up and clearing counted in. */
export function roomTaken(frame: Frame, roomId: string, sessions: readonly Placed[]): Conflict[] {
  const conflicts: Conflict[] = []
  const byHold = [...sessions].sort((a, b) => a.hold.start - b.hold.start)
  byHold.forEach((one, index) => {
    for (let next = index + 1; next < byHold.length; next++) {
      const other = byHold[next]
      if (!other || other.hold.start >= one.hold.end) break
      const span = common(one.hold, other.hold)
      const details = { minutes: minutesOf(span), running: minutesOf(common(one, other)) }
      const both = [one, other].sort(inOrder)
      conflicts.push(...found(frame, 'room_taken', both, { subject: [roomId], span, details }))
    }
  })
  return conflicts
}

/** What a session finds wrong with its room alone: closed, too small, without what it needs. */
export function roomUnfit(frame: Frame, session: Placed): Conflict[] {
  if (!session.room) return []
  return [...roomClosed(frame, session), ...roomTooSmall(frame, session), ...roomLacks(frame, session)]
}

function roomClosed(frame: Frame, session: Placed): Conflict[] {
  const { room } = session
  if (!room || room.openings.length === 0) return []
  const closed = gaps(session, room.openings)
  const [span] = closed
  if (!span) return []
  const details = { minutes: closed.reduce((sum, gap) => sum + minutesOf(gap), 0) }
  return found(frame, 'room_closed', [session], { subject: [room.id], span, details })
}

function roomTooSmall(frame: Frame, session: Placed): Conflict[] {
  const { room, audience: expected } = session
  const capacity = room && capacityOf(room, session.row.layout)
  if (!room || capacity === null || expected <= capacity) return []
  const details = { expected, capacity, missing: expected - capacity }
  return found(frame, 'room_too_small', [session], { subject: [room.id], span: session, details })
}

function roomLacks(frame: Frame, session: Placed): Conflict[] {
  const lacking = lackingIn(session)
  if (!session.room || lacking.length === 0) return []
  return found(frame, 'room_lacks', [session], {
    subject: [session.room.id],
    span: session,
    details: { lacking },
  })
}

/** What a session needs and its room has not. Interpretation needs booths, but online. */
export function lackingIn({ row, room }: Pick<Placed, 'row' | 'room'>): Equipment[] {
  if (!room) return []
  const booths = row.interpretation.length > 0 && !room.online && !row.needs.includes('booths')
  const needs = booths ? [...row.needs, 'booths' as const] : row.needs
  return needs.filter((need) => !room.row.equipment.includes(need))
}
