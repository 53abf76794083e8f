// @ts-check
// The web process: the page store first, then Next, in one server on the loopback addresses (HOST changes it).
import { createServer } from 'node:http'
import next from 'next'
import { bodyLimit } from './body-limits.mjs'
import { createPageStore } from './page-store.mjs'
import { lostPage } from './page-store/addresses.mjs'
import { followPublications } from './page-store/publications.mjs'

const port = Number(process.env['PORT'] ?? 3000)
const hosts = process.env['HOST'] ? [process.env['HOST']] : ['127.0.0.1', '::1']
const dev = process.argv.includes('--dev')
const databaseUrl = process.env['DATABASE_URL'] ?? ''

// Next finds its own address by `localhost`: with 127.0.0.1 translated paths would be redirected to themselves.
const app = next({ dev, port, hostname: 'localhost', dir: process.cwd() })
await app.prepare()
const handle = app.getRequestHandler()
const upgrade = app.getUpgradeHandler()

const withStore = !dev && process.env['PAGE_STORE'] !== '0'
const publications = withStore ? await followPublications(databaseUrl) : null
const store = publications
  ? createPageStore({ origin: `http://${originHost()}:${port}`, publications })
  : null

function originHost() {
  const host = hosts[0] ?? 'localhost'
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(request, response) {
  // A body of unknown length cannot be bounded before it is read; browsers always say the length.
  if (request.headers['transfer-encoding']) return refuse(response, 411, { code: 'length_required' })
  const limit = bodyLimit(request.url ?? '/')
  if (Number(request.headers['content-length'] ?? 0) > limit)
    return refuse(response, 413, { code: 'body_too_large', limit })
  if (!isReadable(request.url ?? '/')) {
    if (!/^\/(en|fr)(\/|$)/.test(request.url ?? ''))
      return refuse(response, 400, { code: 'malformed_address' })
    // An address below that of the lost page, which no page has either.
    request.url = `${lostPage(new URL(request.url ?? '', 'http://localhost'))}/unreadable`
  }
  try {
    if (await store?.answer(request, response)) return
  } catch (error) {
    // The store is an accelerator: what it cannot do, Next does.
    console.error(error)
    if (response.headersSent) return void response.destroy()
  }
  await handle(request, response)
}

/** Whether the escapes of its path stand for characters: Next takes others for a fault of its own. @param {string} address */
function isReadable(address) {
  try {
    decodeURIComponent(address.split('?')[0] ?? '')
    return URL.canParse(address, 'http://localhost')
  } catch {
    return false
  }
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {Record<string, unknown>} error */
function refuse(response, status, error) {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ error }))
}

/** @type {import('node:http').Server[]} */
const servers = []
for (const host of hosts) {
  const server = createServer((request, response) => void answer(request, response))
  // Longer than a proxy or a client keeps an idle connection (60 s): else it is closed as they send the next request.
  server.keepAliveTimeout = 65_000
  server.on('upgrade', upgrade)
  const listening = await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      // A machine without IPv6 has the first address alone.
      'code' in error && host === '::1' && error.code !== 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, host, () => resolve(true))
  })
  if (listening) servers.push(server)
}
process.send?.('ready')

let stopping = false
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), 4000).unref()
    for (const server of servers) {
      server.close()
      server.closeIdleConnections()
    }
    await publications?.close()
    await app.close()
    process.exit(0)
  })
}
// When the command that started it is gone, so is the reason to run.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
