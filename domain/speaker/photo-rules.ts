import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { photoLimits } from './schema'

/** A picture as it is kept: WebP, and its digest (SHA-256, hexadecimal). */
export type DrawnPhoto = { bytes: Buffer<ArrayBuffer>; digest: string }

/** Seconds that drawing may take. */
const PATIENCE = 20

/** One at a time: a decoded picture takes up to 200 MB. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Draws a sent picture anew: upright, cropped to the square that draws the eye, 480 by 480, WebP in sRGB, nothing in it but
 * pixels (no place, camera, date, profile). Of a moving picture, the first frame.
 * Refusals: photo_missing · photo_too_heavy (`megabytes`) · not_a_picture (JPEG, PNG and WebP are) ·
 * photo_too_large (`megapixels`) · photo_too_small (`least`, pixels of the shorter side).
 */
export function drawnPhoto(sent: Uint8Array): Promise<Result<DrawnPhoto>> {
  if (sent.length === 0) return Promise.resolve(refuse('photo_missing'))
  if (sent.length > photoLimits.bytes)
    return Promise.resolve(refuse('photo_too_heavy', { megabytes: photoLimits.bytes / 1024 / 1024 }))
  // Before any decoder sees it: the library knows many more formats than are wanted here.
  if (!isPicture(sent)) return Promise.resolve(refuse('not_a_picture'))
  const drawn = turn.then(() => draw(sent))
  turn = drawn.catch(() => undefined)
  return drawn
}

async function draw(sent: Uint8Array): Promise<Result<DrawnPhoto>> {
  const picture = () => sharp(sent, { limitInputPixels: photoLimits.pixels, failOn: 'error' })
  try {
    const { width = 0, height = 0 } = await sharp(sent, { limitInputPixels: false }).metadata()
    if (width * height > photoLimits.pixels)
      return refuse('photo_too_large', { megapixels: photoLimits.pixels / 1_000_000 })
    if (Math.min(width, height) < photoLimits.least)
      return refuse('photo_too_small', { least: photoLimits.least })
    const bytes = await picture()
      .autoOrient()
      .resize(photoLimits.side, photoLimits.side, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .webp({ quality: 80 })
      .timeout({ seconds: PATIENCE })
      .toBuffer()
    const kept = Buffer.from(bytes)
    return ok({ bytes: kept, digest: createHash('sha256').update(kept).digest('hex') })
  } catch {
    // The decoder throws on what is damaged, cut short or not what its first bytes say.
    return refuse('not_a_picture')
  }
}

/** JPEG, PNG or WebP by the first bytes; what a browser says of a file is the sender's word. */
export function isPicture(sent: Uint8Array): boolean {
  const head = Buffer.from(sent.subarray(0, 12)).toString('latin1')
  return (
    head.startsWith('\xFF\xD8\xFF') ||
    head.startsWith('\x89PNG\r\n\x1A\n') ||
    (head.startsWith('RIFF') && head.slice(8) === 'WEBP')
  )
}
