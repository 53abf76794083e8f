import { type Result, ok, refuse } from './result'

/** An instant as the database (`Date`) or a stored document (ISO 8601 with `Z` or an offset) gives it. */
export type Instant = Date | string

/** A date of the calendar, without time or zone: `2019-05-30`. */
export type CalendarDate = string

/** A time on the wall of a place, 24 hours: `13:30`. */
export type WallTime = string

export type Wall = { date: CalendarDate; time: WallTime }

export type WallParts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** `twice`: clocks show this time twice that day (they go back), and the first of the two was taken. */
export type PlacedWallTime = { instant: Date; twice: boolean }

const MINUTE = 60_000
const DAY = 86_400_000

/** The summit's clock: real time moved by the summit's offset, zero outside demo data. */
export function summitNow(now: Date, clockOffsetSeconds: number): Date {
  return new Date(now.getTime() + clockOffsetSeconds * 1000)
}

/** The instant as a `Date`; throws a RangeError on text that is no instant (a fault, not a refusal). */
export function toDate(instant: Instant): Date {
  const date = typeof instant === 'string' ? new Date(instant) : instant
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not an instant: ${String(instant)}`)
  return date
}

/** What calendar and clock show in the zone at the instant. */
export function wallParts(instant: Instant, zone: string): WallParts {
  const at = toDate(instant).getTime()
  const wall = new Date(at + offsetMinutes(instant, zone) * MINUTE)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  }
}

/** Clocks change on a quarter of an hour of UTC (since 1972), so what holds at its start holds until its end. */
const QUARTER = 15 * MINUTE
const KEPT_QUARTERS = 20_000
const offsets = new Map<string, Map<number, number>>()

/** Minutes east of UTC in force at the instant: -240 for Ottawa in May. `Intl` is slow; its answers are kept. */
export function offsetMinutes(instant: Instant, zone: string): number {
  const quarter = Math.floor(toDate(instant).getTime() / QUARTER)
  const known = offsets.get(zone)?.get(quarter)
  if (known !== undefined) return known
  const found = askOffset(quarter * QUARTER, zone)
  const kept = offsets.get(zone) ?? new Map<number, number>()
  if (kept.size >= KEPT_QUARTERS) kept.clear()
  offsets.set(zone, kept.set(quarter, found))
  return found
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function askOffset(at: number, zone: string): number {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(zone, clock)
  }
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clock.formatToParts(at)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return (Date.UTC(year, month - 1, day, hour, minute, second) - at) / MINUTE
}

/** Whether the platform knows the zone: IANA names only, as stored for summits and venues. */
export function isZone(zone: string): boolean {
  try {
    wallParts(new Date(0), zone)
    return true
  } catch {
    return false
  }
}

/** The calendar date of the instant in the zone: a day starts at midnight there. */
export function dayOf(instant: Instant, zone: string): CalendarDate {
  return instantToWall(instant, zone).date
}

/** Date and time, to the minute, as clocks in the zone show them. */
export function instantToWall(instant: Instant, zone: string): Wall {
  const { year, month, day, hour, minute } = wallParts(instant, zone)
  return { date: `${pad(year, 4)}-${pad(month)}-${pad(day)}`, time: `${pad(hour)}:${pad(minute)}` }
}

/**
 * The instant at which clocks in the zone show this date and time (`HH:MM`, 00:00 to 23:59; `24:00` is midnight
 * at the end of the day). Of a time shown twice the first is taken and `twice` says so. Refusals: `not_a_time`
 * (`date`, `time`); `time_does_not_exist` for a time that a clock change jumps over (`next`: the instant of the jump).
 */
export function wallToInstant(date: CalendarDate, time: WallTime, zone: string): Result<PlacedWallTime> {
  const asUtc = wallAsUtc(date, time)
  if (asUtc === null) return refuse('not_a_time', { date, time })
  const before = offsetMinutes(new Date(asUtc - DAY), zone)
  const after = offsetMinutes(new Date(asUtc + DAY), zone)
  const fits = [...new Set([before, after])]
    .map((offset) => asUtc - offset * MINUTE)
    .filter((instant) => offsetMinutes(new Date(instant), zone) * MINUTE === asUtc - instant)
    .sort((a, b) => a - b)
  const first = fits[0]
  if (first !== undefined) return ok({ instant: new Date(first), twice: fits.length > 1 })
  const next = changeAfter(asUtc - Math.max(before, after) * MINUTE - MINUTE, zone)
  return refuse('time_does_not_exist', { next })
}

/** `2019-05-30T10:30:00-04:00`: to the second, with the offset in force in the zone. */
export function isoWithOffset(instant: Instant, zone: string): string {
  const { year, month, day, hour, minute, second } = wallParts(instant, zone)
  const offset = Math.round(offsetMinutes(instant, zone))
  const sign = offset < 0 ? '-' : '+'
  const size = Math.abs(offset)
  return (
    `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}` +
    `${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
  )
}

/** Whole days from one calendar date to another, negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((dateAsUtc(to) - dateAsUtc(from)) / DAY)
}

/** The calendar date so many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(dateAsUtc(date) + days * DAY).toISOString().slice(0, 10)
}

/** Every calendar date from the first to the last, both included; empty when the last is earlier. */
export function datesFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) =>
    addDays(first, index),
  )
}

/** Whole minutes from one instant to another, real time (not wall time), negative when the second is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / MINUTE)
}

/** The first minute after the given one at which the zone's offset differs, within two days. */
function changeAfter(from: number, zone: string): Date {
  const start = offsetMinutes(new Date(from), zone)
  for (let at = from; at < from + 2 * DAY; at += MINUTE)
    if (offsetMinutes(new Date(at), zone) !== start) return new Date(at)
  return new Date(from)
}

function wallAsUtc(date: CalendarDate, time: WallTime): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  const day = dateAsUtc(date)
  if (!match || Number.isNaN(day)) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) > 59 || minutes > 24 * 60 ? null : day + minutes * MINUTE
}

/** Midnight UTC of the date in milliseconds, NaN for what is no date (2019-02-30 neither). */
function dateAsUtc(date: CalendarDate): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? Number.NaN : at
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0')
}
