import { type Result, ok, refuse } from '@/domain/shared/result'
import { isZone } from '@/domain/shared/time'
import { lengthInMinutes } from '../clock-rules'
import { fault, quoted } from '../fault-rules'
import { type ImportFault, type ImportedFile, type ImportedSession, MOST_ROWS, UNSAID } from '../schema'
import { languageOfWord, typeOfWord } from '../vocabulary-rules'
import { type Placed, placedAt } from '../when-rules'
import type { Decoded } from './encoding'
import { likelyLanguage } from './likely-language'
import { ianaZone } from './windows-zones'

type Line = { line: number; name: string; parameters: Readonly<Record<string, string>>; value: string }
type Event = { line: number; properties: Line[] }

/**
 * The events of an iCalendar file (RFC 5545). Rows are lines of the file. Times are read with their zone: by its IANA
 * name, by the name that Windows gives it, or by what the calendar says of it; floating ones in that of the summit.
 * Refusals: broken_calendar (`line`) · too_deep · too_many_rows · no_sessions.
 */
export function icalendarFile({ text }: Decoded, zone: string): Result<ImportedFile> {
  const parsed = componentsOf(text)
  if (!parsed.ok) return parsed
  const { events, calendar, zones } = parsed.value
  if (events.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  if (events.length === 0) return refuse('no_sessions')
  const prodid = valueOf(calendar, 'PRODID')
  const ours = prodid.startsWith('-//Plenum//Agenda//')
  const said = valueOf(calendar, 'X-WR-TIMEZONE')
  const frame = { ours, zones, zone: isZone(said) ? said : zone }
  const sessions = events.map((event) => sessionOf(event, frame))
  return ok({
    format: 'icalendar',
    ours,
    language: ours
      ? prodid.slice(-2).toLowerCase()
      : likelyLanguage(
          [],
          sessions.flatMap(({ title }) => Object.values(title).filter((words) => words !== undefined)),
        ),
    coarse: true,
    sessions,
    venue: null,
    notes: [],
  })
}

type Components = { events: Event[]; calendar: Line[]; zones: Map<string, string> }

function componentsOf(text: string): Result<Components> {
  const events: Event[] = []
  const calendar: Line[] = []
  const zones = new Map<string, string>()
  const open: string[] = []
  let [event, tzid]: [Event | null, string] = [null, '']
  for (const line of contentLines(text)) {
    if (line.name === 'BEGIN') {
      open.push(line.value.toUpperCase())
      if (open.length > 10) return refuse('too_deep', { line: line.line })
      if (open.at(-1) === 'VEVENT') event = { line: line.line, properties: [] }
    } else if (line.name === 'END') {
      if (open.pop() !== line.value.toUpperCase()) return refuse('broken_calendar', { line: line.line })
      if (line.value.toUpperCase() === 'VEVENT' && event) {
        events.push(event)
        event = null
      }
      if (events.length > MOST_ROWS) break
    } else if (open.length === 0) return refuse('broken_calendar', { line: line.line })
    else if (open.at(-1) === 'VEVENT' && event) event.properties.push(line)
    else if (open.at(-1) === 'VCALENDAR') calendar.push(line)
    else if (open.at(-1) === 'VTIMEZONE') {
      if (line.name === 'TZID') tzid = line.value
      if (line.name === 'X-LIC-LOCATION' && isZone(line.value)) zones.set(tzid, line.value)
    }
  }
  return ok({ events, calendar, zones })
}

/** Lines unfolded (section 3.1), with the number of their first one; what is no property is passed over. */
function* contentLines(text: string): Generator<Line> {
  let [whole, first, number] = ['', 1, 0]
  for (const piece of text.split(/\r\n|\n|\r/)) {
    number += 1
    if (/^[ \t]/.test(piece) && whole !== '') {
      whole += piece.slice(1)
      continue
    }
    const line = contentLine(whole, first)
    if (line) yield line
    whole = piece
    first = number
  }
  const last = contentLine(whole, first)
  if (last) yield last
}

function contentLine(text: string, line: number): Line | null {
  const head = /^([A-Za-z0-9-]+)((?:;[^=:;"]+=(?:"[^"]*"|[^:;"]*))*):/.exec(text)
  if (!head) return null
  const parameters = Object.create(null) as Record<string, string> // made empty here
  for (const [, name = '', value = ''] of (head[2] ?? '').matchAll(/;([^=:;"]+)=("[^"]*"|[^:;"]*)/g))
    parameters[name.toUpperCase()] = value.replace(/^"|"$/g, '')
  return { line, name: (head[1] ?? '').toUpperCase(), parameters, value: text.slice(head[0].length) }
}

const valueOf = (lines: readonly Line[], name: string) =>
  lines.find((line) => line.name === name)?.value ?? ''

/** TEXT (section 3.3.11). */
const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))

type Frame = { ours: boolean; zones: ReadonlyMap<string, string>; zone: string }

function sessionOf({ line: row, properties }: Event, frame: Frame): ImportedSession {
  const faults: ImportFault[] = []
  const find = (name: string) => properties.find((property) => property.name === name) ?? null
  const text = (name: string): Record<string, string> => {
    const property = find(name)
    const language = property && languageOfWord(property.parameters['LANGUAGE'] ?? '')
    const words = property ? unescaped(property.value).trim() : ''
    return words === '' ? {} : { [language?.replace(/^(en|fr)-.*/, '$1') ?? UNSAID]: words }
  }
  const moment = (name: 'DTSTART' | 'DTEND') => {
    const at = momentOf(find(name), row, frame)
    faults.push(...(at?.faults ?? []))
    return at?.instant ?? null
  }
  const [startsAt, endsAt] = [moment('DTSTART'), moment('DTEND')]
  const length = find('DURATION')
  const minutes = length ? lengthInMinutes(length.value.replace(/^\+/, '')) : null
  if (length && minutes === null)
    faults.push(fault(row, 'wrong_length', { value: quoted(length.value) }, 'DURATION'))
  if (find('RRULE') || find('RDATE')) faults.push(fault(row, 'repeats_not_read', {}, 'RRULE'))
  const uid =
    valueOf(properties, 'UID').trim() +
    (find('RECURRENCE-ID') ? `/${valueOf(properties, 'RECURRENCE-ID')}` : '')
  const { track, type } = categoriesOf(properties)
  const status = valueOf(properties, 'STATUS').toUpperCase()
  const webcast = valueOf(properties, 'CONFERENCE').trim()
  const location = text('LOCATION')
  const url = valueOf(properties, 'URL').trim()
  return {
    row,
    section: null,
    refs: [uid, uid.replace(/@.*$/, '')].filter(Boolean),
    externalId: uid || null,
    title: text('SUMMARY'),
    abstract: withoutAddress(text('DESCRIPTION'), frame.ours ? url : ''),
    location: {},
    ...(startsAt === null ? {} : { startsAt }),
    ...(endsAt === null ? {} : { endsAt }),
    ...(endsAt === null && minutes ? { minutes } : {}),
    room: Object.keys(location).length === 0 ? null : { refs: [], name: location },
    track: track === '' ? null : { refs: [], name: { [UNSAID]: track } },
    ...(type === '' ? {} : { type }),
    status: status === 'CANCELLED' ? 'cancelled' : 'scheduled',
    ...(/^https?:\/\//i.test(webcast) ? { webcast } : {}),
    ...(frame.ours ? { speakersBelowAbstract: true as const } : {}),
    faults,
  }
}

/** Our own calendars end each description with the address of the session's page. */
function withoutAddress(text: Record<string, string>, url: string): Record<string, string> {
  if (url === '') return text
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      words.endsWith(url) ? words.slice(0, -url.length).trim() : words,
    ]),
  )
}

/** The last category that is a type, and the first of the others as the theme. */
function categoriesOf(properties: readonly Line[]): { track: string; type: string } {
  const categories = properties
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ value }) => (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((word) => unescaped(word).trim()))
    .filter(Boolean)
  const last = categories.at(-1) ?? ''
  const type = typeOfWord(last) ? last : ''
  return { type, track: (type === '' ? categories : categories.slice(0, -1))[0] ?? '' }
}

/** DATE-TIME (section 3.3.5) with its zone; an event of whole days has no time. */
function momentOf(property: Line | null, row: number, { zone, zones }: Frame): Placed | null {
  if (!property) return null
  const { value, parameters, name } = property
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(value.trim())
  if (!match) return { instant: null, faults: [fault(row, 'wrong_date', { value: quoted(value) }, name)] }
  const [, year, month, day, hour, minute, second, utc] = match
  const date = `${year}-${month}-${day}`
  if (hour === undefined)
    return { instant: null, faults: name === 'DTSTART' ? [fault(row, 'all_day', {}, name)] : [] }
  if (utc) {
    const at = new Date(`${date}T${hour}:${minute}:${second}Z`)
    if (!Number.isNaN(at.getTime())) return { instant: at.toISOString(), faults: [] }
    return { instant: null, faults: [fault(row, 'wrong_date', { value: quoted(value) }, name)] }
  }
  const named = parameters['TZID']
  const known = named === undefined ? zone : zoneOf(named, zones)
  if (known === null)
    return { instant: null, faults: [fault(row, 'unknown_zone', { zone: quoted(named ?? '') }, name)] }
  return placedAt(row, date, Number(hour) * 60 + Number(minute), known, name)
}

/** IANA's name also after a prefix (`/mozilla.org/20050126_1/Europe/Berlin`), Windows' name, or what the file says. */
function zoneOf(tzid: string, zones: ReadonlyMap<string, string>): string | null {
  const tail = tzid.split('/').slice(-2).join('/')
  const found = [tzid, zones.get(tzid), tzid.split('/').slice(-3).join('/'), tail].find(
    (name) => name !== undefined && /^[A-Z]/.test(name) && isZone(name),
  )
  return found ?? ianaZone(tzid)
}
