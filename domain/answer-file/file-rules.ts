import sharp from 'sharp'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { isPicture } from '@/domain/speaker/photo-rules'
import { type KeptAnswerFile, fileLimits } from './schema'

/** Seconds that drawing may take. */
const PATIENCE = 20

/** One at a time: a decoded picture takes up to 200 MB. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * A sent file as it is kept. What it is its first bytes say, not its name: a picture (JPEG, PNG, WebP) is drawn anew as WebP,
 * upright and without place, camera or date; a PDF has its head and its end where they belong, and stays as it is.
 * Refusals: file_missing · file_too_heavy (`megabytes`) · file_too_large (`megapixels`) · not_a_document.
 */
export function keptFile(sent: Uint8Array, name: string): Promise<Result<KeptAnswerFile>> {
  if (sent.length === 0) return Promise.resolve(refuse('file_missing'))
  if (sent.length > fileLimits.bytes)
    return Promise.resolve(refuse('file_too_heavy', { megabytes: fileLimits.bytes / 1024 / 1024 }))
  if (isPdf(sent))
    return Promise.resolve(
      ok({ name: named(name, 'pdf'), type: 'application/pdf' as const, bytes: Buffer.from(sent) }),
    )
  if (!isPicture(sent)) return Promise.resolve(refuse('not_a_document'))
  const drawn = turn.then(() => draw(sent, name))
  turn = drawn.catch(() => undefined)
  return drawn
}

async function draw(sent: Uint8Array, name: string): Promise<Result<KeptAnswerFile>> {
  try {
    const { width = 0, height = 0 } = await sharp(sent, { limitInputPixels: false }).metadata()
    if (width * height > fileLimits.pixels)
      return refuse('file_too_large', { megapixels: fileLimits.pixels / 1_000_000 })
    const bytes = await sharp(sent, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize(fileLimits.side, fileLimits.side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .webp({ quality: 82 })
      .timeout({ seconds: PATIENCE })
      .toBuffer()
    return ok({ name: named(name, 'webp'), type: 'image/webp' as const, bytes: Buffer.from(bytes) })
  } catch {
    // The decoder throws on what is damaged, cut short or not what its first bytes say.
    return refuse('not_a_document')
  }
}

/** Head and end of a PDF (ISO 32000-2, 7.5.2 and 7.5.5): something may stand after the end, not before the head. */
function isPdf(sent: Uint8Array): boolean {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength)
  return (
    /^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1')) && bytes.subarray(-2048).includes('%%EOF')
  )
}

/** The sender's name of the file without folders and signs that mean something to programs, with the ending that it is. */
function named(name: string, ending: 'pdf' | 'webp'): string {
  const stem = (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, 80)
  return `${stem || 'document'}.${ending}`
}
