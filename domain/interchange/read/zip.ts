import { inflateRawSync } from 'node:zlib'
import { type Result, ok, refuse } from '@/domain/shared/result'

/**
 * Just enough of the ZIP format (APPNOTE 6.3) to open a spreadsheet without trusting it: the directory is read first,
 * and nothing is inflated beyond what it declares, nor beyond the limits.
 */
export type Archive = { names: string[]; read: (name: string) => Result<Buffer> | null }

/** Bytes of one part and of all parts together, and how much smaller than that a compressed part may be. */
const MOST_OF_PART = 80 * 1024 * 1024
const MOST_OF_ALL = 150 * 1024 * 1024
const MOST_RATIO = 200
/** Small parts compress by any ratio without doing harm. */
const HARMLESS = 1024 * 1024
const MOST_PARTS = 2000

type Entry = { method: number; packed: number; size: number; offset: number; encrypted: boolean }

/**
 * The archive's directory.
 * Refusals: broken_sheet (no directory, or one that points outside the file) · too_big_inside (it says that it would
 * grow beyond the limits).
 */
export function openZip(bytes: Buffer): Result<Archive> {
  const directory = directoryOf(bytes)
  if (!directory) return refuse('broken_sheet')
  const entries = [...directory.values()]
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0)
  const swollen = entries.some(
    ({ size, packed }) => size > MOST_OF_PART || (size > HARMLESS && size > packed * MOST_RATIO),
  )
  if (swollen || inflated > MOST_OF_ALL || entries.length > MOST_PARTS) return refuse('too_big_inside')
  return ok({
    names: [...directory.keys()],
    read: (name) => {
      const entry = directory.get(name)
      return entry ? partOf(bytes, entry) : null
    },
  })
}

function directoryOf(bytes: Buffer): Map<string, Entry> | null {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ] // map keeps the length
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    entries.set(name, {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** The declared size is the most that is inflated: a directory that lies is refused, not believed. */
function partOf(bytes: Buffer, { method, packed, size, offset, encrypted }: Entry): Result<Buffer> {
  if (encrypted || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50)
    return refuse('broken_sheet')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  if (data.length < packed) return refuse('broken_sheet')
  if (method === 0) return ok(data)
  if (method !== 8) return refuse('broken_sheet')
  try {
    return ok(inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }))
  } catch (fault) {
    // Node's code for output beyond `maxOutputLength`; all else is a stream that cannot be read.
    const tooLong =
      fault instanceof RangeError || (fault as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    return refuse(tooLong ? 'too_big_inside' : 'broken_sheet')
  }
}
