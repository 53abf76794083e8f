import { deflateRawSync } from 'node:zlib'

/** A cell of a made workbook: a text, or what a spreadsheet keeps. */
export type MadeCell =
  string | { number: number; style?: number } | { formula: string; value: string } | { error: string }

/**
 * An .xlsx of one sheet, made by hand so that it can also be wrong. Styles: 1 is a date, 2 a time, 3 both.
 * @param parts replaces or adds parts by their name
 * @param declared the size that the directory claims for the sheet, in place of its own
 */
export function workbook(
  rows: readonly (readonly MadeCell[])[],
  parts: Record<string, string> = {},
  declared?: number,
): Buffer {
  const strings: string[] = []
  const cell = (content: MadeCell, row: number, column: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`
    if (typeof content === 'string') {
      if (content === '') return ''
      return `<c r="${reference}" t="s"><v>${strings.push(escaped(content)) - 1}</v></c>`
    }
    if ('number' in content)
      return `<c r="${reference}" s="${content.style ?? 0}"><v>${content.number}</v></c>`
    if ('error' in content) return `<c r="${reference}" t="e"><v>${content.error}</v></c>`
    return `<c r="${reference}" t="str"><f>${escaped(content.formula)}</f><v>${escaped(content.value)}</v></c>`
  }
  const data = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((content, column) => cell(content, row, column)).join('')}</row>`,
    )
    .join('')
  return zipOf(
    {
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook><workbookPr/><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d mmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>',
      // Half of each text is a run of its own, as where a word is bold.
      'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t xml:space="preserve">${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r></si>`).join('')}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
      ...parts,
    },
    declared === undefined ? {} : { 'xl/worksheets/sheet1.xml': declared },
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A ZIP archive of these parts. @param declared sizes that its directory claims, by the name of the part */
export function zipOf(parts: Record<string, string>, declared: Record<string, number> = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(content))
    const size = declared[name] ?? Buffer.byteLength(content)
    const sizes = (head: Buffer, at: number) => {
      head.writeUInt32LE(packed.length, at)
      head.writeUInt32LE(size, at + 4)
      head.writeUInt16LE(Buffer.byteLength(name), at + 8)
    }
    const local = Buffer.alloc(30)
    local.write('PK\x03\x04', 'latin1')
    local.writeUInt16LE(8, 8)
    sizes(local, 18)
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 'latin1')
    central.writeUInt16LE(8, 10)
    sizes(central, 20)
    central.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
