/**
 * Colours that organisers choose, made legible: contrast as WCAG 2.2 defines it (relative luminance, success
 * criterion 1.4.3: at least 4.5:1 for text). Papers are those of the design tokens, light and dark.
 */

export type Hex = string

/** What replaces `--accent`, `--accent-ink` and `--accent-wash` together, for one scheme. */
export type AccentValues = { accent: Hex; accentInk: Hex; accentWash: Hex }
export type AccentPairs = { light: AccentValues; dark: AccentValues }
export type AccentRefusal = { code: 'not_a_color' } | { code: 'contrast'; ratio: number }

export const LEAST_CONTRAST = 4.5

type Rgb = readonly [number, number, number]

const light = {
  papers: ['#ffffff', '#f7f7f5', '#efeeea'],
  paper: '#ffffff',
  inks: ['#16181d', '#43474f', '#5f636b'],
}
const dark = {
  papers: ['#14161a', '#1b1e23', '#23272d'],
  paper: '#14161a',
  inks: ['#f2f2ef', '#c9ccd1', '#a3a7ae'],
}

/** The ratio of two colours, from 1 to 21; NaN when one is not `#rrggbb` or `#rgb`. */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The least ratio that the colour has on a light paper; NaN when it is no colour. */
export const accentRatio = (hex: Hex): number => worst(hex, light.papers)

/** Null when the colour can be an accent: legible as text on each light paper; else the ratio it has there. */
export function accentRefusal(hex: Hex): AccentRefusal | null {
  if (!parse(hex)) return { code: 'not_a_color' }
  const ratio = accentRatio(hex)
  return ratio >= LEAST_CONTRAST ? null : { code: 'contrast', ratio: Math.floor(ratio * 100) / 100 }
}

/**
 * The accent's values for light and dark. In light it is kept (darkened if it was refused), in dark it is lightened
 * until legible. Every pair (accent on each paper and wash, its ink on it, text inks on its wash) is at least 4.5:1.
 */
export function accentPairs(hex: Hex): AccentPairs {
  const chosen = parse(hex) ? hex : '#0b5c66'
  return { light: inLight(chosen), dark: inDark(chosen) }
}

/** A track's or any chosen colour made legible as text on light and on dark papers. */
export function legiblePair(hex: Hex): { light: Hex; dark: Hex } {
  const { light: onLight, dark: onDark } = accentPairs(hex)
  return { light: onLight.accent, dark: onDark.accent }
}

function inLight(hex: Hex): AccentValues {
  const accent = shade(hex, '#000000', (colour) => worst(colour, light.papers) >= LEAST_CONTRAST)
  const accentInk = '#ffffff'
  return { accent, accentInk, accentWash: wash(accent, light.paper, [accent, ...light.inks], 0.115) }
}

function inDark(hex: Hex): AccentValues {
  const accent = shade(hex, '#ffffff', (colour) => worst(colour, dark.papers) >= 7)
  const accentInk = mix(accent, '#000000', 0.82)
  return { accent, accentInk, accentWash: wash(accent, dark.paper, [accent, ...dark.inks], 0.2) }
}

/** The least step from the colour towards black or white that is good enough. */
function shade(hex: Hex, towards: Hex, good: (colour: Hex) => boolean): Hex {
  for (let share = 0; share < 1; share += 0.02) {
    const colour = mix(hex, towards, share)
    if (good(colour)) return colour
  }
  return towards
}

/** The strongest tint of the paper, up to `most`, on which all the inks stay legible. */
function wash(accent: Hex, paper: Hex, inks: readonly Hex[], most: number): Hex {
  for (let share = most; share > 0; share -= 0.005) {
    const colour = mix(paper, accent, share)
    if (worst(colour, inks) >= LEAST_CONTRAST) return colour
  }
  return paper
}

function worst(colour: Hex, others: readonly Hex[]): number {
  return Math.min(...others.map((other) => contrast(colour, other)))
}

function mix(hex: Hex, other: Hex, share: number): Hex {
  const [from, to] = [parse(hex), parse(other)]
  if (!from || !to) return hex
  return `#${from
    .map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}

function luminance(hex: Hex): number {
  const rgb = parse(hex)
  if (!rgb) return Number.NaN
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number] // map keeps the length of the three channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parse(hex: Hex): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex)
  const whole = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : hex
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(whole)
  if (!match) return null
  const [red = '', green = '', blue = ''] = match.slice(1)
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}
