// @ts-check
/**
 * The worker behind one page: a person's own agenda, opened once, is there without a connection. It is registered for that
 * page's address alone, touches no other, and answers from the store only what the network does not. The page itself fills
 * the store (components/my-agenda/offline-copy.ts) and says how old it is.
 */
;(() => {
  const STORE = 'my-agenda'
  /** Milliseconds after which a network that does not answer counts as none. */
  const PATIENCE = 8_000

  /**
   * The types of pages have none of workers.
   * @typedef {Event & { request: Request, respondWith: (answer: Promise<Response>) => void, waitUntil: (work: Promise<unknown>) => void }} WorkerEvent
   * @typedef {{ location: Location, skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void> },
   *   addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void }} Worker
   */
  const worker = /** @type {Worker} */ (/** @type {unknown} */ (self))

  worker.addEventListener('install', () => void worker.skipWaiting())
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
  worker.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request
    const { origin, pathname } = new URL(url)
    if (method !== 'GET' || origin !== worker.location.origin) return
    if (mode === 'navigate') event.respondWith(page(event.request, pathname))
    else if (pathname.startsWith('/_next/static/') || pathname === '/icons.svg')
      event.respondWith(part(event.request, pathname))
  })

  /** @param {Request} request @param {string} pathname */
  async function page(request, pathname) {
    const store = await caches.open(STORE)
    const kept = await store.match(pathname)
    if (!kept) return fetch(request)
    try {
      const answer = await Promise.race([fetch(request), late()])
      // Sent on to the sign-in page: what is kept is not for whoever sits here now.
      if (answer.type === 'opaqueredirect') await caches.delete(STORE)
      return answer
    } catch {
      return kept
    }
  }

  /** @returns {Promise<never>} */
  const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), PATIENCE))

  /** What has the digest of its content in its address is taken as kept. @param {Request} request @param {string} pathname */
  async function part(request, pathname) {
    const store = await caches.open(STORE)
    const kept = await store.match(request)
    if (!kept || !pathname.startsWith('/_next/static/'))
      return fetch(request).catch((fault) => kept ?? Promise.reject(fault))
    return kept
  }
})()
