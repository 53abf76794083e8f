/**
 * Dates as they are written in Canada: `May 30, 2019`, `30 mai 2019`, `1er juin` with a raised `er`. A value is an
 * instant, read in the zone, or a calendar date (`2019-05-30`), for which the zone does not matter.
 */
import { type Language, NBSP } from './language'
import { type CalendarDate, type Instant, dayOf } from './time'

export type DateValue = Instant | CalendarDate

/** A run of text; `sup` runs are raised (`<sup>er</sup>`). */
export type TextPart = { text: string; sup?: true }

export type WeekdayOptions = {
  /** With the year: `Thursday, May 30, 2019`. */
  year?: boolean
  /** Inside a sentence: a small letter first in French, `jeudi 30 mai`. */
  inSentence?: boolean
  /** Shortened weekday: `Thu, May 30`; `Jeu. 30 mai`. */
  short?: boolean
}

const months: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}
const shortMonths: Record<Language, readonly string[]> = {
  en: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
  fr: 'janv. févr. mars avril mai juin juill. août sept. oct. nov. déc.'.split(' '),
}
const weekdays: Record<Language, readonly string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  fr: 'Dimanche Lundi Mardi Mercredi Jeudi Vendredi Samedi'.split(' '),
}
const shortWeekdays: Record<Language, readonly string[]> = {
  en: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  fr: 'Dim. Lun. Mar. Mer. Jeu. Ven. Sam.'.split(' '),
}

/** `May 30, 2019`; `30 mai 2019`, `1er juin 2019`. */
export function date(value: DateValue, zone: string, language: Language): string {
  return plain(dateParts(value, zone, language))
}

/** The same as parts, so that the page can raise the `er` of `1er`. */
export function dateParts(value: DateValue, zone: string, language: Language): TextPart[] {
  return compose(read(value, zone), language, { year: true })
}

/** Without the year: `May 30`; `30 mai`. */
export function monthDay(value: DateValue, zone: string, language: Language): string {
  return plain(monthDayParts(value, zone, language))
}

export function monthDayParts(value: DateValue, zone: string, language: Language): TextPart[] {
  return compose(read(value, zone), language, {})
}

/** `May 29 to 31, 2019`; `du 29 au 31 mai 2019`; a single day is only its date. */
export function dateRange(first: DateValue, last: DateValue, zone: string, language: Language): string {
  return plain(dateRangeParts(first, last, zone, language))
}

export function dateRangeParts(
  first: DateValue,
  last: DateValue,
  zone: string,
  language: Language,
): TextPart[] {
  const from = read(first, zone)
  const to = read(last, zone)
  const year = from.year !== to.year
  const month = year || from.month !== to.month
  const end = compose(to, language, { year: true })
  if (!month && from.day === to.day) return end
  if (language === 'fr')
    return [
      { text: 'du ' },
      ...(month ? compose(from, 'fr', { year }) : dayParts(from.day)),
      { text: ' au ' },
      ...end,
    ]
  const start = month
    ? plain(compose(from, 'en', { year }))
    : `${months.en[from.month - 1]}${NBSP}${from.day}`
  return [{ text: `${start} to ${month ? plain(end) : `${to.day}, ${to.year}`}` }]
}

/** `Thursday, May 30`; `Jeudi 30 mai`. */
export function weekdayDate(
  value: DateValue,
  zone: string,
  language: Language,
  options: WeekdayOptions = {},
): string {
  return plain(weekdayDateParts(value, zone, language, options))
}

export function weekdayDateParts(
  value: DateValue,
  zone: string,
  language: Language,
  options: WeekdayOptions = {},
): TextPart[] {
  const name = (options.short ? weekdayShort : weekday)(value, zone, language)
  const said = options.inSentence && language === 'fr' ? name.toLowerCase() : name
  return [
    { text: language === 'fr' ? `${said} ` : `${said}, ` },
    ...compose(read(value, zone), language, { year: options.year === true }),
  ]
}

/** `Thursday`; `Jeudi` (a heading's capital, since it stands alone). */
export function weekday(value: DateValue, zone: string, language: Language): string {
  return weekdays[language][read(value, zone).weekday] ?? ''
}

/** `Thu`; `Jeu.` */
export function weekdayShort(value: DateValue, zone: string, language: Language): string {
  return shortWeekdays[language][read(value, zone).weekday] ?? ''
}

/** `May`, `Sept`; `mai`, `sept.` */
export function monthShort(value: DateValue, zone: string, language: Language): string {
  return shortMonths[language][read(value, zone).month - 1] ?? ''
}

/** The day of the month as a number: 30. */
export function dayNumber(value: DateValue, zone: string): number {
  return read(value, zone).day
}

type Day = { year: number; month: number; day: number; weekday: number }

function read(value: DateValue, zone: string): Day {
  const iso = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : dayOf(value, zone)
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { year, month, day, weekday: new Date(`${iso}T00:00:00Z`).getUTCDay() }
}

function compose(day: Day, language: Language, { year = false }: { year?: boolean }): TextPart[] {
  const month = months[language][day.month - 1] ?? ''
  if (language === 'en') return [{ text: `${month}${NBSP}${day.day}${year ? `, ${day.year}` : ''}` }]
  return join([...dayParts(day.day), { text: `${NBSP}${month}${year ? NBSP + day.year : ''}` }])
}

/** In French the first of the month is ordinal, the other days are not. */
function dayParts(day: number): TextPart[] {
  return day === 1 ? [{ text: '1' }, { text: 'er', sup: true }] : [{ text: String(day) }]
}

/** Joins neighbouring runs that are not raised. */
function join(parts: TextPart[]): TextPart[] {
  const joined: TextPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && !last.sup && !part.sup) last.text += part.text
    else joined.push({ ...part })
  }
  return joined
}

function plain(parts: TextPart[]): string {
  return parts.map((part) => part.text).join('')
}
