import { setImmediate as breathe } from 'node:timers/promises'
import { contrast, legiblePair } from '@/domain/shared/color'
import type { Language } from '@/domain/shared/language'
import type { BadgeFormat } from '../schema'
import type { Space } from './fit'
import type { Fonts } from './fonts'
import { qrMatrix } from './qr'
import {
  HAIR,
  MM,
  QUIET_INK,
  type Sheet,
  closeSheet,
  decoration,
  drawQr,
  group,
  openSheet,
  setText,
} from './sheet'
import type { Badge } from './words'

type Format = { badge: { width: number; height: number }; columns: number; rows: number }

const formats: Record<BadgeFormat, Format> = {
  a6: { badge: { width: 105 * MM, height: 148 * MM }, columns: 1, rows: 1 },
  a6_sheet: { badge: { width: 105 * MM, height: 148.5 * MM }, columns: 2, rows: 2 },
  roll: { badge: { width: 102 * MM, height: 152 * MM }, columns: 1, rows: 1 },
}

/** Kept free at the edges, also for a printer that cannot reach them, and at the top for the clip of a ribbon. */
const EDGE = 7 * MM
const CLIP = 16 * MM
const BAND = 17 * MM
const QR = 38 * MM

/** After so many badges others get their turn. */
const TURN = 20

/**
 * Badges as a PDF, in the order given: one to a page, or four to an A4 sheet with marks to cut along.
 * @param about title and language of the document, and the moment that it says it was made at
 */
export async function badgePdf(
  badges: readonly Badge[],
  format: BadgeFormat,
  about: { title: string; language: Language; at: Date },
  fonts: Fonts,
): Promise<Buffer> {
  const { badge: size, columns, rows } = formats[format]
  const sheet = openSheet(about, fonts)
  const perPage = columns * rows
  for (const [index, badge] of badges.entries()) {
    const place = index % perPage
    if (place === 0) {
      sheet.doc.addPage({ size: [size.width * columns, size.height * rows], margin: 0 })
      if (perPage > 1) decoration(sheet, () => cutMarks(sheet, size))
    }
    const x = (place % columns) * size.width
    const y = Math.floor(place / columns) * size.height
    drawBadge(sheet, badge, { x, y, ...size })
    if (index % TURN === TURN - 1) await breathe()
  }
  return closeSheet(sheet)
}

type Place = { x: number; y: number; width: number; height: number }

function drawBadge(sheet: Sheet, badge: Badge, place: Place): void {
  const accent = legiblePair(badge.accent).light
  const band = place.y + place.height - BAND
  const x = place.x + EDGE
  const width = place.width - 2 * EDGE
  const ink = contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000'
  const matrix = qrMatrix(badge.token)
  const qr = { x: place.x + place.width - EDGE - QR, y: band - 6 * MM - QR }
  decoration(sheet, () => sheet.doc.rect(place.x, band, place.width, BAND).fill(accent))
  group(sheet, 'Sect', { lang: badge.language }, (section) => {
    let y = place.y + CLIP
    const set = (
      tag: 'H1' | 'P',
      text: string,
      style: 'text' | 'bold' | 'heading',
      space: Omit<Space, 'width' | 'leading'>,
      extra: { lang?: string; color?: string } = {},
    ) => {
      const leading = style === 'heading' ? 1.12 : 1.28
      y += setText(section, tag, { text, style, ...extra }, { x, y }, { width, leading, ...space })
    }
    const { summit, when, name, organisation, state, head, categories } = badge
    set('P', summit.text, 'bold', { size: 10, floor: 7, height: 13 }, { lang: summit.language })
    set('P', when, 'text', { size: 8.5, floor: 6, height: 12 }, { color: QUIET_INK })
    y += 4 * MM
    set('H1', name, 'heading', { size: 34, floor: 24, height: 34 * MM, even: true })
    y += 2 * MM
    set('P', organisation, 'text', { size: 14, floor: 10, height: Math.max(20, qr.y - y - 22) })
    set('P', state, 'bold', { size: 13, floor: 9, height: 18 })
    drawQr(section, matrix, badge.qrAlt, qr.x, qr.y, QR)
    setText(
      section,
      'P',
      { text: badge.reference, style: 'bold', color: QUIET_INK },
      { x, y: qr.y + QR - 13 },
      { width: qr.x - x - 4 * MM, height: 14, size: 10, floor: 7, leading: 1.3 },
    )
    const mark = { x, y: qr.y, width: qr.x - x - 4 * MM, height: 14 * MM }
    if (head.length > 0)
      decoration(sheet, () => sheet.doc.rect(mark.x, mark.y, mark.width, mark.height).fill(accent))
    head.forEach(({ text, language }, index) => {
      setText(
        section,
        'P',
        { text, style: index === 0 ? 'bold' : 'text', lang: language, color: ink },
        { x: mark.x + 2 * MM, y: mark.y + 6 + index * 15 },
        { width: mark.width - 4 * MM, height: 14, size: index === 0 ? 11 : 9, floor: 6, leading: 1.2 },
      )
    })
    const line = { width, height: 20, size: 15, floor: 8, leading: 1.2 }
    categories.forEach(({ text, language }, index) => {
      const style = index === 0 ? 'bold' : 'text'
      const top = band + (categories.length > 1 ? 5 + index * 20 : 14)
      setText(
        section,
        'P',
        { text, style, lang: language, color: ink },
        { x, y: top },
        { ...line, size: index === 0 ? 15 : 12 },
      )
    })
  })
}

/** Short lines at the edges of the sheet, and a cross in the middle. */
function cutMarks({ doc }: Sheet, { width, height }: { width: number; height: number }): void {
  const reach = 5 * MM
  doc.lineWidth(0.25)
  for (const [fromX, fromY, toX, toY] of [
    [width, 0, width, reach],
    [width, 2 * height - reach, width, 2 * height],
    [0, height, reach, height],
    [2 * width - reach, height, 2 * width, height],
    [width - reach, height, width + reach, height],
    [width, height - reach, width, height + reach],
  ] as const)
    doc.moveTo(fromX, fromY).lineTo(toX, toY)
  doc.stroke(HAIR)
}
