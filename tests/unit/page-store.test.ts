import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPageStore } from '@/scripts/page-store.mjs'

const DAY = '/en/summits/ogp/agenda/2019-05-30'
const html = (words: string) => `<html><body>${words}<script>self.__next_f=1</script></body></html>`

/** A server as the web process is: the store first, then something that prints pages and counts them. */
let server: Server
let origin: string
let numbers: Map<string, number>
let printed: string[]
let cookies: (string | undefined)[]
let page: (url: string) => { status: number; words: string }
let publications: Parameters<typeof createPageStore>[0]['publications']

beforeEach(async () => {
  numbers = new Map([['ogp', 1]])
  printed = []
  cookies = []
  page = (url) => ({ status: 200, words: `${url} at ${numbers.get('ogp')}` })
  publications = {
    of: (slug) => numbers.get(slug) ?? null,
    platform: () => [...numbers.values()].reduce((sum, number) => sum + number, 0),
    beforeSwitch: async () => {},
    close: async () => {},
  }
  const stores: ReturnType<typeof createPageStore>[] = []
  server = createServer(async (request, response) => {
    if (await stores[0]?.answer(request, response)) return
    printed.push(request.url ?? '')
    cookies.push(request.headers.cookie)
    const { status, words } = page(request.url ?? '')
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      link: '</font.woff2>; rel=preload',
      'set-cookie': 'mine=1',
    })
    response.end(html(words))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address in parts.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stores.push(createPageStore({ origin, publications }))
})

afterEach(() => new Promise((resolve) => server.close(resolve)))

describe('the page store', () => {
  it('prints a page once and hands out copies without scripts, cookies or anything of the reader', async () => {
    const first = await fetch(origin + DAY, { headers: { cookie: 'session=secret' } })
    const second = await fetch(origin + DAY)
    expect(await first.text()).toBe(`<html><body>${DAY} at 1</body></html>`)
    expect(await second.text()).toBe(`<html><body>${DAY} at 1</body></html>`)
    expect(printed).toEqual([DAY])
    expect(cookies).toEqual([undefined])
    expect(second.headers.get('set-cookie')).toBeNull()
    expect(second.headers.get('link')).toBe('</font.woff2>; rel=preload')
    expect(second.headers.get('vary')).toBe('Accept-Encoding')
    expect(second.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(second.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('answers a known tag with 304 and no body, and HEAD with the headers alone', async () => {
    const first = await fetch(origin + DAY)
    const etag = first.headers.get('etag') ?? ''
    const again = await fetch(origin + DAY, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
    const head = await fetch(origin + DAY, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect(Number(head.headers.get('content-length'))).toBe((await first.text()).length)
  })

  it('compresses at once', async () => {
    const response = await new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      import('node:http').then(({ get }) => {
        get(origin + DAY, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }),
          )
        }).on('error', reject)
      }, reject)
    })
    expect(response.encoding).toBe('gzip')
    expect(gunzipSync(response.body).toString()).toBe(`<html><body>${DAY} at 1</body></html>`)
  })

  it('shows a new publication under its number, its days copied before', async () => {
    await fetch(origin + DAY)
    numbers.set('ogp', 2)
    await publications.beforeSwitch('ogp', 2)
    expect(printed).toEqual([DAY, DAY])
    expect(await (await fetch(origin + DAY)).text()).toContain('at 2')
    expect(printed).toHaveLength(2)
  })

  it('makes one copy for a burst', async () => {
    await Promise.all(Array.from({ length: 20 }, () => fetch(origin + DAY).then((answer) => answer.text())))
    expect(printed).toEqual([DAY])
  })

  it('strips but does not keep what is made for one reader', async () => {
    const asked = `${DAY}?q=data`
    expect(await (await fetch(origin + asked)).text()).not.toContain('<script')
    await fetch(origin + asked)
    expect(printed).toEqual([asked, asked])
  })

  it('gives the words of another page for one that is not there, and does not keep it', async () => {
    page = (url) => (url === '/en/lost' ? { status: 200, words: 'not there' } : { status: 404, words: '' })
    const first = await fetch(origin + DAY)
    expect(first.status).toBe(404)
    expect(await first.text()).toBe('<html><body>not there</body></html>')
    await fetch(origin + DAY)
    expect(printed).toEqual([DAY, '/en/lost', DAY, '/en/lost'])
  })

  it('leaves posts, personal pages and client navigations to Next', async () => {
    await fetch(origin + DAY, { method: 'POST' })
    await fetch(`${origin}/en/account`)
    const navigation = await fetch(origin + DAY, { headers: { rsc: '1' } })
    expect(await navigation.text()).toContain('<script>')
    expect(printed).toEqual([DAY, '/en/account', DAY])
  })

  it('does not take a stranger’s word for its own request', async () => {
    const forged = await fetch(origin + DAY, { headers: { 'x-fill': 'guess' } })
    expect(await forged.text()).not.toContain('<script')
  })
})
