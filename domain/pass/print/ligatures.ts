import type { Font } from 'fontkit'

/** What pdfkit keeps of the font that is chosen; its types do not say. */
type Chosen = { _font?: { font?: Font } }

const ready = new WeakSet<Font>()

/**
 * Readers of a page take the signs of a run from right to left as they see them, and turn the run round; the letters of one
 * sign (lam with alef) they leave as they are. Kept the other way round, those come out right too.
 */
export function keepLigatures(doc: PDFKit.PDFDocument): void {
  const font = (doc as unknown as Chosen)._font?.font
  if (!font || ready.has(font)) return
  ready.add(font)
  const layout = font.layout.bind(font)
  const turned = new WeakSet<object>()
  font.layout = (...asked) => {
    const run = layout(...asked)
    if (run.direction === 'rtl')
      for (const glyph of run.glyphs) {
        if (glyph.codePoints.length > 1 && !turned.has(glyph)) glyph.codePoints.reverse()
        turned.add(glyph)
      }
    return run
  }
}
