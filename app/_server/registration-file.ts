import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { getTranslations } from 'next-intl/server'
import { type ExportWords, exportCells, exportHeads } from '@/domain/registration-exchange/cell-rules'
import type { Export } from '@/domain/registration-exchange/export-registrations'
import { columns } from '@/domain/registration-exchange/schema'
import { csvText } from '@/domain/interchange/write/csv'
import type { Language } from '@/domain/shared/language'
import { logFault } from './log-fault'

/** The words of a file of registrations in one language. */
async function wordsIn(locale: Language): Promise<ExportWords> {
  const t = await getTranslations({ locale, namespace: 'registrationFiles' })
  const status = await getTranslations({ locale, namespace: 'registration.status' })
  const languages = await getTranslations({ locale, namespace: 'registration.languages' })
  return {
    head: (column) => t(`heads.${column}`),
    status: (one) => status(`${one}.short`),
    language: (one) => languages(one),
    yes: t('yes'),
    no: t('no'),
  }
}

/** Rows of texts, the heads first, page by page. */
async function* lines({ questions, timeZone, pages }: Export, locale: Language): AsyncGenerator<string[][]> {
  const words = await wordsIn(locale)
  yield [exportHeads(columns, questions, words, locale)]
  for await (const page of pages)
    yield page.map((row) => exportCells(row, questions, words, locale, timeZone))
}

/** The registrations as a file, in one language. */
export const registrationStream = (
  exported: Export,
  format: FileFormat,
  locale: Language,
): ReadableStream<Uint8Array> => tableStream(lines(exported, locale), format, locale)

export type FileFormat = 'csv' | 'xlsx'

export const fileTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A text, or what a spreadsheet can reckon with: a calendar date (`2019-05-30`), a time of day (`14:30`), a number. */
export type Cell = string | { as: 'date' | 'time' | 'number'; text: string }

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)

/** A table as it is written: what is read is sent on at once, and read no faster than it is sent. */
export function tableStream(
  rows: AsyncGenerator<Cell[][]>,
  format: FileFormat,
  locale: Language,
): ReadableStream<Uint8Array> {
  const stream = format === 'csv' ? Readable.from(csvLines(rows, locale)) : workbook(rows)
  // Node's and the platform's streams are the same here, but not their types.
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

/** A file that its reader alone is given, and that is kept nowhere on the way. */
export const fileResponse = (
  stream: ReadableStream<Uint8Array>,
  format: FileFormat,
  name: string,
): Response =>
  new Response(stream, {
    headers: {
      'content-type': fileTypes[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })

async function* csvLines(pages: AsyncGenerator<Cell[][]>, locale: Language): AsyncGenerator<Buffer> {
  let first = true
  for await (const page of pages) {
    // Where the comma is a decimal mark, spreadsheets part cells by semicolons.
    const rows = page.map((cells) => cells.map(textOf))
    const text = csvText(rows, locale === 'fr' ? ';' : ',')
    // The mark of the encoding stands once, at the very beginning.
    yield Buffer.from(first ? text : text.slice(1))
    first = false
  }
}

const formats = { date: 'yyyy-mm-dd', time: 'hh:mm' } as const

/** What the cell of a workbook keeps: dates without a zone, times as parts of a day. */
function kept(cell: Cell): string | number | Date | null {
  const text = textOf(cell)
  if (text === '') return null
  if (typeof cell === 'string') return text
  if (cell.as === 'date') return new Date(`${text}T00:00:00Z`)
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return cell.as === 'time' ? (hours * 60 + minutes) / 1440 : Number(text)
}

function workbook(pages: AsyncGenerator<Cell[][]>): PassThrough {
  const out = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useSharedStrings: false,
    useStyles: true,
  })
  const write = async () => {
    const sheet = book.addWorksheet('1', {
      views: [{ state: 'frozen', ySplit: 1 }],
      // A date in a narrower column would be shown as signs.
      properties: { defaultColWidth: 16 },
    })
    for await (const page of pages)
      for (const cells of page) {
        const row = sheet.addRow(cells.map(kept))
        cells.forEach((cell, index) => {
          if (typeof cell !== 'string' && cell.as !== 'number')
            row.getCell(index + 1).numFmt = formats[cell.as]
        })
        row.commit()
      }
    sheet.commit()
    await book.commit()
  }
  write().catch((fault: unknown) => {
    logFault('registration export', fault)
    out.destroy(fault instanceof Error ? fault : new Error('The workbook was not written to its end'))
  })
  return out
}
