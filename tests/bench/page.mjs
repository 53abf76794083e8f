// @ts-check
import { createServer } from 'node:http'
import { once } from 'node:events'
// @ts-expect-error: the package brings no types
import autocannon from 'autocannon'
import { chromium } from 'playwright'
import { inTurn, median } from './pairs.mjs'

/** What pretalx sends for one schedule page: script, style and data, gzip (bytes). */
const PEER_BYTES = 147_000 + 9_000 + 200_000

export const launch = () =>
  chromium.launch({
    ...(process.env['PLENUM_CHROMIUM'] ? { executablePath: process.env['PLENUM_CHROMIUM'] } : {}),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

/**
 * W1: all bytes that a cold browser takes for a page, gzip, over the peer's.
 * @param {string} url
 */
export async function bytesRatio(url) {
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } })
    const types = new Map()
    const bytes = { all: 0, fonts: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength
      if (types.get(requestId) === 'Font') bytes.fonts += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return { ratio: bytes.all / PEER_BYTES, withoutFonts: (bytes.all - bytes.fonts) / PEER_BYTES, ...bytes }
  } finally {
    await browser.close()
  }
}

/**
 * W2: requests a second for a page, 16 connections, gzip, over bare Node that sends the same bytes already compressed.
 * @param {string} url @param {number} [seconds]
 */
export async function throughputRatio(url, seconds = 6) {
  const { status, headers, body } = await compressed(url)
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  const bare = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': headers['content-type'],
      'content-encoding': 'gzip',
      'content-length': body.length,
    })
    response.end(body)
  }).listen(0, '127.0.0.1')
  await once(bare, 'listening')
  const address = bare.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  try {
    const load = (/** @type {string} */ target) => async () => {
      const result = await autocannon({
        url: target,
        connections: 16,
        duration: seconds,
        headers: { 'accept-encoding': 'gzip' },
      })
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${target}: ${result.non2xx} refused, ${result.errors} failed`)
      return result.requests.average
    }
    return await inTurn(5, load(url), load(`http://127.0.0.1:${address.port}/`))
  } finally {
    bare.close()
  }
}

/** The bytes of a page as they travel. @param {string} url @returns {Promise<{ status: number, headers: Record<string, any>, body: Buffer }>} */
async function compressed(url) {
  const { get } = await import('node:http')
  const [response] = await once(get(url, { headers: { 'accept-encoding': 'gzip' } }), 'response')
  const chunks = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

/**
 * W4: largest contentful paint (seconds) and layout shift on a phone: a processor four times slower, 1.6 Mbit/s, 150 ms
 * round trip, cold; medians of five.
 * @param {string} url
 */
export async function phone(url) {
  const browser = await launch()
  try {
    const seen = { lcp: /** @type {number[]} */ ([]), cls: /** @type {number[]} */ ([]) }
    for (let run = 0; run < 6; run++) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
      })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 94_000,
      })
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.addInitScript(() => {
        const marks = Object.assign(window, { lcp: 0, cls: 0 })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) marks.lcp = entry.startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            marks.cls += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(url, { waitUntil: 'networkidle' })
      await page.waitForTimeout(300)
      const { lcp, cls } = await page.evaluate(() => ({
        lcp: Reflect.get(window, 'lcp'),
        cls: Reflect.get(window, 'cls'),
      }))
      await context.close()
      if (run === 0) continue
      seen.lcp.push(lcp / 1000)
      seen.cls.push(cls)
    }
    return { lcp: median(seen.lcp), cls: median(seen.cls) }
  } finally {
    await browser.close()
  }
}
