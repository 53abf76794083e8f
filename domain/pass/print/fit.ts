/** A space for a text, in points (1/72 inch). */
export type Space = {
  width: number
  height: number
  /** The size it is set in where it fits. */
  size: number
  /** Down to here it stays in one line, and its words stay whole. */
  floor: number
  /** From one line to the next, as a share of the size. */
  leading: number
  /** Lines of much the same length, as of a name; otherwise each is filled, as in a paragraph. */
  even?: boolean
}

/** A line is a stretch of the text, from one place to before another. */
export type Line = { from: number; to: number }
export type Fitted = { size: number; lines: Line[] }

const STEP = 0.5
const LEAST = 4

/**
 * A text of any length in its space: in one line where it can be, smaller down to the floor; then over several lines, broken
 * after spaces and hyphens, as large as they fit; then smaller still, within words where nothing else helps. Never cut: all of
 * the text but spaces at line ends is in the lines.
 * @param text without spaces at its ends
 * @param widthOf width of a piece of text in points at size 1
 */
export function fitText(text: string, space: Space, widthOf: (piece: string) => number): Fitted {
  const single = Math.floor(space.width / Math.max(widthOf(text), 0.01) / STEP) * STEP
  if (single >= space.floor)
    return { size: Math.min(single, space.size), lines: [{ from: 0, to: text.length }] }
  const parts = piecesOf(text, widthOf)
  for (let size = space.size; ; size -= STEP) {
    const width = space.width / size
    const room = Math.max(1, Math.floor(space.height / (size * space.leading) + 0.01))
    const { lines, fits } = wrapped(size <= space.floor ? broken(parts, width, widthOf) : parts, width)
    if ((fits && lines.length <= room) || size <= LEAST)
      return { size, lines: space.even === true ? evened(parts, lines, width) : lines }
  }
}

/** A piece between two places where a line may end; `bare` is its width without the spaces at its end. */
type Piece = { text: string; from: number; width: number; bare: number }

const piece = (text: string, from: number, widthOf: (piece: string) => number): Piece => ({
  ...{ text, from },
  width: widthOf(text),
  bare: widthOf(text.trimEnd()),
})

/** A line may end after a space, a hyphen, a dash or a slash. */
function piecesOf(text: string, widthOf: (piece: string) => number): Piece[] {
  const found = text.matchAll(/[^ \-‐–—/]*[ \-‐–—/]+|[^ \-‐–—/]+/gu)
  return Array.from(found, (match) => piece(match[0], match.index, widthOf))
}

/** Lines filled one after the other; they do not fit where a piece is wider than a line. */
function wrapped(parts: readonly Piece[], width: number): { lines: Line[]; fits: boolean } {
  const lines: Line[] = []
  let used = 0
  for (const { text, from, width: own, bare } of parts) {
    const line = lines.at(-1)
    const to = from + text.trimEnd().length
    if (line && used + bare <= width) {
      line.to = to
      used += own
    } else {
      lines.push({ from, to })
      used = own
    }
  }
  return { lines, fits: parts.every(({ bare }) => bare <= width) }
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The same pieces, those that no line holds taken apart between characters. */
function broken(parts: readonly Piece[], width: number, widthOf: (piece: string) => number): Piece[] {
  return parts.flatMap((whole) => {
    if (whole.bare <= width) return [whole]
    const pieces: Piece[] = []
    let start = ''
    let from = whole.from
    for (const { segment } of clusters.segment(whole.text)) {
      if (start !== '' && widthOf(start + segment) > width) {
        pieces.push(piece(start, from, widthOf))
        from += start.length
        start = ''
      }
      start += segment
    }
    return [...pieces, piece(start, from, widthOf)]
  })
}

/** The same number of lines, of as nearly the same length as they can have. */
function evened(parts: readonly Piece[], lines: Line[], width: number): Line[] {
  let best = lines
  for (let share = 0.98; share > 0.4; share -= 0.02) {
    const narrower = wrapped(parts, width * share)
    if (!narrower.fits || narrower.lines.length > lines.length) break
    best = narrower.lines
  }
  return best
}
