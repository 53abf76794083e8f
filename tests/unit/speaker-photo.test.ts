import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawnPhoto } from '@/domain/speaker/photo-rules'
import { photoLimits } from '@/domain/speaker/schema'

/** A picture with a place, a camera and a colour profile in it, lying on its side: red above, blue below once upright. */
async function camera(format: 'jpeg' | 'png' | 'webp', width = 900, height = 600): Promise<Buffer> {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#0000ff' } }
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: half, left: width / 2, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '45/1 25/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '75/1 41/1 0/1',
      },
    })
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()
}

const drawn = async (sent: Uint8Array) => {
  const result = await drawnPhoto(sent)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

describe('A picture of a speaker', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'sent as %s is kept without place, camera, date or profile',
    async (format) => {
      const sent = await camera(format)
      const before = await sharp(sent).metadata()
      expect(before.exif, 'the picture sent has what is to go').toBeDefined()
      const { bytes } = await drawn(sent)
      const {
        format: kept,
        width,
        height,
        exif,
        icc,
        xmp,
        iptc,
        orientation,
        hasAlpha,
        space,
      } = await sharp(bytes).metadata()
      expect({ kept, width, height, space, hasAlpha }).toEqual({
        kept: 'webp',
        width: 480,
        height: 480,
        space: 'srgb',
        hasAlpha: false,
      })
      expect([exif, icc, xmp, iptc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(bytes.includes('GPS') || bytes.includes('Exif') || bytes.includes('ICCP')).toBe(false)
    },
  )

  it('stands upright', async () => {
    const { bytes } = await drawn(await camera('jpeg'))
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ]
    const [above, below] = [at(240, 20), at(240, 460)]
    expect(above[0]).toBeGreaterThan(200)
    expect(below[2]).toBeGreaterThan(200)
  })

  it('is the same bytes, and the same address, when it is sent twice', async () => {
    const sent = await camera('png')
    const [one, two] = [await drawn(sent), await drawn(sent)]
    expect(one.digest).toBe(two.digest)
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('that moves is kept as its first frame', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 200, height: 200, channels: 3, background } })
        .png()
        .toBuffer()
    const moving = await sharp([await frame('#ff0000'), await frame('#0000ff')], { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)
    const { bytes } = await drawn(moving)
    expect((await sharp(bytes, { animated: true }).metadata()).pages ?? 1).toBe(1)
    expect((await sharp(bytes).stats()).dominant.r).toBeGreaterThan(200)
  })

  it('with nothing behind it stands on white', async () => {
    const clear = await sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    const { channels } = await sharp((await drawn(clear)).bytes).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  it('is refused where there is none, or something else by that name', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')
    const gif = await sharp(await camera('png'))
      .gif()
      .toBuffer()
    const cut = (await camera('jpeg')).subarray(0, 700)
    expect(await drawnPhoto(Buffer.alloc(0))).toMatchObject({ code: 'photo_missing' })
    for (const sent of [
      svg,
      gif,
      cut,
      Buffer.from('%PDF-1.7'),
      Buffer.from('\x89PNG\r\n\x1A\nnot so', 'latin1'),
    ])
      expect(await drawnPhoto(sent)).toMatchObject({ ok: false, code: 'not_a_picture' })
  })

  it('is refused by its weight before it is looked at', async () => {
    expect(await drawnPhoto(Buffer.alloc(photoLimits.bytes + 1))).toMatchObject({
      code: 'photo_too_heavy',
      details: { megabytes: 10 },
    })
  })

  it('is refused when it would unfold to more than can be held', async () => {
    // 60,000 by 60,000 in a file of a few hundred bytes: its head is true, its body never read.
    expect(await drawnPhoto(bomb(60_000, 60_000))).toMatchObject({
      code: 'photo_too_large',
      details: { megapixels: 50 },
    })
  })

  it('is refused when it is too small to be seen', async () => {
    expect(await drawnPhoto(await camera('jpeg', 400, 100))).toMatchObject({
      code: 'photo_too_small',
      details: { least: 160 },
    })
  })
})

/** A PNG that says it is so large (PNG specification, chunks IHDR, IDAT, IEND). */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1024))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
