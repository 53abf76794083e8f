import { addDays, wallToInstant } from '@/domain/shared/time'
import type { CalendarDate } from '@/domain/shared/time'
import { type Calendar, calendarDate } from './date-rules'
import { clockTime } from './clock-rules'
import { fault } from './fault-rules'
import type { ImportFault } from './schema'

/** A moment as a file has it: an instant, or a date and minutes after midnight on a wall, or one of the two. */
export type Moment = { instant: string } | { date: CalendarDate | null; minutes: number | null }

/** Minutes after midnight before which a time belongs to the night of the day before, when nothing says otherwise. */
export const NIGHT = 4 * 60

const isoMoment =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?)?$/i

/** `2019-05-30T10:30:00-04:00`, `2019-05-30 10:30`, `30/05/2019 10 h 30`, a date or a time alone; null for anything else. */
export function momentOf(text: string, calendar: Calendar): Moment | null {
  // A cell may hold a book.
  if (text.length > 80) return null
  const typed = text.replace(/[\u00A0\u202F]/g, ' ').trim()
  const iso = isoMoment.exec(typed)
  if (iso) return isoRead(iso)
  const date = calendarDate(typed, calendar)
  if (date !== null) return { date, minutes: null }
  const minutes = clockTime(typed) ?? serialTime(typed)
  if (minutes !== null) return { date: null, minutes }
  // A date and a time, in this order, with or without a word between them.
  const split =
    /^(.*?\d.*?)[\s,;T]+(?:à |a |at |@ ?|– |- )?(\d{1,2}\s*(?:[:h.\u02D0]|[ap]\.? ?m).*|noon|midi|midnight|minuit)$/i.exec(
      typed,
    )
  if (!split) return serialMoment(typed)
  const day = calendarDate(split[1] ?? '', calendar)
  const time = clockTime(split[2] ?? '')
  return day === null || time === null ? null : { date: day, minutes: time }
}

function isoRead(iso: RegExpExecArray): Moment | null {
  const [, date = '', hour = '', minute = '', second = '00', zone] = iso
  if (zone === undefined) return { date, minutes: Number(hour) * 60 + Number(minute) }
  const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const at = new Date(`${date}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(at.getTime()) ? null : { instant: at.toISOString() }
}

/** A fraction of a day, as a spreadsheet without formats keeps a time. */
const serialTime = (text: string) =>
  /^0?[.,]\d{3,}$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 1440) : null

/** Days since the end of 1899, as a spreadsheet without formats keeps a date: from 1980 to 2079. */
function serialMoment(text: string): Moment | null {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return null
  const days = Number(text.replace(',', '.'))
  if (days < 29_221 || days > 65_746) return null
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10)
  const minutes = Math.round((days % 1) * 1440)
  return { date, minutes: minutes === 0 ? null : minutes }
}

/** What a wall time comes to, and what there is to say of it. */
export type Placed = { instant: string | null; faults: ImportFault[] }

/** The instant at which clocks in the zone show so many minutes after midnight of the date; beyond a day, of later dates. */
export function placedAt(
  row: number,
  date: CalendarDate,
  minutes: number,
  zone: string,
  column?: string,
): Placed {
  const day = addDays(date, Math.floor(minutes / 1440))
  const rest = minutes % 1440
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  const at = wallToInstant(day, time, zone)
  if (!at.ok)
    return { instant: null, faults: [fault(row, 'time_does_not_exist', { time, date: day }, column)] }
  return {
    instant: at.value.instant.toISOString(),
    faults: at.value.twice ? [fault(row, 'time_twice', { time, date: day }, column)] : [],
  }
}
