// @ts-check
// The page store: public pages are ordinary Next pages, printed once per (publication, address) and handed out as copies.
// It asks Next for a page without any cookie, drops the scripts that only React needs, compresses, keeps the bytes.
// Switched off (PAGE_STORE=0), the same pages come from Next, only heavier. Plain JavaScript: it runs without a build.
import { createHash, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { allowedAs, lostPage, routeOf, stripScripts } from './page-store/addresses.mjs'

const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)

/** Bytes kept at most; what was not asked for longest goes first. */
const LIMIT = 64 * 1024 * 1024
/** Addresses remembered as read. */
const ADDRESSES = 5000
/** Copies made at once: a burst after publishing must not fill the processor. */
const FILLS = 2
/** Days copied before a new number is shown are waited for so long (milliseconds), then readers get what is there. */
const WARM_UP = 1500

/** Next is waited for so long (milliseconds): a copy that never comes must not hold a place for ever. */
const PATIENCE = 30_000

/** Node's own, before Next puts one in its place that keeps and splits bodies. */
const nodeFetch = globalThis.fetch

/** A request that carries this goes straight to Next: it is the store's own. */
const secret = randomUUID()

const policy = [
  "default-src 'self'",
  "img-src 'self' data: https:",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer  as Next gave it, without scripts
 * @typedef {import('./page-store/addresses.mjs').Route & { asked: string, canonical: string | null }} Address
 *   canonical: path and known filters in one order; null when the page is made for its reader
 * @typedef {{ status: number, headers: Record<string, string>, etag: string, raw: Buffer, gzip: Buffer, brotli: Buffer | null, size: number }} Copy
 */

/**
 * @param {{ origin: string, publications: import('./page-store/publications.mjs').Publications, now?: () => number }} options
 *   origin: where Next answers, `http://localhost:3000`
 */
export function createPageStore({ origin, publications, now = Date.now }) {
  /** @type {Map<string, Copy>} the oldest first */
  const kept = new Map()
  /** @type {Map<string, Address | null>} */
  const addresses = new Map()
  /** @type {Map<string, Promise<Copy | null>>} */
  const filling = new Map()
  /** @type {(() => void)[]} */
  const waiting = []
  let bytes = 0
  let fills = 0

  publications.beforeSwitch = async (slug, number) => {
    // The whole day pages of this summit that readers had, in both languages, under the new number first.
    const days = [...kept.keys()].flatMap((key) => {
      const url = key.slice(key.indexOf(' ') + 1)
      if (url.includes('?')) return []
      const route = routeOf(new URL(url, origin))
      return route?.slug === slug && route.path === '/summits/[slug]/agenda/[date]' ? [url] : []
    })
    const all = Promise.all([...new Set(days)].map((url) => fill(`${number} ${url}`, url)))
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, WARM_UP))])
  }

  /**
   * Answers a request from the store; false when it is not the store's to answer.
   * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    if (request.headers['x-fill'] === secret || request.headers['rsc'] !== undefined) return false
    const address = addressOf(request.url ?? '/')
    if (!address) return false
    const key = keyOf(address)
    const copy = key === null ? await make(address.asked) : await find(key)
    if (!copy) return false
    send(request, response, copy)
    return true
  }

  /** Reading an address costs more than answering it: the last ones are remembered. @param {string} asked @returns {Address | null} */
  function addressOf(asked) {
    const known = addresses.get(asked)
    if (known !== undefined) return known
    if (addresses.size >= ADDRESSES) addresses.clear()
    const address = readAddress(asked)
    addresses.set(asked, address)
    return address
  }

  /** @param {string} asked @returns {Address | null} */
  function readAddress(asked) {
    if (!asked.startsWith('/') || !URL.canParse(origin + asked)) return null
    const url = new URL(origin + asked)
    const route = routeOf(url)
    if (!route) return null
    const filters = allowedAs(url.searchParams, route)
    return { ...route, asked, canonical: filters === null ? null : url.pathname + filters }
  }

  /**
   * Publication and address; null for a page that is made for its reader (free text, unknown values) and not kept.
   * @param {Address} address
   */
  function keyOf({ path, slug, canonical }) {
    const number = slug === null ? publications.platform() : publications.of(slug)
    if (canonical === null || number === null) return null
    // What is coming, running and past turns with the quarter hour, on the home page and in a series.
    const hour = path === '/' || path === '/series/[series]' ? `@${Math.floor(now() / 900_000)}` : ''
    return `${number}${hour} ${canonical}`
  }

  /** @param {string} key */
  async function find(key) {
    const copy = kept.get(key)
    if (copy) {
      kept.delete(key)
      kept.set(key, copy)
      return copy
    }
    return fill(key, key.slice(key.indexOf(' ') + 1))
  }

  /** One copy per key is being made, whoever else asks. @param {string} key @param {string} url */
  function fill(key, url) {
    const begun = filling.get(key)
    if (begun) return begun
    const copying = make(url)
      .then((copy) => {
        if (copy?.status === 200) keep(key, copy)
        return copy
      })
      .finally(() => filling.delete(key))
    filling.set(key, copying)
    return copying
  }

  /** @param {string} key @param {Copy} copy */
  function keep(key, copy) {
    bytes += copy.size - (kept.get(key)?.size ?? 0)
    kept.set(key, copy)
    for (const [oldest, { size }] of kept) {
      if (bytes <= LIMIT) break
      kept.delete(oldest)
      bytes -= size
    }
    // The best compression takes half a second: gzip is served until it is there.
    brotli(copy.raw, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: copy.raw.length } }).then(
      (small) => {
        if (kept.get(key) !== copy) return
        copy.brotli = small
        copy.size += small.length
        bytes += small.length
      },
      console.error,
    )
  }

  /** Asks Next, when it is this copy's turn. @param {string} url @returns {Promise<Copy | null>} null: not the store's to answer */
  async function make(url) {
    while (fills >= FILLS) await new Promise((resolve) => waiting.push(() => resolve(undefined)))
    fills++
    try {
      return await copyOf(await ask(origin + url))
    } finally {
      fills--
      waiting.shift()?.()
    }
  }

  return { answer }
}

/**
 * Next's answer to a reader without cookies. The user agent is on Next's list of those who get the page whole, with the
 * metadata in <head>.
 * @param {string} url @returns {Promise<Answer | null>}
 */
async function ask(url) {
  const response = await nodeFetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'x-fill': secret, 'accept-encoding': 'identity', 'user-agent': 'Twitterbot' },
  })
  // Redirects and faults go their ordinary way; a page that is not there is the store's too, but never kept.
  // What is not used is read to its end: Next splits the bodies of fetch in two, and one half cannot be cancelled.
  if (response.status !== 200 && response.status !== 404) {
    await response.arrayBuffer()
    return null
  }
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 404 && type.startsWith('text/html')) {
    // Next prints `notFound()` as an empty document that only a script fills: another page has the words.
    const lost = lostPage(new URL(url))
    if (!url.endsWith(lost)) {
      await response.arrayBuffer()
      const words = await ask(new URL(lost, url).href)
      return words && { ...words, status: 404 }
    }
  }
  const body = Buffer.from(await response.arrayBuffer())
  const headers = Object.fromEntries(
    ['content-type', 'link', 'content-disposition', 'access-control-allow-origin'].flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value.replace(/; nonce="[^"]*"/g, '')]]
    }),
  )
  return {
    status: response.status,
    headers,
    body: type.startsWith('text/html') ? Buffer.from(stripScripts(body.toString('utf8'))) : body,
  }
}

/** @param {Answer | null} answer @returns {Promise<Copy | null>} */
async function copyOf(answer) {
  if (!answer) return null
  const small = await gzip(answer.body, { level: 9 })
  return {
    status: answer.status,
    headers: answer.headers,
    etag: createHash('sha256').update(answer.body).digest('base64url').slice(0, 27),
    raw: answer.body,
    gzip: small,
    brotli: null,
    size: answer.body.length + small.length,
  }
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {Copy} copy */
function send(request, response, copy) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const [encoding, body] =
    copy.brotli && /\bbr\b/.test(accepted)
      ? ['br', copy.brotli]
      : /\bgzip\b/.test(accepted)
        ? ['gzip', copy.gzip]
        : [null, copy.raw]
  // One tag for the content in whatever encoding, hence weak.
  const etag = `W/"${copy.etag}"`
  const headers = {
    ...copy.headers,
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'content-security-policy': policy,
  }
  if (copy.status === 200 && matches(request.headers['if-none-match'], copy.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(copy.status, {
    ...headers,
    ...(encoding ? { 'content-encoding': encoding } : {}),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** @param {string | undefined} header @param {string} etag */
function matches(header, etag) {
  return header !== undefined && (header.trim() === '*' || header.includes(`"${etag}"`))
}
