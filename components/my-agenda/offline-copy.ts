/** The name of the store that public/my-agenda-worker.js answers from. */
const STORE = 'my-agenda'

/**
 * Registers the worker for this page's address alone and puts the page, as it is now, and everything that it is drawn with
 * into the store. Where the browser has neither, or refuses them (a private window), nothing is kept.
 */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window) || !navigator.onLine) return
  try {
    const { pathname } = location
    await navigator.serviceWorker.register('/my-agenda-worker.js', { scope: pathname })
    const store = await caches.open(STORE)
    const page = await fetch(pathname, { headers: { accept: 'text/html' }, redirect: 'manual' })
    if (!page.ok) return
    await store.put(pathname, page)
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name, location.href))
      .filter(isPart)
      .map(({ pathname: path }) => path)
    for (const part of new Set(['/icons.svg', ...parts]))
      if (!(await store.match(part))) await store.add(part)
  } catch {
    // The connection broke off, or there is no room: what is kept already stays.
  }
}

/** Style sheets, scripts and fonts of our own; nothing that says anything about anybody. */
const isPart = ({ origin, pathname }: URL): boolean =>
  origin === location.origin && pathname.startsWith('/_next/static/')

/** Whoever signs out leaves nothing behind on a machine that others use. */
export async function forgetPages(): Promise<void> {
  if ('caches' in window) await caches.delete(STORE)
}
