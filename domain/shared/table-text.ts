/**
 * A table as a spreadsheet puts it on the clipboard or into a .csv file: rows of cells, without empty rows. Columns are
 * parted by tabs, else by semicolons or commas, whichever the first line has more of; quotes as in RFC 4180.
 */
export function tableOf(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(source)
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]
    if (quoted) {
      if (character !== '"') cell += character
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (character === separator) endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else cell += character
  }
  endCell()
  return rows.filter((row) => row.some((value) => value !== ''))
}

function separatorOf(source: string): string {
  const [first = ''] = source.trimStart().split('\n')
  const bare = first.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length - 1
  if (count('\t') > 0) return '\t'
  return count(';') >= count(',') && count(';') > 0 ? ';' : ','
}

/** The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, else Windows' western letters. */
export function fileText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
