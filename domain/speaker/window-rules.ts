import { type Result, ok, refuse } from '@/domain/shared/result'
import { type CalendarDate, addDays, instantToWall, wallToInstant } from '@/domain/shared/time'
import type { Window, WindowRow, WindowsTyped } from './schema'

/** Windows as a form shows them: rows by day, and beside them what lies on no day of the summit. */
export type WindowsShown = { rows: Record<CalendarDate, WindowRow[]>; others: Window[] }

/** Windows cut at the midnights of the summit's zone, a row for each day of the summit that they reach into. */
export function windowRows(
  windows: readonly Window[],
  days: readonly CalendarDate[],
  zone: string,
): WindowsShown {
  const shown: WindowsShown = { rows: Object.fromEntries(days.map((day) => [day, []])), others: [] }
  for (const window of windows) {
    const end = Date.parse(window.endsAt)
    let at = Date.parse(window.startsAt)
    for (const day of [...days].sort()) {
      const [from, to] = [midnight(day, zone), midnight(addDays(day, 1), zone)]
      if (to <= at || from >= end) continue
      if (from > at) shown.others.push(windowOf(at, from))
      const [first, last] = [Math.max(at, from), Math.min(end, to)]
      shown.rows[day]?.push({
        from: instantToWall(new Date(first), zone).time,
        to: last === to ? '00:00' : instantToWall(new Date(last), zone).time,
      })
      at = last
    }
    if (at < end) shown.others.push(windowOf(at, end))
  }
  return shown
}

/**
 * The windows that were typed, in order, those that touch made one. Rows left as they were drawn change nothing.
 * Refusals, each with the `field` (`from.2019-05-29.0`): start_missing · end_missing · window_backwards ·
 * time_does_not_exist · not_a_choice (a day that is none of the summit's).
 * @param standing the windows that the form was drawn from
 */
export function windowsOf(
  typed: WindowsTyped,
  standing: readonly Window[],
  days: readonly CalendarDate[],
  zone: string,
): Result<Window[]> {
  const shown = windowRows(standing, days, zone)
  const rows = rowsTyped(typed)
  if (sameRows(rows, shown.rows)) return ok([...standing])
  const windows: Window[] = [...shown.others]
  for (const { day, row, from, to } of rows) {
    const field = (side: 'from' | 'to') => `${side}.${day}.${row}`
    if (!days.includes(day)) return refuse('not_a_choice', { field: field('from') })
    if (!from) return refuse('start_missing', { field: field('from') })
    if (!to) return refuse('end_missing', { field: field('to') })
    const start = wallToInstant(day, from, zone)
    if (!start.ok) return refuse(start.code, { field: field('from') })
    const end =
      to === '00:00'
        ? ok({ instant: new Date(midnight(addDays(day, 1), zone)) })
        : wallToInstant(day, to, zone)
    if (!end.ok) return refuse(end.code, { field: field('to') })
    if (end.value.instant <= start.value.instant) return refuse('window_backwards', { field: field('to') })
    windows.push(windowOf(+start.value.instant, +end.value.instant))
  }
  return ok(joined(windows))
}

type TypedRow = { day: CalendarDate; row: string; from: string; to: string }

/** Rows in which anything was typed, by day and number. */
function rowsTyped({ from, to }: WindowsTyped): TypedRow[] {
  const days = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()
  return days.flatMap((day) => {
    const numbers = new Set([...Object.keys(from[day] ?? {}), ...Object.keys(to[day] ?? {})])
    return [...numbers]
      .sort((a, b) => Number(a) - Number(b))
      .map((row) => ({ day, row, from: from[day]?.[row] ?? '', to: to[day]?.[row] ?? '' }))
      .filter((typed) => typed.from !== '' || typed.to !== '')
  })
}

function sameRows(typed: readonly TypedRow[], drawn: Record<CalendarDate, WindowRow[]>): boolean {
  const key = (rows: { day: string; from: string; to: string }[]) =>
    rows.map(({ day, from, to }) => `${day} ${from} ${to}`).join()
  const flat = Object.entries(drawn).flatMap(([day, rows]) => rows.map((row) => ({ day, ...row })))
  return key([...typed]) === key(flat.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
}

/** In order of start; windows that overlap or touch are one. */
function joined(windows: readonly Window[]): Window[] {
  const joint: Window[] = []
  for (const window of [...windows].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const last = joint.at(-1)
    if (!last || Date.parse(last.endsAt) < Date.parse(window.startsAt)) joint.push({ ...window })
    else if (Date.parse(last.endsAt) < Date.parse(window.endsAt)) last.endsAt = window.endsAt
  }
  return joint
}

/** The first instant of a day: where clocks jump over midnight, that of the jump. */
function midnight(day: CalendarDate, zone: string): number {
  const at = wallToInstant(day, '00:00', zone)
  if (at.ok) return +at.value.instant
  return at.details['next'] instanceof Date ? +at.details['next'] : Number.NaN
}

const windowOf = (from: number, to: number): Window => ({
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(to).toISOString(),
})
