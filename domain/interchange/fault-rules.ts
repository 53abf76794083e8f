import {
  type FaultCode,
  type FileRefusal,
  type ImportFault,
  MOST_BYTES,
  faults,
  fileRefusals,
} from './schema'

/** A fault of a row, with what its words need. */
export const fault = (
  row: number,
  code: FaultCode,
  details: ImportFault['details'] = {},
  column?: string,
): ImportFault => ({ row, code, details, ...(column === undefined ? {} : { column }) })

/** Whether the row stays out because of it. */
export const keepsOut = ({ code }: ImportFault): boolean => faults[code] !== 'note'

/** Quoted in a fault: the beginning of what stood there. */
export const quoted = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value)

export const isFileRefusal = (code: unknown): code is FileRefusal =>
  fileRefusals.some((known) => known === code)

/** What the words of a refused file need; a line that nobody knows is 0. */
export const refusalValues = (details: Readonly<Record<string, unknown>>) => ({
  line: Number(details['line'] ?? 0) || 0,
  most: Number(details['most'] ?? 0) || 0,
  megabytes: String(MOST_BYTES / 1024 / 1024),
})
