import type { Text } from '@/domain/shared/language'
import { instantToWall } from '@/domain/shared/time'
import type { Calendar } from './date-rules'
import { clockRange, lengthInMinutes } from './clock-rules'
import { fault, quoted } from './fault-rules'
import {
  EVERY,
  type ImportFault,
  type ImportedFile,
  type ImportedSession,
  type ImportedSpeaker,
  type Table,
} from './schema'
import { accessOfWord, languageOfWord, originOfWord, roleOfWord, statusOfWord } from './vocabulary-rules'
import { type Moment, NIGHT, momentOf, placedAt } from './when-rules'

/** What of a summit the times of a table are read with. */
export type TableFrame = Calendar & { timeZone: string }

/**
 * The rows of a table as sessions.
 * @param columns per column its target (`map-columns-rules`), empty for one that is left out
 */
export function sessionsOfTable(table: Table, columns: readonly string[], frame: TableFrame): ImportedFile {
  const sessions: ImportedSession[] = []
  // Sheets often say the date once, above or beside the first row of a day.
  let day: string | null = null
  for (const { row, cells } of table.rows) {
    const line = lineOf(row, cells, columns, table.heads)
    const heading =
      line.filled.length === 1 && (line.filled[0] === 'day' || line.filled[0]?.startsWith('title'))
        ? dateIn(cells, frame)
        : null
    if (heading !== null) day = heading
    else {
      const session = sessionOf(line, frame, day)
      day = session.carried ?? day
      sessions.push(session.session)
    }
  }
  return {
    format: table.format,
    ours: false,
    language: null,
    coarse: false,
    sessions,
    venue: null,
    notes: table.notes,
  }
}

/** A row's cells by target: absent where the table has no such column. */
type Line = {
  row: number
  cell: (target: string) => string | undefined
  head: (target: string) => string
  filled: string[]
  texts: (target: string) => Text
}

function lineOf(
  row: number,
  cells: readonly string[],
  columns: readonly string[],
  heads: readonly string[],
): Line {
  const at = new Map(columns.flatMap((target, index) => (target === '' ? [] : [[target, index] as const])))
  const cell = (target: string) => {
    const index = at.get(target)
    return index === undefined ? undefined : (cells[index] ?? '').replaceAll('\r\n', '\n').trim()
  }
  return {
    row,
    cell,
    head: (target) => heads[at.get(target) ?? -1] || target,
    filled: [...at].filter(([, index]) => (cells[index] ?? '').trim() !== '').map(([target]) => target),
    texts: (target) =>
      Object.fromEntries(
        [...at.keys()].flatMap((one) => {
          if (one === target) return [[EVERY, cell(one) ?? '']]
          return one.startsWith(`${target}.`) ? [[one.slice(target.length + 1), cell(one) ?? '']] : []
        }),
      ),
  }
}

/** The date that stands alone in a row, between those of two days. */
function dateIn(cells: readonly string[], frame: TableFrame): string | null {
  const text = cells.map((cell) => cell.trim()).find((cell) => cell !== '') ?? ''
  const moment = momentOf(text, frame)
  return moment && 'date' in moment && moment.minutes === null ? moment.date : null
}

function sessionOf(
  line: Line,
  frame: TableFrame,
  carried: string | null,
): { session: ImportedSession; carried: string | null } {
  const { row, cell } = line
  const faults: ImportFault[] = []
  const times = timesOf(line, frame, carried, faults)
  const refs = [cell('code'), cell('id')].filter((ref) => ref !== undefined && ref !== '') as string[] // just looked at
  const type = cell('type')
  const webcast = webcastOf(line, faults)
  const session: ImportedSession = {
    row,
    section: null,
    refs,
    externalId: cell('id') || cell('code') || null,
    title: line.texts('title'),
    abstract: line.texts('abstract'),
    location: line.texts('location'),
    ...times.said,
    ...named(line, 'room'),
    ...named(line, 'track'),
    ...(type ? { type } : {}),
    ...coded(line, 'origin', originOfWord, faults),
    ...coded(line, 'access', accessOfWord, faults),
    ...coded(line, 'status', statusOfWord, faults),
    ...counted(line, 'seats', faults),
    ...counted(line, 'expected', faults),
    ...spoken(line, 'languages', faults),
    ...spoken(line, 'interpretation', faults),
    ...speakersOf(line),
    ...webcast,
    faults,
  }
  return { session, carried: times.date }
}

type Times = Pick<ImportedSession, 'startsAt' | 'endsAt' | 'minutes' | 'day'>

/** When a row's session is; `date` is the one that later rows may leave out. */
function timesOf(
  line: Line,
  frame: TableFrame,
  carried: string | null,
  faults: ImportFault[],
): { said: Times; date: string | null } {
  const { row, cell, head } = line
  const [dayText, startText, endText] = [cell('day') ?? '', cell('start') ?? '', cell('end') ?? '']
  const wrong = (code: 'wrong_date' | 'wrong_time', value: string, target: string) =>
    void faults.push(fault(row, code, { value: quoted(value) }, head(target)))
  const day = dayText === '' ? null : momentOf(dayText, frame)
  const date = day && 'date' in day ? day.date : day ? day.instant.slice(0, 10) : null
  if (dayText !== '' && date === null) wrong('wrong_date', dayText, 'day')
  const length = cell('duration') ? lengthInMinutes(cell('duration') ?? '') : null
  if (cell('duration') && length === null)
    faults.push(fault(row, 'wrong_length', { value: quoted(cell('duration') ?? '') }, head('duration')))
  const range = clockRange(startText)
  const start: Moment | null = range
    ? { date: null, minutes: range.start }
    : startText === ''
      ? null
      : momentOf(startText, frame)
  if (startText !== '' && start === null) wrong('wrong_time', startText, 'start')
  const kept = { date: date ?? carried }
  if (startText === '' && endText === '') {
    // A date without an hour says nothing of when; that both cells are empty is said.
    const empty = line.cell('start') === undefined ? {} : { startsAt: null, endsAt: null }
    if (dayText !== '' && date !== null && line.cell('start') !== undefined)
      faults.push(fault(row, 'start_needed', {}, head('start')))
    return { said: empty, date: kept.date }
  }
  if (start === null) {
    if (startText === '') faults.push(fault(row, 'start_needed', {}, head('start')))
    return { said: {}, date: kept.date }
  }
  const end = range ? { date: null, minutes: range.end } : endText === '' ? null : momentOf(endText, frame)
  if (endText !== '' && end === null) wrong('wrong_time', endText, 'end')
  const startsAt = startOf(start, end, date, kept.date)
  if (startsAt === null) {
    faults.push(fault(row, 'date_needed', {}, head('day')))
    return { said: {}, date: kept.date }
  }
  return { said: instants(startsAt, end, length, date), date: kept.date }

  type Start = { instant: string } | { date: string; minutes: number; night: boolean }

  /** With its date: its own, the row's, or the one above. */
  function startOf(
    moment: Moment,
    until: Moment | null,
    said: string | null,
    above: string | null,
  ): Start | null {
    if ('instant' in moment) return moment
    const on = moment.date ?? said ?? above
    if (on === null || moment.minutes === null) return null
    const short = until === null || !('date' in until) || (until.minutes ?? 0) <= 600
    const night = moment.date === null && moment.minutes < NIGHT && short
    if (night) faults.push(fault(row, 'night_after', { date: on }, head('start')))
    return { date: on, minutes: moment.minutes + (night ? 1440 : 0), night }
  }

  function instants(from: Start, until: Moment | null, minutes: number | null, filed: string | null): Times {
    const begun =
      'instant' in from
        ? { instant: from.instant, faults: [] }
        : placedAt(row, from.date, from.minutes, frame.timeZone, head('start'))
    faults.push(...begun.faults)
    if (begun.instant === null) return {}
    // A night filed under the day before, or a day that stands beside an instant.
    const under = 'instant' in from ? filed : from.date
    const said: Times = { startsAt: begun.instant, ...(under === null ? {} : { day: under }) }
    if (until === null) return minutes === null ? said : { ...said, minutes }
    if ('instant' in until) return { ...said, endsAt: until.instant }
    const base = 'instant' in from ? momentOnWall(from.instant) : from
    const last =
      until.minutes === null
        ? null
        : until.date === null
          ? endAfter(base, until.minutes)
          : { date: until.date, minutes: until.minutes }
    if (last === null) return said
    const ended = placedAt(row, last.date, last.minutes, frame.timeZone, head('end'))
    faults.push(...ended.faults)
    return ended.instant === null ? said : { ...said, endsAt: ended.instant }
  }

  function momentOnWall(instant: string): { date: string; minutes: number } {
    const wall = instantToWall(instant, frame.timeZone)
    const [hour = 0, minute = 0] = wall.time.split(':').map(Number)
    return { date: wall.date, minutes: hour * 60 + minute }
  }
}

/** An end that is not after its start is on the next day; the same time again is no length at all. */
function endAfter(start: { date: string; minutes: number }, end: number): { date: string; minutes: number } {
  const days = Math.floor(start.minutes / 1440)
  const same = end + days * 1440
  return { date: start.date, minutes: same < start.minutes ? same + 1440 : same }
}

function named(line: Line, target: 'room' | 'track'): Pick<ImportedSession, 'room' | 'track'> {
  const name = line.texts(target)
  if (Object.keys(name).length === 0) return {}
  return { [target]: Object.values(name).some((words) => words !== '') ? { refs: [], name } : null }
}

/** A cell of one of a few words; an empty one says nothing, but that there is no origin. */
function coded<F extends 'origin' | 'access' | 'status'>(
  line: Line,
  target: F,
  codeOf: (word: string) => ImportedSession[F] | null,
  faults: ImportFault[],
): Pick<ImportedSession, 'origin' | 'access' | 'status'> {
  const word = line.cell(target)
  if (word === '' && target === 'origin') return { origin: null }
  if (!word) return {}
  const code = codeOf(word)
  if (code) return { [target]: code }
  faults.push(fault(line.row, 'value_not_read', { value: quoted(word) }, line.head(target)))
  return {}
}

function counted(
  line: Line,
  target: 'seats' | 'expected',
  faults: ImportFault[],
): Pick<ImportedSession, 'seats' | 'expected'> {
  const text = line.cell(target)
  if (text === undefined) return {}
  if (text === '') return { [target]: null }
  const digits = /^(\d[\d\s.,\u00A0\u202F]*?)(?:[.,]0+)?$/.exec(text)?.[1]?.replace(/\D/g, '')
  const number = Number(digits)
  if (digits && Number.isInteger(number) && number <= 100_000 && (number > 0 || target === 'expected'))
    return { [target]: number }
  faults.push(fault(line.row, 'value_not_read', { value: quoted(text) }, line.head(target)))
  return {}
}

function spoken(
  line: Line,
  target: 'languages' | 'interpretation',
  faults: ImportFault[],
): Pick<ImportedSession, 'languages' | 'interpretation'> {
  const text = line.cell(target)
  if (text === undefined) return {}
  const words = /^biling/i.test(text)
    ? ['en', 'fr']
    : text.split(/[;,/|+&\n]+|\s+(?:and|et)\s+|\s+(?=[A-Z]{2}\b)/)
  const codes: string[] = []
  for (const word of words.map((one) => one.trim()).filter(Boolean)) {
    const code = languageOfWord(word)
    if (code === null)
      faults.push(fault(line.row, 'value_not_read', { value: quoted(word) }, line.head(target)))
    else if (!codes.includes(code)) codes.push(code)
  }
  return { [target]: codes }
}

function webcastOf(line: Line, faults: ImportFault[]): Pick<ImportedSession, 'webcast'> {
  const text = line.cell('webcast')
  if (text === undefined) return {}
  if (text === '') return { webcast: null }
  if (/^https?:\/\/\S+$/i.test(text) && text.length <= 500 && URL.canParse(text)) return { webcast: text }
  faults.push(fault(line.row, 'link_not_read', { value: quoted(text) }, line.head('webcast')))
  return {}
}

/** `Ana Silva (moderator); Bo Li`, each with their id of the column beside it. */
function speakersOf(line: Line): Pick<ImportedSession, 'speakers'> {
  const text = line.cell('speakers')
  const ids = line.cell('speakerIds')
  if (text === undefined) return {}
  const parts = splitUnescaped(text)
  const names = parts.length === 1 && ids === undefined ? namesBetweenCommas(text) : parts
  const keys = ids === undefined ? [] : splitUnescaped(ids)
  return {
    speakers: names.map((name, index): ImportedSpeaker => {
      const key = keys[index] ?? ''
      return { ...personOf(name), refs: key === '' ? [] : [key], externalId: key || null }
    }),
  }
}

/** Parts between semicolons or line ends; `\;` is a semicolon within a name. */
function splitUnescaped(text: string): string[] {
  return (text.match(/(?:\\[\\;]|[^;\n])+/g) ?? [])
    .map((part) => part.replace(/\\([\\;])/g, '$1').trim())
    .filter(Boolean)
}

/** Commas part a list only where every part looks like a name: `Silva, Ana` and `Ana Silva, Minister` are one person. */
function namesBetweenCommas(text: string): string[] {
  const parts = text
    .split(/,(?![^(]*\))|\s+&\s+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const isName = (part: string) =>
    /^(?:\p{Lu}[\p{L}.'’-]*|de|da|del|du|la|le|van|von|der|den|el|al|bin|ben)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|da|del|du|la|le|van|von|der|den|el|al|bin|ben)){1,4}(?:\s*\([^)]*\))?$/u.test(
      part,
    )
  return parts.length > 1 && parts.every(isName) ? parts : [text.trim()].filter(Boolean)
}

/** A name with the part that the person plays, before or after it. */
function personOf(text: string): Pick<ImportedSpeaker, 'name' | 'role'> {
  const after = /^(.*\S)\s*\(([^()]*)\)$/s.exec(text)
  const role = after ? roleOfWord(after[2] ?? '') : null
  if (after && role) return { name: after[1] ?? '', role }
  const before = /^([^:]{3,40})\s?:\s+(\S.*)$/s.exec(text)
  const first = before ? roleOfWord(before[1] ?? '') : null
  return before && first ? { name: before[2] ?? '', role: first } : { name: text }
}
