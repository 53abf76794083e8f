/**
 * Content lines of iCalendar (RFC 5545, section 3.1): escaped, folded at 75 octets, ended by CRLF.
 * Written out since ical-generator takes no LANGUAGE parameter on texts and leaves VTIMEZONE to another package.
 */

export type Parameters = Record<string, string>

const MOST_OCTETS = 75

/** A property whose value is TEXT: backslash, semicolon, comma and newline escaped (section 3.3.11). */
export function textLine(name: string, value: string, parameters: Parameters = {}): string {
  return contentLine(name, escapeText(value), parameters)
}

/** A property with a list of TEXT values, separated by bare commas: CATEGORIES. */
export function textListLine(name: string, values: readonly string[]): string {
  return contentLine(name, values.map(escapeText).join(','), {})
}

/** A property whose value is already in its form: dates, integers, URIs, keywords. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const head = Object.entries(parameters).map(([key, given]) => `;${key}=${parameterValue(given)}`)
  return `${name}${head.join('')}:${withoutControls(value).replace(/\n/g, '')}`
}

/** The file of these lines. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** A line broken into pieces of at most 75 octets, each but the first after CRLF and a space, no character split. */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

/** The length of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

function escapeText(value: string): string {
  return withoutControls(value)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n')
}

/** CONTROL characters and halves of surrogate pairs may not stand in a line; all kinds of line ends become one. */
function withoutControls(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]|\p{Surrogate}/gu, '')
}

/** Quoted where it must be; quotes and newlines as RFC 6868 writes them. */
function parameterValue(value: string): string {
  const encoded = withoutControls(value).replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'")
  return /[:;,]/.test(encoded) ? `"${encoded}"` : encoded
}
