import type { Frame } from './frame-rules'
import { add, type Found } from './found-rules'
import type { Placed } from './placed-rules'
import { minutesToTravel } from './travel-rules'
import { common, gaps, MINUTE, minutesOf } from './span-rules'

/**
 * What one person cannot do: be there at times other than those that they have said, be in two sessions at once, or get
 * from one to the next in time.
 */
export function personConflicts(
  frame: Frame,
  person: string,
  sessions: readonly Placed[],
  found: Found,
): void {
  away(frame, person, sessions, found)
  if (sessions.length < 2) return
  twice(frame, person, sessions, found)
  travelTooShort(frame, person, sessions, found)
}

function away(frame: Frame, person: string, sessions: readonly Placed[], found: Found): void {
  const windows = frame.windows.get(person)
  if (!windows) return
  for (const session of sessions) {
    const outside = gaps(session, windows)
    const [span] = outside
    if (!span) continue
    const details = { minutes: outside.reduce((sum, gap) => sum + minutesOf(gap), 0) }
    add(found, frame, 'speaker_away', [session], { subject: [person], persons: [person], span, details })
  }
}

function twice(frame: Frame, person: string, sessions: readonly Placed[], found: Found): void {
  sessions.forEach((one, index) => {
    for (let next = index + 1; next < sessions.length; next++) {
      const other = sessions[next]
      if (!other || other.start >= one.end) break
      const speaks = one.speaks.includes(person) && other.speaks.includes(person)
      const span = common(one, other)
      const about = { subject: [person], persons: [person], span, details: { minutes: minutesOf(span) } }
      add(found, frame, speaks ? 'speaker_twice' : 'guest_twice', [one, other], about)
    }
  })
}

/** From each session to the next that is somewhere: sessions online or in no room are on nobody's way. */
function travelTooShort(frame: Frame, person: string, sessions: readonly Placed[], found: Found): void {
  if (frame.severity.travel_too_short === 'off') return
  sessions.forEach((one, index) => {
    if (!one.room || one.room.online) return
    // Whoever has been to a session in between does not come from this one any more.
    let between = Infinity
    for (let next = index + 1; next < sessions.length; next++) {
      const other = sessions[next]
      if (!other || between <= other.start) break
      if (!other.room || other.room.online || other.start < one.end) continue
      between = Math.min(between, other.end)
      const needed = minutesToTravel(frame, one.room, other.room)
      if (other.start - one.end >= needed * MINUTE) continue
      const span = { start: one.end, end: other.start }
      const minutes = minutesOf(span)
      const details = { minutes, needed, missing: needed - minutes }
      const about = { subject: [person], persons: [person], span, details }
      add(found, frame, 'travel_too_short', [one, other], about)
    }
  })
}
