import { type Result, ok, refuse } from '@/domain/shared/result'
import { agendaJsonFile, isAgendaJson } from './agenda-json'
import { csvTable } from './csv'
import { type Decoded, decodedText } from './encoding'
import { icalendarFile } from './icalendar'
import { objectOf, readJson } from './json'
import { pretalxFile } from './pretalx'
import { isScheduleJson, scheduleJson } from './schedule-json'
import { scheduleXml } from './schedule-xml'
import { xlsxTable } from './xlsx'
import { type ImportedFile, MOST_BYTES, MOST_ROWS, type ReadFile, type Table } from '../schema'

/**
 * What a file holds, whatever it is called: its kind is told by its first characters.
 * @param zone the summit's, for times that name none
 * Refusals: those of the readers, and nothing_given · too_large (`most`, bytes) · old_excel · unknown_format · web_page.
 */
export function readFile(bytes: Buffer, zone: string): Result<ReadFile> {
  if (bytes.length === 0) return refuse('nothing_given')
  if (bytes.length > MOST_BYTES) return refuse('too_large', { most: MOST_BYTES })
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return asTable(xlsxTable(bytes))
  // The compound files of Excel before 2007, and of workbooks with a password.
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return refuse('old_excel')
  if (startsWith(bytes, '%PDF') || startsWith(bytes, '\x1f\x8b') || startsWith(bytes, '7z\xbc'))
    return refuse('unknown_format')
  const declared = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})["']/.exec(
    bytes.toString('latin1', 0, 300),
  )?.[1]
  const decoded = decodedText(bytes, declared ?? null)
  return decoded.ok ? readText(decoded.value, zone) : decoded
}

const startsWith = (bytes: Buffer, magic: string) => bytes.toString('latin1', 0, magic.length) === magic

function readText(decoded: Decoded, zone: string): Result<ReadFile> {
  const start = decoded.text.trimStart().slice(0, 200)
  if (start === '') return refuse('nothing_given')
  if (/^<(!doctype html|html|head|body|table)\b/i.test(start)) return refuse('web_page')
  if (start.startsWith('<')) return asFile(scheduleXml({ ...decoded, text: decoded.text.trimStart() }, zone))
  if (/^BEGIN:VCALENDAR/i.test(start)) return asFile(icalendarFile(decoded, zone))
  if (/^(\{|\[\s*[[{\]])/.test(start)) return readJsonFile(decoded.text, zone)
  return asTable(csvTable(decoded))
}

function readJsonFile(text: string, zone: string): Result<ReadFile> {
  const json = readJson(text)
  if (!json.ok) return json
  const value = objectOf(json.value)
  if (isScheduleJson(value)) return asFile(scheduleJson(value, zone))
  return asFile(isAgendaJson(value) ? agendaJsonFile(value) : pretalxFile(json.value, zone))
}

const asFile = (file: Result<ImportedFile>): Result<ReadFile> =>
  file.ok ? ok({ kind: 'sessions', file: file.value }) : file

function asTable(table: Result<Table>): Result<ReadFile> {
  if (!table.ok) return table
  if (table.value.rows.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  // A single line is a sentence that was pasted by mistake, or heads without rows.
  return table.value.rows.length === 0 ? refuse('no_sessions') : ok({ kind: 'table', table: table.value })
}
