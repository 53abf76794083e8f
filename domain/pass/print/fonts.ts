import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create } from 'fontkit'
import { unpacked } from './woff'

/** One file of a typeface: it has some of the scripts. */
export type Face = {
  /** What a document calls it. */
  name: string
  bytes: Buffer
  has: (codePoint: number) => boolean
}

/** Ways to set text; each is a list of faces, the first that has a character sets it. */
export type Style = 'text' | 'bold' | 'heading'
export type Fonts = Record<Style, Face[]>

const SANS = 'latin latin-ext vietnamese greek greek-ext cyrillic cyrillic-ext devanagari'.split(' ')

/**
 * The typefaces of printed passes, from the packages that the pages have theirs from: Lato for headings where it has every
 * character, else Noto Sans, which has Latin with all accents, Greek, Cyrillic, Devanagari and Hebrew. Arabic is set in IBM Plex:
 * Noto puts its letters together from bodies and dots that several share, and a copy of them would be of other letters.
 * @param folder that holds the packages `noto-sans`, `noto-sans-hebrew`, `ibm-plex-sans-arabic` and `lato`
 */
export function loadFonts(folder: string): Fonts {
  const face = (family: string, script: string, weight: number): Face => {
    const name = `${family}-${script}-${weight}`
    const bytes = unpacked(readFileSync(path.join(folder, family, 'files', `${name}-normal.woff`)))
    const font = create(bytes)
    if (!('characterSet' in font)) throw new Error(`${name} holds several fonts`)
    const known = new Set(font.characterSet)
    return { name, bytes, has: (codePoint) => known.has(codePoint) }
  }
  const sans = (weight: number) => [
    ...SANS.map((script) => face('noto-sans', script, weight)),
    face('ibm-plex-sans-arabic', 'arabic', weight),
    face('noto-sans-hebrew', 'hebrew', weight),
  ]
  return {
    text: sans(400),
    bold: sans(700),
    heading: ['latin', 'latin-ext'].map((script) => face('lato', script, 700)),
  }
}

/** Signs that have no form of their own: they join, part or mark what stands beside them. */
const unseen = /^[\p{Cf}\p{Mn}\p{Me}]$/u

/** Whether the faces have every character of a text. */
export const haveAll = (faces: readonly Face[], text: string): boolean =>
  Array.from(text).every((sign) => unseen.test(sign) || faces.some((face) => face.has(codeOf(sign))))

/** The characters of a text that no face has: they are printed as empty boxes. */
export const unprintable = (fonts: Fonts, text: string): string[] => [
  ...new Set(Array.from(text.normalize('NFC')).filter((sign) => !haveAll(fonts.text, sign))),
]

export const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0
