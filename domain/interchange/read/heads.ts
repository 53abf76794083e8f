import { guessTarget } from '../map-columns-rules'
import type { ImportFault, Table } from '../schema'

type Line = { row: number; cells: string[] }

/** Lines looked at for the heads: sheets often begin with a title. */
const LINES = 12

/** A table from its lines: the heads are the first line in which most cells are names of columns that we know. */
export function tableOf(format: Table['format'], lines: readonly Line[], notes: ImportFault[]): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const known = ({ cells }: Line) => cells.filter((cell) => guessTarget(cell, 'en') !== null).length
  const candidates = filled.slice(0, LINES)
  const best = candidates.reduce(
    (a, b) => (known(b) > known(a) ? b : a),
    candidates[0] ?? { row: 0, cells: [] },
  )
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  // A column with neither head nor cell is none.
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    filled.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
  )
  return {
    format,
    heads: columns.map((column) => (best.cells[column] ?? '').replace(/\s+/g, ' ').trim()),
    rows: filled
      .filter((line) => line.row > best.row)
      .map(({ row, cells }) => ({ row, cells: columns.map((column) => cells[column] ?? '') })),
    notes,
  }
}
