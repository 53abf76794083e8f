import { randomBytes } from 'node:crypto'

/**
 * Writes a fault to the log once, as one line of JSON, under a reference that the reader is shown.
 * @param reference Next's own digest where there is one
 */
export function logFault(where: string, fault: unknown, reference = randomBytes(4).toString('hex')): string {
  const { message, stack } = fault instanceof Error ? fault : { message: String(fault), stack: undefined }
  console.error(
    JSON.stringify({ level: 'error', at: new Date().toISOString(), reference, where, message, stack }),
  )
  return reference
}
