/** Cells of a workbook (ECMA-376, SpreadsheetML) as text. */

/** What a number of a cell stands for. */
export type Shape = 'number' | 'date' | 'time' | 'moment' | 'length'

/** Texts and styles that cells refer to. */
export type CellFrame = { strings: string[]; shapes: Shape[]; from1904: boolean }

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376, ST_Xstring). */
export const unescaped = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** By the built-in numbers (ECMA-376, 18.8.30), or by the letters of a format of the file's own. */
export function shapeOf(id: number, formats: ReadonlyMap<number, string>): Shape {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58)) return 'date'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time'
  if (id === 22) return 'moment'
  if (id === 46) return 'length'
  const letters = (formats.get(id) ?? '')
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (!letters || /general/.test(letters)) return 'number'
  if (/\[[hms]+\]/.test(letters)) return 'length'
  const date = /[yd]|mmm/.test(letters) || /^m+[-/. ]|[-/. ]m+$/.test(letters)
  const time = /[hs]/.test(letters)
  return date && time ? 'moment' : date ? 'date' : time ? 'time' : 'number'
}

/** `C7` -> 3. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null
}

export function shownIn(
  { type, style, value, text }: { type: string; style: number; value: string; text: string },
  book: CellFrame,
): string {
  switch (type) {
    case 's':
      return neutralOff(book.strings[Number(value)] ?? '')
    case 'inlineStr':
      return neutralOff(unescaped(text))
    case 'str':
      return neutralOff(unescaped(value))
    case 'd':
      return value.replace(/T00:00(:00)?(\.0+)?Z?$/, '')
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return ''
    default:
      return value.trim() === ''
        ? ''
        : numberShown(Number(value), book.shapes[style] ?? 'number', book.from1904)
  }
}

const neutralOff = (text: string) => (/^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const MINUTES = 1440

/** Days since the end of 1899 (or the beginning of 1904), hours as their fraction, as ISO 8601 without a zone. */
function numberShown(number: number, shape: Shape, from1904: boolean): string {
  if (!Number.isFinite(number)) return ''
  if (shape === 'number' || number < 0 || number > 2_958_465) return String(number)
  const minutes = Math.round(number * MINUTES)
  const clock = `${String(Math.floor((minutes % MINUTES) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  if (shape === 'length') return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  if (minutes < MINUTES) return clock
  const day = Math.floor(minutes / MINUTES)
  // Day 60 of the 1900 system is a 29 February that never was.
  const since = from1904 ? Date.UTC(1904, 0, 1) : day > 60 ? Date.UTC(1899, 11, 30) : Date.UTC(1899, 11, 31)
  const date = new Date(since + day * 86_400_000).toISOString().slice(0, 10)
  return minutes % MINUTES === 0 && shape !== 'time' ? date : `${date}T${clock}`
}
