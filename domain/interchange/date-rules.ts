import { fold } from '@/domain/shared/text'
import { type CalendarDate, addDays } from '@/domain/shared/time'

/** Dates as people type them into sheets, in English and in French; read with the days of the summit in mind. */

/** What of a summit a date without a year, or with day and month in an unknown order, is read with. */
export type Calendar = { days: readonly CalendarDate[]; startsOn: CalendarDate; endsOn: CalendarDate }

const months = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
]
const weekdays = [
  ['sunday', 'sun', 'dimanche', 'dim'],
  ['monday', 'mon', 'lundi', 'lun'],
  ['tuesday', 'tue', 'tues', 'mardi', 'mar'],
  ['wednesday', 'wed', 'mercredi', 'mer'],
  ['thursday', 'thu', 'thur', 'thurs', 'jeudi', 'jeu'],
  ['friday', 'fri', 'vendredi', 'ven'],
  ['saturday', 'sat', 'samedi', 'sam'],
]
const indexIn = (lists: readonly string[][], word: string) => lists.findIndex((names) => names.includes(word))

/**
 * The date of `2019-05-30`, `30/05/2019`, `May 30, 2019`, `jeudi 30 mai`, `1er juin`, `Day 2`, `Jour 2`, `Friday`; null
 * for what is no date, or could be two of which neither is a day of the summit.
 */
export function calendarDate(text: string, calendar: Calendar): CalendarDate | null {
  // A cell may hold a book.
  if (text.length > 60) return null
  const words = fold(text)
    .replace(/[\s,]+/g, ' ')
    .trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(words)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/.exec(words)
  if (numbers) return eitherWay(Number(numbers[1]), Number(numbers[2]), yearOf(numbers[3]), calendar)
  const nth = /^(?:day|jour|journee|j) ?(\d{1,2})$/.exec(words)
  if (nth) return daysOf(calendar)[Number(nth[1]) - 1] ?? null
  return inWords(words.replaceAll('.', ' ').replace(/ +/g, ' ').trim().split(' '), calendar)
}

function inWords(words: string[], calendar: Calendar): CalendarDate | null {
  let [day, month, year, weekday]: [number | null, number | null, number | null, number | null] = [
    null,
    null,
    null,
    null,
  ]
  for (const word of words) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|e)?$/.exec(word)
    if (number && (number[1] ?? '').length === 4) year = Number(number[1])
    else if (number && day === null) day = Number(number[1])
    // `mar` is March beside a day's number, and Tuesday (mardi) before one.
    else if (indexIn(weekdays, word) >= 0 && weekday === null && (word !== 'mar' || day === null))
      weekday = indexIn(weekdays, word)
    else if (indexIn(months, word) >= 0 && month === null) month = indexIn(months, word) + 1
    else if (!['le', 'the', 'of', 'de'].includes(word)) return null
  }
  if (month === null && weekday !== null && words.includes('mar') && day !== null)
    [month, weekday] = [3, null]
  if (day !== null && month !== null)
    return year === null ? withYear(day, month, calendar) : dateOf(year, month, day)
  if (day === null && month === null && weekday !== null)
    return only(daysOf(calendar), (date) => weekdayOf(date) === weekday)
  if (day !== null && weekday !== null)
    return only(daysOf(calendar), (date) => weekdayOf(date) === weekday && Number(date.slice(8)) === day)
  return null
}

const weekdayOf = (date: CalendarDate) => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The days of the summit, and those between its first and last date. */
function daysOf({ days, startsOn, endsOn }: Calendar): CalendarDate[] {
  if (days.length > 0) return [...days].sort()
  const all: CalendarDate[] = []
  for (let date = startsOn; date <= endsOn && all.length < 100; date = addDays(date, 1)) all.push(date)
  return all
}

function only(dates: readonly CalendarDate[], fits: (date: CalendarDate) => boolean): CalendarDate | null {
  const found = dates.filter(fits)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Day and month, or month and day: as only one is a date, else as it is a day of the summit. */
function eitherWay(one: number, two: number, year: number | null, calendar: Calendar): CalendarDate | null {
  const read = (day: number, month: number) =>
    year === null ? withYear(day, month, calendar) : dateOf(year, month, day)
  const dates = [...new Set([read(one, two), read(two, one)])].filter((date) => date !== null)
  if (dates.length === 1) return dates[0] ?? null
  const known = daysOf(calendar)
  return (
    only(dates, (date) => known.includes(date)) ??
    only(dates, (date) => date >= calendar.startsOn && date <= calendar.endsOn)
  )
}

const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : text.length === 2 ? 2000 + Number(text) : Number(text)

/** In the year of the summit, or the one in which it ends. */
function withYear(day: number, month: number, calendar: Calendar): CalendarDate | null {
  const years = [...new Set([calendar.startsOn, calendar.endsOn].map((date) => Number(date.slice(0, 4))))]
  const dates = years.map((year) => dateOf(year, month, day)).filter((date) => date !== null)
  return only(dates, (date) => daysOf(calendar).includes(date)) ?? dates[0] ?? null
}

function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const date = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
  const at = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date || year < 1970 || year > 2200
    ? null
    : date
}
