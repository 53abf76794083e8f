/**
 * Times of day, spans and lengths as they are written in Canada: `1:30 pm`, `13 h 30`. With date-format.ts,
 * zone-format.ts, relative-format.ts and number-format.ts the only place where such text is made: `Intl` alone
 * gives `p.m.`, `09 h 00`, thin spaces and en dashes. All pure: (value, zone, language) -> text.
 */
import { type Language, NBSP } from './language'
import { number } from './number-format'
import { type Instant, type WallTime, wallParts } from './time'

/** `1:30 pm`, `9 am`, noon is `12 pm` and midnight `12 am`; `13 h 30`, `9 h`, `0 h`. */
export function time(instant: Instant, zone: string, language: Language): string {
  const { hour, minute } = wallParts(instant, zone)
  return clock(hour, minute, language)
}

/** The same for a time on the wall, `'13:30'`, that belongs to no instant (opening hours, a grid's lines). */
export function wallTime(at: WallTime, language: Language): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  return clock(hour, minute, language)
}

/** `9 am to 5 pm`, `1:30 to 2:45 pm` inside one half of the day; `de 9 h à 17 h`. For sentences and headings. */
export function timeRange(start: Instant, end: Instant, zone: string, language: Language): string {
  const plain = timeSpan(start, end, zone, language)
  return language === 'fr' ? `de ${plain}` : plain
}

/** The range without its first preposition, for lists and labels: `9 am to 5 pm`; `9 h à 17 h`. */
export function timeSpan(start: Instant, end: Instant, zone: string, language: Language): string {
  const from = wallParts(start, zone)
  const last = time(end, zone, language)
  if (language === 'fr') return `${clock(from.hour, from.minute, 'fr')} à ${last}`
  const to = wallParts(end, zone)
  const sameHalf = from.day === to.day && from.month === to.month && from.hour < 12 === to.hour < 12
  return `${sameHalf ? digits(from.hour, from.minute) : clock(from.hour, from.minute, 'en')} to ${last}`
}

/** `to 10:30 am`; `à 10 h 30`: the second line of a time, under its start. */
export function untilTime(end: Instant, zone: string, language: Language): string {
  return `${language === 'fr' ? 'à' : 'to'}${NBSP}${time(end, zone, language)}`
}

/** Whole minutes as a length, the same symbols in both languages (SI): `45 min`, `1 h`, `1 h 30 min`. */
export function duration(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const inHours = hours > 0 ? [`${number(hours, language)}${NBSP}h`] : []
  const inMinutes = rest > 0 || hours === 0 ? [`${rest}${NBSP}min`] : []
  return [...inHours, ...inMinutes].join(NBSP)
}

function clock(hour: number, minute: number, language: Language): string {
  if (language === 'en') return `${digits(hour, minute)}${NBSP}${hour % 24 < 12 ? 'am' : 'pm'}`
  return `${hour}${NBSP}h${minute === 0 ? '' : NBSP + String(minute).padStart(2, '0')}`
}

/** The twelve-hour digits: 13, 30 -> `1:30`; 0, 0 -> `12`. */
function digits(hour: number, minute: number): string {
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return minute === 0 ? `${shown}` : `${shown}:${String(minute).padStart(2, '0')}`
}
