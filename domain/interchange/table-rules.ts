import type { Text } from '@/domain/shared/language'
import { fault, quoted } from './fault-rules'
import {
  EVERY,
  type ImportFault,
  type ImportedFile,
  type ImportedSession,
  type ImportedSpeaker,
  type Table,
} from './schema'
import { type TableFrame, timesOfCells } from './table-times-rules'
import { accessOfWord, languageOfWord, originOfWord, roleOfWord, statusOfWord } from './vocabulary-rules'
import { momentOf } from './when-rules'

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
  const at = (target: string) => {
    const text = cell(target)
    return text === undefined ? null : { text, head: line.head(target) }
  }
  const times = timesOfCells(
    row,
    { day: at('day'), start: at('start'), end: at('end'), duration: at('duration') },
    frame,
    carried,
  )
  faults.push(...times.faults)
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
  if (/^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && text.length <= 500 && URL.canParse(text))
    return { webcast: text }
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

/** Characters of a list of people that is looked through for commas, and of one of them. */
const MOST_OF_LIST = 2000
const MOST_OF_PERSON = 400

/** Commas part a list only where every part looks like a name: `Silva, Ana` and `Ana Silva, Minister` are one person. */
function namesBetweenCommas(text: string): string[] {
  if (text.length > MOST_OF_LIST) return [text.trim()]
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
function personOf(whole: string): Pick<ImportedSpeaker, 'name' | 'role'> {
  const text = whole.slice(0, MOST_OF_PERSON)
  const after = /^(.*\S)\s*\(([^()]*)\)$/s.exec(text)
  const role = after ? roleOfWord(after[2] ?? '') : null
  if (after && role) return { name: after[1] ?? '', role }
  const before = /^([^:]{3,40})\s?:\s+(\S.*)$/s.exec(text)
  const first = before ? roleOfWord(before[1] ?? '') : null
  return before && first ? { name: before[2] ?? '', role: first } : { name: text }
}
