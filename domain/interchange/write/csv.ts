/**
 * A table as text (RFC 4180) that spreadsheets open: UTF-8 with its mark, lines ended by CRLF.
 * @param separator `;` where the comma is a decimal mark
 */
export function csvText(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const lines = rows.map((cells) => cells.map((text) => quoted(text, separator)).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

const quoted = (text: string, separator: string) =>
  text.includes(separator) || /["\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
