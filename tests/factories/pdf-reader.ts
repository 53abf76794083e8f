import jsQR from 'jsqr'
import { type PDFDocumentProxy, type PDFPageProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What of a canvas is used here; pdfjs makes it with a native library of its own choice. */
type Drawn = {
  canvas: HTMLCanvasElement
  context: {
    getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8ClampedArray }
  }
}
type Factory = { create: (width: number, height: number) => Drawn }

/** A PDF as a reader opens it. */
export const openPdf = (bytes: Buffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise

/** Pieces of text with their place: points from the left and from the top. */
export async function piecesOf(page: PDFPageProxy) {
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4] as number,
            y: height - (item.transform[5] as number),
            width: item.width,
          },
        ]
      : [],
  )
}

/** The text layer of a page as its reader sees it: what touches is one word, what is broken after a hyphen too. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  let text = ''
  let end = { x: 0, y: 0 }
  for (const { text: piece, x, y, width } of await piecesOf(page)) {
    const touches = Math.abs(y - end.y) < 0.5 && Math.abs(x - end.x) < 0.5
    text += touches || text.endsWith('-') ? piece : ` ${piece}`
    end = { x: x + width, y }
  }
  return text.replace(/ +/g, ' ').trim()
}

/** The page in pixels, as a printer or a screen has it. */
export async function pixelsOf(pdf: PDFDocumentProxy, page: PDFPageProxy, dpi: number) {
  const viewport = page.getViewport({ scale: dpi / 72 })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  // Its type is unknown to pdfjs's own types, since it depends on the platform.
  const { canvas, context } = (pdf.canvasFactory as Factory).create(width, height)
  await page.render({ canvas, viewport }).promise
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}

/** The code that a camera reads in a part of the picture, and its side in millimetres; null for none. */
export function scan(
  { width, data }: { width: number; data: Uint8ClampedArray },
  part: { x: number; y: number; width: number; height: number },
  dpi: number,
): { text: string; side: number } | null {
  const cut = new Uint8ClampedArray(part.width * part.height * 4)
  for (let row = 0; row < part.height; row++) {
    const from = ((part.y + row) * width + part.x) * 4
    cut.set(data.subarray(from, from + part.width * 4), row * part.width * 4)
  }
  const code = jsQR(cut, part.width, part.height)
  if (!code) return null
  const { topLeftCorner: left, topRightCorner: right } = code.location
  return { text: code.data, side: (Math.hypot(right.x - left.x, right.y - left.y) / dpi) * 25.4 }
}
