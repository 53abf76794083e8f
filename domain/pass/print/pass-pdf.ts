import { legiblePair } from '@/domain/shared/color'
import type { Fonts } from './fonts'
import { qrMatrix } from './qr'
import {
  HAIR,
  INK,
  MM,
  QUIET_INK,
  type Sheet,
  closeSheet,
  decoration,
  drawQr,
  group,
  openSheet,
  quietGround,
  setText,
  spoken,
  tagged,
} from './sheet'
import type { PassSheet } from './words'

/** A4; what is drawn stays inside a letter page (8½ × 11 in) that is printed from its middle. */
const PAGE = { width: 210 * MM, height: 297 * MM }
const LEFT = 48
const TOP = 56
const BOTTOM = PAGE.height - 64
const WIDTH = PAGE.width - 2 * LEFT
const CARD = { y: TOP + 92, height: 232, pad: 20 }
const QR = 50 * MM
const GAP = 18

/** The pass as a PDF of one page: the card with its code, what to bring, and the way there. */
export async function passPdf(pass: PassSheet, fonts: Fonts): Promise<Buffer> {
  const sheet = openSheet(pass, fonts)
  sheet.doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 })
  drawHead(sheet, pass)
  drawCard(sheet, pass)
  drawAdvice(sheet, pass)
  return closeSheet(sheet)
}

function drawHead(sheet: Sheet, { heading, summit, when }: PassSheet): void {
  const line = { width: WIDTH, leading: 1.25, floor: 8 }
  setText(
    sheet,
    'H1',
    { text: heading, style: 'heading' },
    { x: LEFT, y: TOP },
    { ...line, height: 34, size: 26 },
  )
  setText(
    sheet,
    'P',
    { text: summit.text, lang: summit.language, style: 'bold' },
    { x: LEFT, y: TOP + 38 },
    { ...line, height: 18, size: 13 },
  )
  setText(
    sheet,
    'P',
    { text: when, style: 'text', color: QUIET_INK },
    { x: LEFT, y: TOP + 57 },
    { ...line, height: 16, size: 11 },
  )
}

function drawCard(sheet: Sheet, pass: PassSheet): void {
  const { doc } = sheet
  const matrix = qrMatrix(pass.token)
  const qr = { x: LEFT + WIDTH - CARD.pad - QR, y: CARD.y + CARD.pad }
  const accent = legiblePair(pass.accent).light
  decoration(sheet, () => {
    doc.lineWidth(0.75).roundedRect(LEFT, CARD.y, WIDTH, CARD.height, 8).stroke(HAIR)
    doc.rect(LEFT, CARD.y + CARD.height - 8, WIDTH, 8).fill(accent)
    quietGround(sheet, matrix.length, qr.x, qr.y, QR)
  })
  const x = LEFT + CARD.pad
  const width = qr.x - x - GAP
  let y = CARD.y + CARD.pad - 4
  const column = { width, leading: 1.16 }
  y += setText(
    sheet,
    'H2',
    { text: pass.name, style: 'heading' },
    { x, y },
    { ...column, height: 78, size: 28, floor: 18, even: true },
  )
  y += 5
  const lines = [
    { text: pass.organisation, style: 'text', size: 12.5, height: 46 },
    { text: pass.state, style: 'text', size: 12.5, height: 17 },
  ] as const
  for (const { text, style, size, height } of lines)
    y += setText(sheet, 'P', { text, style }, { x, y }, { ...column, leading: 1.3, height, size, floor: 9 })
  y += 7
  const { text, language } = pass.category
  setText(
    sheet,
    'P',
    { text, lang: language, style: 'bold' },
    { x, y },
    { ...column, height: 18, size: 13, floor: 9 },
  )
  drawDays(sheet, pass.days, x, CARD.y + CARD.height - 8 - CARD.pad - 34 + 8, width)
  drawQr(sheet, matrix, pass.qrAlt, qr.x, qr.y, QR)
  setText(
    sheet,
    'P',
    { text: pass.reference, style: 'bold', align: 'center' },
    { x: qr.x, y: qr.y + QR + 14 },
    { width: QR, height: 18, size: 13, floor: 9, leading: 1.2 },
  )
}

/** Days as on a calendar: those that let in framed, the others struck through. */
function drawDays(sheet: Sheet, days: PassSheet['days'], x: number, y: number, width: number): void {
  const { doc } = sheet
  const side = Math.min(36, (width + 5) / Math.max(days.length, 1) - 5)
  const place = (index: number) => x + index * (side + 5)
  decoration(sheet, () => {
    days.forEach(({ admitted }, index) => {
      doc.lineWidth(admitted ? 1.25 : 0.5).roundedRect(place(index), y, side, 34, 2)
      doc.stroke(admitted ? INK : HAIR)
      if (!admitted)
        doc
          .lineWidth(0.75)
          .moveTo(place(index) + side * 0.25, y + 22.5)
          .lineTo(place(index) + side * 0.75, y + 22.5)
          .stroke(QUIET_INK)
    })
  })
  group(sheet, 'L', {}, (list) => {
    days.forEach((day, index) => {
      group(list, 'LI', {}, (item) => {
        tagged(item, 'LBody', {}, () =>
          spoken(sheet, day.spoken, () => drawDay(sheet, day, place(index), y, side)),
        )
      })
    })
  })
}

function drawDay(
  { doc, fonts }: Sheet,
  { weekday, number, admitted }: PassSheet['days'][number],
  x: number,
  y: number,
  side: number,
): void {
  doc.fillColor(admitted ? INK : QUIET_INK)
  for (const [text, [face], size, top] of [
    [weekday, fonts.text, Math.min(8.5, side * 0.27), 12],
    [number, fonts.bold, Math.min(13, side * 0.4), 27],
  ] as const) {
    if (!face) continue
    doc.font(face.name).fontSize(size)
    const left = x + (side - doc.widthOfString(text)) / 2
    doc.text(text, left, y + top, { lineBreak: false, baseline: 'alphabetic' })
  }
}

function drawAdvice(sheet: Sheet, { present, bring, way, notes }: PassSheet): void {
  let y = CARD.y + CARD.height + 22
  const set = (
    tag: 'P' | 'H2',
    text: string,
    style: 'text' | 'bold' | 'heading',
    size: number,
    lang?: string,
  ) => {
    const space = {
      width: WIDTH,
      height: Math.max(size * 1.45, 3 * size * 1.45),
      size,
      floor: size,
      leading: 1.45,
    }
    y += setText(sheet, tag, { text, style, lang }, { x: LEFT, y }, space)
  }
  set('P', present, 'text', 12.5)
  y += 12
  set('H2', bring.heading, 'heading', 15)
  group(sheet, 'L', {}, (list) => {
    for (const text of bring.items)
      group(list, 'LI', {}, (item) => {
        decoration(sheet, () => sheet.doc.circle(LEFT + 3, y + 8, 1.6).fill(INK))
        const space = { width: WIDTH - 14, height: 32, size: 11, floor: 11, leading: 1.45 }
        y += setText(item, 'LBody', { text, style: 'text' }, { x: LEFT + 14, y }, space)
      })
  })
  y += 12
  set('H2', way.heading, 'heading', 15)
  for (const { name, lines } of way.venues) {
    if (y > BOTTOM - 120) break // the address of the page with all of them stands below
    set('P', name.text, 'bold', 11, name.language)
    for (const line of lines) set('P', line.text, 'text', 11, line.language)
    y += 4
  }
  set('P', way.more, 'text', 11)
  let foot = BOTTOM - notes.length * 13
  for (const text of notes) {
    const space = { width: WIDTH, height: 13, size: 9, floor: 5, leading: 1.45 }
    setText(sheet, 'P', { text, style: 'text', color: QUIET_INK }, { x: LEFT, y: foot }, space)
    foot += 13
  }
}
