import { type Result, ok, refuse } from '@/domain/shared/result'
import { fault } from '../fault-rules'
import { MOST_COLUMNS, MOST_ROWS, type ImportFault, type Table } from '../schema'
import type { Decoded } from './encoding'
import { tableOf } from './heads'

const separators = ['\t', ';', ',', '|'] as const

/**
 * A table as text (RFC 4180, and what spreadsheets make of it): the separator is found out, cells may be quoted and
 * hold line ends, a first line `sep=;` is obeyed, the apostrophe that neutralises a formula is taken off.
 * Rows are numbered as a spreadsheet shows them.
 * Refusals: too_many_rows · too_many_columns (`most`) · no_sessions.
 */
export function csvTable({ text, encoding }: Decoded): Result<Table> {
  const said = /^sep=(.)\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const separator = said?.[1] ?? separatorOf(body)
  const lines = cellsOf(body, separator, MOST_ROWS + 20)
  if (lines === null) return refuse('too_many_rows', { most: MOST_ROWS })
  if (lines.some((cells) => cells.length > MOST_COLUMNS))
    return refuse('too_many_columns', { most: MOST_COLUMNS })
  const notes: ImportFault[] = encoding === 'UTF-8' ? [] : [fault(0, 'encoding_found', { encoding })]
  const first = said ? 2 : 1
  return ok(
    tableOf(
      'csv',
      lines.map((cells, index) => ({ row: index + first, cells: cells.map(shown) })),
      notes,
    ),
  )
}

/** The cell without what only keeps a spreadsheet from calculating it. */
const shown = (cell: string) => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** The one that parts the first rows into the most cells, all of them alike. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 50_000)
  let best: string = ','
  let most = 1
  for (const separator of separators) {
    const counts = (cellsOf(sample, separator, 1000) ?? []).slice(0, 20).map((cells) => cells.length)
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1
    const alike = counts.filter((count) => count === usual).length / (counts.length || 1)
    if (usual > 1 && usual * alike > most) [best, most] = [separator, usual * alike]
  }
  return best
}

/** Null when there are more lines than `most`. A quote that is never closed ends with the text. */
function cellsOf(text: string, separator: string, most: number): string[][] | null {
  const lines: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator)
    cells.push(cell.value)
    at = cell.end
    if (text[at] === separator) {
      at += 1
      if (cells.length > MOST_COLUMNS) at = lineEnd(text, at)
      else continue
    }
    lines.push(cells)
    cells = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
    if (lines.length >= most) return null
  }
  return lines
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end < 0 ? text.length : from + end
}

function bareCell(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(from, end), end }
}

/** From its opening quote; what stands between the closing one and the next separator is kept, as spreadsheets do. */
function quotedCell(text: string, from: number): { value: string; end: number } {
  let value = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, close)
    if (text[close + 1] !== '"')
      return { value: value.replace(/\r\n?/g, '\n'), end: afterQuote(text, close + 1) }
    value += '"'
    at = close + 2
  }
}

/** Spaces after a closing quote are no part of the cell. */
function afterQuote(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at += 1
  return at
}
