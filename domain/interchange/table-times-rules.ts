import { type CalendarDate, instantToWall } from '@/domain/shared/time'
import { clockRange, lengthInMinutes } from './clock-rules'
import type { Calendar } from './date-rules'
import { fault, quoted } from './fault-rules'
import type { FaultCode, ImportFault, ImportedSession } from './schema'
import { isNowhere } from './vocabulary-rules'
import { type Moment, NIGHT, momentOf, placedAt } from './when-rules'

/** What of a summit the times of a table are read with. */
export type TableFrame = Calendar & { timeZone: string }

/** A cell with the head of its column; null where the table has no such column. */
export type Cell = { text: string; head: string } | null
export type TimeCells = { day: Cell; start: Cell; end: Cell; duration: Cell }

type Times = Pick<ImportedSession, 'startsAt' | 'endsAt' | 'minutes' | 'day'>
export type TimesRead = {
  said: Times
  /** The date that later rows may leave out. */
  date: CalendarDate | null
  faults: ImportFault[]
}

/**
 * When the session of a row is: a date and a time, or both in one cell; both ends in one cell; an end, or a length.
 * @param above the date that stood last in a row above, for a row that says none
 */
export function timesOfCells(
  row: number,
  cells: TimeCells,
  frame: TableFrame,
  above: CalendarDate | null,
): TimesRead {
  const faults: ImportFault[] = []
  const wrong = (code: FaultCode, cell: Cell) =>
    void faults.push(fault(row, code, { value: quoted(cell?.text ?? '') }, cell?.head))
  const date = dateOf(cells.day, frame)
  if (said(cells.day) && date === null) wrong('wrong_date', cells.day)
  const minutes = said(cells.duration) ? lengthInMinutes(said(cells.duration)) : null
  if (said(cells.duration) && minutes === null) wrong('wrong_length', cells.duration)
  const read = (times: Times): TimesRead => ({ said: times, date: date ?? above, faults })

  const range = clockRange(said(cells.start))
  const start = range ? { date: null, minutes: range.start } : momentIn(cells.start, frame)
  const end = range ? { date: null, minutes: range.end } : momentIn(cells.end, frame)
  if (said(cells.start) && start === null) wrong('wrong_time', cells.start)
  if (!range && said(cells.end) && end === null) wrong('wrong_time', cells.end)
  if (start === null) {
    if (said(cells.end) && !said(cells.start))
      faults.push(fault(row, 'start_needed', {}, cells.start?.head ?? cells.end?.head))
    if (date !== null && cells.start && !said(cells.start) && !said(cells.end))
      faults.push(fault(row, 'no_start', {}, cells.start.head))
    return read(cells.start && !said(cells.start) && !said(cells.end) ? { startsAt: null, endsAt: null } : {})
  }
  const begins = startOn(start, end, date ?? above)
  if (begins === null) {
    faults.push(fault(row, 'date_needed', {}, cells.day?.head ?? cells.start?.head))
    return read({})
  }
  if ('date' in begins && begins.night)
    faults.push(fault(row, 'night_after', { date: begins.date }, cells.start?.head))
  const startsAt = instantOf(begins, cells.start)
  if (startsAt === null) return read({})
  // A day that stands beside a whole moment is the one that it is filed under.
  const filed = 'date' in begins ? begins.date : date
  const times: Times = { startsAt, ...(filed === null ? {} : { day: filed }) }
  if (end === null) return read(minutes === null ? times : { ...times, minutes })
  const ends = endOn(end, 'date' in begins ? begins : wallOf(startsAt, frame.timeZone))
  const endsAt = ends && instantOf(ends, range ? cells.start : cells.end)
  return read(endsAt === null ? times : { ...times, endsAt })

  function instantOf(moment: Whole, cell: Cell): string | null {
    if ('instant' in moment) return moment.instant
    const placed = placedAt(row, moment.date, moment.minutes, frame.timeZone, cell?.head)
    faults.push(...placed.faults)
    return placed.instant
  }
}

/** A moment with all that it needs; minutes may reach into later dates. */
type Whole = { instant: string } | { date: CalendarDate; minutes: number; night?: boolean }

/** What the cell says; words such as `TBA` say nothing. */
const said = (cell: Cell): string => (cell === null || isNowhere(cell.text) ? '' : cell.text)

const momentIn = (cell: Cell, frame: TableFrame): Moment | null =>
  said(cell) === '' ? null : momentOf(said(cell), frame)

function dateOf(cell: Cell, frame: TableFrame): CalendarDate | null {
  const moment = momentIn(cell, frame)
  if (moment === null) return null
  return 'instant' in moment ? instantToWall(moment.instant, frame.timeZone).date : moment.date
}

/**
 * The start with its own date, or that of its row. A time of the small hours beside a date is of the night that follows
 * it, unless what begins then lasts into the day.
 */
function startOn(start: Moment, end: Moment | null, date: CalendarDate | null): Whole | null {
  if ('instant' in start) return start
  const on = start.date ?? date
  if (on === null || start.minutes === null) return null
  const short = end === null || !('date' in end) || (end.minutes ?? 0) <= 600
  const night = start.date === null && start.minutes < NIGHT && short
  return { date: on, minutes: start.minutes + (night ? 1440 : 0), night }
}

/** The end; one without a date that is before the start is on the next day, the same time again is no length at all. */
function endOn(end: Moment, start: { date: CalendarDate; minutes: number }): Whole | null {
  if ('instant' in end) return end
  if (end.minutes === null) return null
  if (end.date !== null) return { date: end.date, minutes: end.minutes }
  const sameDay = end.minutes + Math.floor(start.minutes / 1440) * 1440
  return { date: start.date, minutes: sameDay < start.minutes ? sameDay + 1440 : sameDay }
}

function wallOf(instant: string, zone: string): { date: CalendarDate; minutes: number } {
  const { date, time } = instantToWall(instant, zone)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { date, minutes: hour * 60 + minute }
}
