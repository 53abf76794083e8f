import { type Result, ok, refuse } from '@/domain/shared/result'

export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | string }

/**
 * The text of a file whose encoding nobody says: by its byte order mark, by zero bytes between letters (UTF-16), as
 * UTF-8 where it is valid, else as Windows-1252, in which every byte is a character.
 * @param declared as an XML declaration names it; believed where the bytes do not contradict it
 * Refusals: not_text (zero bytes or other controls in it: a picture, a program).
 */
export function decodedText(bytes: Uint8Array, declared: string | null = null): Result<Decoded> {
  const found = decode(bytes, declared)
  const text = found.text.replace(/^\uFEFF/, '')
  // A few stray controls are forgiven, a binary file has them everywhere.
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  return controls > 2 + Math.min(text.length, 100_000) / 500 ? refuse('not_text') : ok({ ...found, text })
}

function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decodeAs('utf-8', bytes), encoding: 'UTF-8' }
  if (a === 0xff && b === 0xfe) return { text: decodeAs('utf-16le', bytes), encoding: 'UTF-16' }
  if (a === 0xfe && b === 0xff) return { text: decodeAs('utf-16be', bytes), encoding: 'UTF-16' }
  const sample = bytes.subarray(0, 2000)
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (sample.length > 3 && zeros(1) > sample.length * 0.3)
    return { text: decodeAs('utf-16le', bytes), encoding: 'UTF-16' }
  if (sample.length > 3 && zeros(0) > sample.length * 0.3)
    return { text: decodeAs('utf-16be', bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    // Not UTF-8, whatever the file says of itself.
    const other = declared !== null && !western.test(declared) && knownLabel(declared)
    return other
      ? { text: decodeAs(declared, bytes), encoding: declared }
      : { text: windows1252(bytes), encoding: 'Windows-1252' }
  }
}

const decodeAs = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes)

/** Labels that all mean Windows-1252 (WHATWG Encoding), and those of UTF, which it was just found not to be. */
const western = /^(windows-1252|cp1252|iso-?8859-1|latin-?1|(us-)?ascii|utf-?(8|16).*)$/i

/** What Windows-1252 has in place of the controls of ISO 8859-1, from 0x80 on. */
const typographic = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** By hand: the TextDecoder of some Node versions reads it as ISO 8859-1 and loses the apostrophes. */
const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => typographic[control.charCodeAt(0) - 0x80] ?? control)

function knownLabel(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label))
  } catch {
    return false // the platform throws a RangeError for a label that it does not know
  }
}
