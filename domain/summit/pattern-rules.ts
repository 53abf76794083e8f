import { newRows } from '@/domain/change/rules'
import type { Draft, Edit, Fields, Rows } from '@/domain/change/schema'
import { type CalendarDate, addDays, datesFrom, dayOf, daysBetween } from '@/domain/shared/time'
import { type Move, movedInstant } from './move-rules'
import { newRow } from './rules'

/** What a new summit is made to from an earlier one. */
export type PatternTarget = {
  startsOn: CalendarDate
  endsOn: CalendarDate
  timeZone: string
  /** Whether sessions come along, without the people in them. */
  sessions: boolean
}

/** Days of a new summit, each with what the day in the same place of the pattern says. */
export function daysMade(target: PatternTarget, pattern: Draft | null, newId: () => string): Edit[] {
  const first = pattern && startOf(pattern)
  const known = new Map([...(pattern?.day.values() ?? [])].map((day) => [day.date, day]))
  return datesFrom(target.startsOn, target.endsOn).map((date) => {
    const like = first ? known.get(addDays(first, daysBetween(target.startsOn, date))) : undefined
    const { label, note, venueShare, capacity } = { ...newRows.day, ...like }
    return newRow('day', newId(), { date, label, note, venueShare, capacity })
  })
}

/** The pattern's own row, which is the only one of its kind. */
const summitOf = (pattern: Draft): Rows['summit'] | undefined => [...pattern.summit.values()][0]
const startOf = (pattern: Draft) => summitOf(pattern)?.startsOn

/**
 * Everything else that a new summit takes from an earlier one, as new rows with ids of their own: venues, rooms with
 * their windows, tracks with topics, sessions if asked. Times are moved by the distance of the first days and stay the
 * same on the clock; a window that falls outside the new days is left out, a session goes to the tray.
 * Sessions have no `code` and `number` yet. `settings` are the pattern's with the new ids of venues.
 * @param days of the new summit, from `daysMade`
 */
export function copyOf(
  pattern: Draft,
  target: PatternTarget,
  days: readonly Edit[],
  newId: () => string,
): { edits: Edit[]; settings: Fields } {
  const summit = summitOf(pattern)
  if (!summit) return { edits: [], settings: {} }
  const ids = new Map<string, string>()
  const idFor = (old: string) => {
    const made = ids.get(old) ?? newId()
    ids.set(old, made)
    return made
  }
  const move: Move = {
    from: summit.timeZone,
    to: target.timeZone,
    days: daysBetween(summit.startsOn, target.startsOn),
  }
  const dayIds = new Map(days.map((day) => [String(day.set?.['date']), day.id]))
  const moved = <T extends { startsAt: string; endsAt: string }>(span: T): T | null => {
    const next = {
      ...span,
      startsAt: movedInstant(span.startsAt, move),
      endsAt: movedInstant(span.endsAt, move),
    }
    return dayIds.has(dayOf(next.startsAt, move.to)) && next.startsAt < next.endsAt ? next : null
  }
  const edits: Edit[] = [
    ...[...pattern.venue].map(([id, venue]) =>
      newRow('venue', idFor(id), {
        ...venue,
        timeZone: venue.timeZone === summit.timeZone ? target.timeZone : venue.timeZone,
      }),
    ),
    ...[...pattern.room].map(([id, room]) =>
      newRow('room', idFor(id), {
        ...room,
        venueId: idFor(room.venueId),
        openings: room.openings.flatMap((span) => moved(span) ?? []),
      }),
    ),
    ...[...pattern.track].map(([id, track]) =>
      newRow('track', idFor(id), {
        ...track,
        topics: track.topics.map((topic) => ({ ...topic, id: idFor(topic.id) })),
      }),
    ),
  ]
  if (target.sessions) {
    const sessions = [...pattern.session.values()].filter(({ status }) => status === 'scheduled')
    const series = new Set(sessions.map(({ occurrenceSeriesId }) => occurrenceSeriesId))
    for (const [id, row] of pattern.occurrence)
      if (series.has(id)) edits.push(newRow('occurrence', idFor(id), { ...row }))
    for (const session of sessions) {
      const filed = session.dayId && pattern.day.get(session.dayId)?.date
      const dayId = filed ? dayIds.get(addDays(filed, move.days)) : undefined
      edits.push(newRow('session', newId(), sessionCopy(session, { moved, idFor, dayId: dayId ?? null })))
    }
  }
  return { edits, settings: settingsCopy(summit.settings, idFor) }
}

type Copying = {
  moved: (span: { startsAt: string; endsAt: string }) => { startsAt: string; endsAt: string } | null
  idFor: (old: string) => string
  dayId: string | null
}

/** What a session is, without who is in it, what came of it, and what it was called elsewhere. */
function sessionCopy(session: Rows['session'], { moved, idFor, dayId }: Copying): Fields {
  const { type, origin, access, title, abstract, stale, location, languages, interpretation } = session
  const { seats, turnaround, setup, layout, needs, expected, startsAt, endsAt } = session
  const ref = (id: string | null) => (id === null ? null : idFor(id))
  const span = startsAt && endsAt && dayId ? moved({ startsAt, endsAt }) : null
  return {
    ...newRows.session,
    ...{ type, origin, access, title, abstract, stale, location, languages, interpretation },
    ...{ seats, turnaround, setup, layout, needs, expected },
    startsAt: span?.startsAt ?? null,
    endsAt: span?.endsAt ?? null,
    dayId: span ? dayId : null,
    roomId: ref(session.roomId),
    trackId: ref(session.trackId),
    topicId: ref(session.topicId),
    occurrenceSeriesId: ref(session.occurrenceSeriesId),
  }
}

function settingsCopy(settings: Fields, idFor: (old: string) => string): Fields {
  const travel = settings['travel']
  if (!Array.isArray(travel)) return settings
  return {
    ...settings,
    travel: travel.map((way: Fields) => ({
      ...way,
      from: idFor(String(way['from'])),
      to: idFor(String(way['to'])),
    })),
  }
}
