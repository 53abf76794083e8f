import type { Draft, Edit, Fields } from '@/domain/change/schema'
import { accentRefusal } from '@/domain/shared/color'
import { equal } from '@/domain/shared/equal'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type CalendarDate, datesFrom, daysBetween } from '@/domain/shared/time'
import { zoneNamed } from '@/domain/shared/zone-search'
import { movedInstant } from './move-rules'
import { formEdits, isBlank, newRow, typedFields } from './rules'
import { MOST_DAYS, type SummitForm } from './schema'

/**
 * What saving the summit's own fields comes to. New dates bring days with them and take away those that nothing is
 * filed under; in a new zone everything keeps its time on the clock.
 * Refusals, with the `field`: not_found · name_needed · last_day_first · too_many_days (`max`) · no_such_zone ·
 * not_a_color · contrast (`ratio`) · in_use (`of` day, `count` sessions are filed under days that would go).
 */
export function summitEdits(draft: Draft, form: SummitForm, newId: () => string): Result<Edit[]> {
  const { summitId } = form
  const row = draft.summit.get(summitId)
  if (!row) return refuse('not_found')
  if (isBlank(form.name)) return refuse('name_needed', { field: `name.${form.contentLanguages[0] ?? 'en'}` })
  const dates = datesRefusal(form.startsOn, form.endsOn)
  if (dates) return dates
  const timeZone = zoneNamed(form.timeZone)
  if (!timeZone) return refuse('no_such_zone', { field: 'timeZone' })
  const accent = form.accent.toLowerCase()
  const unfit = accent === row.accent.toLowerCase() ? null : accentRefusal(accent)
  if (unfit)
    return refuse(unfit.code, {
      ...(unfit.code === 'contrast' ? { ratio: unfit.ratio } : {}),
      field: 'accent',
    })
  const { name, shortName, edition, theme, description, place, host, startsOn, endsOn, mode } = form
  const fields = typedFields(
    form.base[summitId],
    { name, shortName, edition, theme, description, place, host },
    { startsOn, endsOn, timeZone, mode, contentLanguages: form.contentLanguages, accent },
  )
  const edits = formEdits('summit', summitId, fields, form)
  const set: Fields = edits[0]?.set ?? {}
  const days = 'startsOn' in set || 'endsOn' in set ? dayEdits(draft, row, form, newId) : ok([])
  if (!days.ok) return days
  return ok([...edits, ...days.value, ...('timeZone' in set ? zoneEdits(draft, row.timeZone, timeZone) : [])])
}

/** Why these cannot be the first and last day, or null. */
export function datesRefusal(startsOn: CalendarDate, endsOn: CalendarDate) {
  if (endsOn < startsOn) return refuse('last_day_first', { field: 'endsOn' })
  return daysBetween(startsOn, endsOn) < MOST_DAYS
    ? null
    : refuse('too_many_days', { field: 'endsOn', max: MOST_DAYS })
}

type Dates = { startsOn: CalendarDate; endsOn: CalendarDate }

/** Days that new dates add (a date inside the old ones that has no day was taken away on purpose), and that go. */
function dayEdits(draft: Draft, before: Dates, after: Dates, newId: () => string): Result<Edit[]> {
  const inside = (date: string, { startsOn, endsOn }: Dates) => startsOn <= date && date <= endsOn
  const known = new Set([...draft.day.values()].map((day) => day.date))
  const added = datesFrom(after.startsOn, after.endsOn).filter(
    (date) => !inside(date, before) && !known.has(date),
  )
  const gone = [...draft.day].filter(([, day]) => !inside(day.date, after))
  const ids = new Set(gone.map(([id]) => id))
  const count = [...draft.session.values()].filter(({ dayId }) => dayId !== null && ids.has(dayId)).length
  if (count > 0) {
    const field = gone.some(([, day]) => day.date < after.startsOn) ? 'startsOn' : 'endsOn'
    return refuse('in_use', { of: 'day', count, field })
  }
  return ok([
    ...added.map((date) => newRow('day', newId(), { date })),
    ...gone.map(([id]): Edit => ({ of: 'day', id, set: null })),
  ])
}

/** Everything that has a time keeps it on the clock of the new zone; venues that shared the old zone follow. */
export function zoneEdits(draft: Draft, from: string, to: string): Edit[] {
  const moved = (at: string) => movedInstant(at, { from, to, days: 0 })
  const sessions = [...draft.session].flatMap(([id, { startsAt, endsAt, dayId }]): Edit[] =>
    // The day is said too, or it would be worked out anew.
    startsAt && endsAt
      ? [{ of: 'session', id, set: { startsAt: moved(startsAt), endsAt: moved(endsAt), dayId } }]
      : [],
  )
  const rooms = [...draft.room].flatMap(([id, { openings }]): Edit[] =>
    openings.length > 0
      ? [
          {
            of: 'room',
            id,
            set: {
              openings: openings.map((one) => ({ startsAt: moved(one.startsAt), endsAt: moved(one.endsAt) })),
            },
          },
        ]
      : [],
  )
  const venues = [...draft.venue].flatMap(([id, { timeZone }]): Edit[] =>
    timeZone === from ? [{ of: 'venue', id, set: { timeZone: to } }] : [],
  )
  return [...venues, ...rooms, ...sessions]
}

/** The first and the last day of a summit follow from its days where one at the edge came or went. */
export function edgeEdits(draft: Draft, summitId: string, dates: readonly CalendarDate[]): Edit[] {
  const row = draft.summit.get(summitId)
  const sorted = [...dates].sort()
  const [startsOn, endsOn] = [sorted[0], sorted.at(-1)]
  if (!row || !startsOn || !endsOn) return []
  const set = { startsOn, endsOn }
  return equal(set, { startsOn: row.startsOn, endsOn: row.endsOn })
    ? []
    : [{ of: 'summit', id: summitId, set }]
}
