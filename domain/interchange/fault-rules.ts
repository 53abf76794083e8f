import { type FaultCode, type ImportFault, faults } from './schema'

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
