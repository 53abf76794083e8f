import ExcelJS from 'exceljs'

/** Characters of a cell at most (Excel's own limit). */
const MOST = 32_767

/** A table as a workbook of one sheet: every cell a text, the heads fixed in sight. */
export async function xlsxBytes(
  rows: readonly (readonly string[])[],
  sheet: string,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Plenum'
  workbook.created = now
  workbook.modified = now
  const page = workbook.addWorksheet(sheet.replace(/[*?:/\\[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  for (const cells of rows) page.addRow(cells.map(kept))
  page.getRow(1).font = { bold: true }
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.slice(0, 200).map((cells) => Math.min(50, (cells[column] ?? '').length))),
  )
  widths.forEach((width, column) => {
    page.getColumn(column + 1).width = Math.max(8, width + 2)
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** What would be read as an escaped character is escaped itself (ECMA-376, ST_Xstring); an empty cell is none. */
const kept = (text: string): string | null =>
  text === '' ? null : text.slice(0, MOST).replace(/_x([\da-f]{4})_/gi, '_x005F_x$1_')
