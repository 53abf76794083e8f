import { posix } from 'node:path'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { fault } from '../fault-rules'
import { guessTarget } from '../map-columns-rules'
import { MOST_COLUMNS, MOST_ROWS, type Table } from '../schema'
import { decodedText } from './encoding'
import { tableOf } from './heads'
import { readXml } from './xml'
import { type CellFrame, type Shape, columnOf, shapeOf, shownIn, unescaped } from './xlsx-cells'
import { type Archive, openZip } from './zip'

/**
 * The sheet of a workbook (ECMA-376, SpreadsheetML) that has most columns known to us, as a table of text: dates and
 * times by their number format as ISO 8601, of a formula the value last calculated. Read piece by piece here, since
 * libraries for it spread every merged or validated range over its cells, a million rows of them if the file says so.
 * Refusals: broken_sheet · other_archive (another kind of document) · too_big_inside · too_many_rows ·
 * too_many_columns · has_entities · too_deep · no_sessions.
 */
export function xlsxTable(bytes: Buffer): Result<Table> {
  const archive = openZip(bytes)
  if (!archive.ok) return archive
  const { names } = archive.value
  if (!names.includes('xl/workbook.xml'))
    return refuse(
      names.includes('[Content_Types].xml') || names.includes('mimetype')
        ? 'other_archive'
        : 'unknown_format',
    )
  const book = bookOf(archive.value)
  if (!book.ok) return book
  const tables: { name: string; table: Table }[] = []
  for (const { name, path } of book.value.sheets.slice(0, 30)) {
    const lines = sheetLines(archive.value, path, book.value)
    if (!lines.ok) return lines
    if (lines.value.lines.length === 0) continue
    const notes = lines.value.formulas > 0 ? [fault(0, 'formulas_read', { count: lines.value.formulas })] : []
    tables.push({ name, table: tableOf('xlsx', lines.value.lines, notes) })
  }
  const known = ({ table }: { table: Table }) => table.heads.filter((head) => guessTarget(head, 'en')).length
  const [first, ...rest] = tables
  if (!first) return refuse('no_sessions')
  const chosen = rest.reduce((a, b) => (known(b) > known(a) ? b : a), first)
  const left = tables.filter((one) => one !== chosen).map(({ name }) => name)
  if (left.length > 0)
    chosen.table.notes.push(fault(0, 'sheets_left', { sheet: chosen.name, left: left.join(', ') }))
  return ok(chosen.table)
}

/** What of a workbook its sheets are read with. */
type Book = CellFrame & { sheets: { name: string; path: string }[] }

function bookOf(archive: Archive): Result<Book> {
  const targets = new Map<string, string>()
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  const related = readPart(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target)
    },
  })
  if (!related.ok) return related
  const workbook = readPart(archive, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      const target = targets.get(attributes['id'] ?? '')
      if (name === 'sheet' && target && (attributes['state'] ?? 'visible') === 'visible')
        sheets.push({
          name: attributes['name'] ?? '',
          path: posix.normalize(target.startsWith('/') ? target.slice(1) : `xl/${target}`),
        })
    },
  })
  if (!workbook.ok) return workbook
  const strings = sharedStrings(archive)
  if (!strings.ok) return strings
  const shapes = cellShapes(archive)
  return shapes.ok ? ok({ sheets, strings: strings.value, shapes: shapes.value, from1904 }) : shapes
}

type PartReader = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
  enough?: () => boolean
}

/** A part that is not there is as good as empty. */
function readPart(archive: Archive, name: string, reader: PartReader): Result<null> {
  const part = archive.read(name)
  if (!part) return ok(null)
  if (!part.ok) return part
  const decoded = decodedText(part.value)
  if (!decoded.ok) return refuse('broken_sheet')
  const read = readXml(decoded.value.text, {
    open: reader.open,
    text: reader.text ?? (() => undefined),
    close: reader.close ?? (() => undefined),
    ...(reader.enough ? { enough: reader.enough } : {}),
  })
  return read.ok || read.code !== 'broken_xml' ? read : refuse('broken_sheet')
}

function sharedStrings(archive: Archive): Result<string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inReading = false
  const read = readPart(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = ''
      // How Japanese is read aloud is no part of the text.
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    text: (text) => {
      if (inText) current += text
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') strings.push(unescaped(current))
    },
  })
  return read.ok ? ok(strings) : read
}

/** What the numbers of each cell style stand for. */
function cellShapes(archive: Archive): Result<Shape[]> {
  const formats = new Map<number, string>()
  const shapes: Shape[] = []
  let inCells = false
  const read = readPart(archive, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) shapes.push(shapeOf(Number(attributes['numFmtId'] ?? 0), formats))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return read.ok ? ok(shapes) : read
}

type Line = { row: number; cells: string[] }

function sheetLines(archive: Archive, path: string, book: Book): Result<{ lines: Line[]; formulas: number }> {
  const lines: Line[] = []
  let [row, column, formulas] = [0, 0, 0]
  let line: Line | null = null
  let refusal: ReturnType<typeof refuse> | null = null
  let cell: { type: string; style: number; value: string; text: string } | null = null
  let inside: 'v' | 't' | null = null
  const read = readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1)
        column = 0
        line = { row, cells: [] }
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', text: '' }
      } else if (name === 'f') formulas += 1
      inside = name === 'v' || name === 't' ? name : null
    },
    text: (text) => {
      if (cell && inside === 'v') cell.value += text
      if (cell && inside === 't') cell.text += text
    },
    close: (name) => {
      inside = null
      if (name === 'c' && cell && line) {
        const shown = shownIn(cell, book)
        cell = null
        if (shown === '') return
        if (column > MOST_COLUMNS) refusal ??= refuse('too_many_columns', { most: MOST_COLUMNS })
        else line.cells[column - 1] = shown
      }
      if (name === 'row' && line) {
        if (line.cells.length > 0)
          lines.push({ row: line.row, cells: Array.from(line.cells, (text) => text ?? '') })
        line = null
        if (lines.length > MOST_ROWS + 20) refusal ??= refuse('too_many_rows', { most: MOST_ROWS })
      }
    },
    enough: () => refusal !== null,
  })
  if (!read.ok) return read
  return refusal ?? ok({ lines, formulas })
}
