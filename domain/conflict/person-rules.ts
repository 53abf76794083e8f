import type { Frame } from './frame-rules'
import { found } from './found-rules'
import type { Placed } from './placed-rules'
import type { Conflict } from './schema'
import { minutesToTravel } from './travel-rules'
import { common, gaps, MINUTE, minutesOf } from './span-rules'

/** What one person cannot do: be in two sessions at once, or get from one to the next in time. */
export function personConflicts(frame: Frame, person: string, sessions: readonly Placed[]): Conflict[] {
  if (sessions.length < 2) return []
  return [...twice(frame, person, sessions), ...travelTooShort(frame, person, sessions)]
}

function twice(frame: Frame, person: string, sessions: readonly Placed[]): Conflict[] {
  const conflicts: Conflict[] = []
  sessions.forEach((one, index) => {
    for (let next = index + 1; next < sessions.length; next++) {
      const other = sessions[next]
      if (!other || other.start >= one.end) break
      const speaks = one.speaks.includes(person) && other.speaks.includes(person)
      const span = common(one, other)
      const about = { subject: [person], persons: [person], span, details: { minutes: minutesOf(span) } }
      if (speaks) conflicts.push(...found(frame, 'speaker_twice', [one, other], about))
      else conflicts.push(...found(frame, 'guest_twice', [one, other], about))
    }
  })
  return conflicts
}

/** From each session to the next that is somewhere: sessions online or in no room are on nobody's way. */
function travelTooShort(frame: Frame, person: string, sessions: readonly Placed[]): Conflict[] {
  if (frame.severity.travel_too_short === 'off') return []
  const somewhere = sessions.filter(({ room }) => room && !room.online)
  const conflicts: Conflict[] = []
  somewhere.forEach((one, index) => {
    // Whoever has been to a session in between does not come from this one any more.
    let between = Infinity
    for (let next = index + 1; next < somewhere.length; next++) {
      const other = somewhere[next]
      if (!other || between <= other.start) break
      if (other.start < one.end) continue
      between = Math.min(between, other.end)
      const needed = one.room && other.room ? minutesToTravel(frame, one.room, other.room) : 0
      const span = { start: one.end, end: other.start }
      if (span.end - span.start >= needed * MINUTE) continue
      const minutes = minutesOf(span)
      const details = { minutes, needed, missing: needed - minutes }
      const about = { subject: [person], persons: [person], span, details }
      conflicts.push(...found(frame, 'travel_too_short', [one, other], about))
    }
  })
  return conflicts
}

/** Who speaks at the session, or is invited, and has said to be there at other times only. */
export function awayConflicts(frame: Frame, session: Placed): Conflict[] {
  const conflicts: Conflict[] = []
  if (frame.windows.size === 0) return conflicts
  for (const persons of [session.speaks, session.invited])
    for (const person of persons) {
      const windows = frame.windows.get(person)
      if (!windows) continue
      const away = gaps(session, windows)
      const [span] = away
      if (!span) continue
      const details = { minutes: away.reduce((sum, gap) => sum + minutesOf(gap), 0) }
      const about = { subject: [person], persons: [person], span, details }
      conflicts.push(...found(frame, 'speaker_away', [session], about))
    }
  return conflicts
}
