import PDFDocument from 'pdfkit'
import type { Language } from '@/domain/shared/language'
import { type Face, type Fonts, type Style, haveAll } from './fonts'
import { type Fitted, type Space, fitText } from './fit'
import { keepLigatures } from './ligatures'
import { type Matrix, QUIET, stripsOf } from './qr'
import { type Run, directed, runsOf } from './runs'

/** Points (1/72 inch) of a millimetre. */
export const MM = 72 / 25.4

export const INK = '#16181d'
export const QUIET_INK = '#4a4f58'
export const HAIR = '#b9bec7'

type Element = PDFKit.PDFStructureElement

/** A tagged document (ISO 32000-1, 14.8) that is being drawn, and the element that what is drawn next belongs to. */
export type Sheet = { doc: PDFKit.PDFDocument; fonts: Fonts; parent: Element; bytes: Promise<Buffer> }

/** pdfkit writes the title into the XML of the metadata as it is; as text of that XML it has to be escaped. */
class Title extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  }
}

/**
 * Begins a document without pages. The same input makes the same bytes.
 * @param at the moment that it says it was made at
 */
export function openSheet(
  { title, language, at }: { title: string; language: Language; at: Date },
  fonts: Fonts,
): Sheet {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    font: '', // none until one is chosen: the standard one is not embedded
    margin: 0,
    // A String is written like a string; the types know only the latter.
    info: {
      Title: new Title(title) as unknown as string,
      Creator: 'Plenum',
      Producer: 'Plenum',
      CreationDate: at,
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const bytes = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const face of new Set(Object.values(fonts).flat())) doc.registerFont(face.name, face.bytes)
  const parent = doc.struct('Document')
  doc.addStructure(parent)
  return { doc, fonts, parent, bytes }
}

export function closeSheet({ doc, parent, bytes }: Sheet): Promise<Buffer> {
  parent.end()
  doc.end()
  return bytes
}

export type Tag = 'Sect' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Figure'
type TagOptions = { lang?: string; alt?: string; actual?: string; bbox?: [number, number, number, number] }

/** An element that holds others. */
export function group(sheet: Sheet, tag: Tag, options: TagOptions, draw: (inside: Sheet) => void): void {
  const element = sheet.doc.struct(tag, options)
  sheet.parent.add(element)
  draw({ ...sheet, parent: element })
  element.end()
}

/** An element whose content is drawn. */
export const tagged = (sheet: Sheet, tag: Tag, options: TagOptions, draw: () => void): void => {
  sheet.parent.add(sheet.doc.struct(tag, options, draw))
}

/** What is only seen: frames, lines, marks. Readers pass over it. */
export function decoration({ doc }: Sheet, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

export type Words = {
  text: string
  style: Style
  color?: string
  /** The language it is in, where that is not the document's. */
  lang?: string | undefined
  align?: 'left' | 'center'
}

/**
 * Sets a text in its space, from the upper left corner, and gives the height that it took. Lines of a text that runs from
 * right to left end at the right edge. What has several lines carries its words as they are read, so that a copy of them is whole.
 * A text with letters from right to left carries them in the structure alone: readers of the page turn those letters round.
 */
export function setText(
  sheet: Sheet,
  tag: Tag,
  words: Words,
  at: { x: number; y: number },
  space: Space,
): number {
  const { doc } = sheet
  const text = printed(words.text)
  if (text === '') return 0
  const faces = facesFor(sheet.fonts, words.style, text)
  const whole = directed(text)
  const widthOf = remembered((piece) => lineWidth(sheet, runsOf(directed(piece), 0, piece.length, faces)))
  const fitted = fitText(text, space, widthOf)
  const { lang } = words
  const options = { ...(lang !== undefined && { lang }), ...(whole.mixed && { actual: text }) }
  const draw = () => {
    doc.fillColor(words.color ?? INK)
    fitted.lines.forEach(({ from, to }, index) => {
      const runs = runsOf(whole, from, to, faces)
      const free = space.width - lineWidth(sheet, runs) * fitted.size
      const left = words.align === 'center' ? free / 2 : whole.rightToLeft ? free : 0
      drawRuns(sheet, runs, fitted.size, at.x + left, at.y + baseline(fitted, space, index))
    })
  }
  const several = fitted.lines.length > 1 || reordered.test(text)
  tagged(sheet, tag, options, several && !whole.mixed ? () => spoken(sheet, text, draw) : draw)
  return fitted.lines.length * fitted.size * space.leading
}

/** Scripts whose signs do not stand in the order in which they are read. */
const reordered = /\p{Script=Devanagari}/u

/** Draws what readers and copies take as this text, whatever its signs look like. */
export function spoken({ doc }: Sheet, text: string, draw: () => void): void {
  doc.save()
  doc.markContent('Span', { actual: text })
  draw()
  // Readers place the text by the coordinates in force at its end: let them be those that text is set in, from the bottom up.
  doc.transform(1, 0, 0, -1, 0, doc.page.height)
  doc.endMarkedContent()
  doc.restore()
}

/** Asks for each piece once: shaping is what takes the time. */
function remembered(widthOf: (piece: string) => number): (piece: string) => number {
  const known = new Map<string, number>()
  return (piece) => {
    const width = known.get(piece) ?? widthOf(piece)
    known.set(piece, width)
    return width
  }
}

/** Spaces of every kind are one sign here, and nothing turns the direction of what stands beside it but its letters. */
const printed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Cc}]/gu, '')
    .trim()

function facesFor(fonts: Fonts, style: Style, text: string): readonly Face[] {
  return style === 'heading' && !haveAll(fonts.heading, text) ? fonts.bold : fonts[style]
}

const baseline = ({ size }: Fitted, { leading }: Space, line: number): number =>
  size * (line * leading + (leading - 1) / 2 + 0.86)

/** Chooses a face for what is measured or drawn next. */
function choose({ doc }: Sheet, face: Face, size: number): PDFKit.PDFDocument {
  doc.font(face.name).fontSize(size)
  keepLigatures(doc)
  return doc
}

/** Scripts whose letters are put together from parts, or joined. */
const shaped = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u

/**
 * Features named, a run is shaped whole and not word by word. Letters with accents stay one sign: taken apart (`ccmp`), a copy
 * of them would be of their parts. pdfkit hands on what fontkit takes, which is more than its types say.
 */
const featuresOf = (text: string) =>
  (shaped.test(text) ? [] : { ccmp: false }) as PDFKit.Mixins.OpenTypeFeatures[]

/** Width at size 1. */
const lineWidth = (sheet: Sheet, runs: readonly Run[]): number =>
  runs.reduce(
    (sum, { text, face }) =>
      sum + choose(sheet, face, 100).widthOfString(text, { features: featuresOf(text) }) / 100,
    0,
  )

function drawRuns(sheet: Sheet, runs: readonly Run[], size: number, x: number, y: number): void {
  let left = x
  for (const run of runs) {
    const features = featuresOf(run.text)
    choose(sheet, run.face, size).text(run.text, left, y, {
      features,
      lineBreak: false,
      baseline: 'alphabetic',
    })
    left += lineWidth(sheet, [run]) * size
  }
}

/** A QR code of a side (its quiet zone not counted) in points, as squares of ink and not as a picture. */
export function drawQr(sheet: Sheet, matrix: Matrix, alt: string, x: number, y: number, side: number): void {
  const cell = side / matrix.length
  const bbox: [number, number, number, number] = [x, y, x + side, y + side]
  tagged(sheet, 'Figure', { alt, bbox }, () => {
    for (const { row, from, length } of stripsOf(matrix))
      sheet.doc.rect(x + from * cell, y + row * cell, length * cell, cell)
    sheet.doc.fill('#000000')
  })
}

/** The white ground of a code of this side with its quiet zone, around the same corner. */
export function quietGround(sheet: Sheet, cells: number, x: number, y: number, side: number): void {
  const quiet = (side / cells) * QUIET
  sheet.doc.rect(x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet).fill('#ffffff')
}
