// @ts-check
// Which addresses the store may keep, and what of them counts. Pure.
import { pathnames, publicFeeds, publicFilters, publicPaths } from '../../messages/pathnames.mjs'

/**
 * The internal path ('feed' for a feed, 'lost' for an address that no page has), and the summit it shows.
 * @typedef {{ path: string, slug: string | null }} Route
 */

const languages = /** @type {const} */ (['en', 'fr'])

/** Feeds and what they may be asked for; a value of another form is made for its reader and not kept. */
const feedParameters = ['lang', 'day', 'track']

/** @param {keyof typeof pathnames} path */
const compiled = (path) =>
  languages.map((language) => {
    const translated = pathnames[path]
    const pattern = typeof translated === 'string' ? translated : translated[language]
    const source = pattern.replace(/\/$/, '').replace(/\[(\w+)\]/g, '(?<$1>[^/]{1,100})')
    return { path, expression: new RegExp(`^/${language}${source}$`) }
  })

const pages = publicPaths.flatMap(compiled)

/** What signed-in people see: never the store's. */
const personal = Object.keys(pathnames)
  .filter((path) => !publicPaths.some((known) => known === path))
  // Object.keys forgets which keys there are.
  .flatMap((path) => compiled(/** @type {keyof typeof pathnames} */ (path)))

const feeds = publicFeeds.map((source) => new RegExp(source))

/**
 * The public page or feed at an address; null for everything else.
 * @param {URL} url @returns {Route | null}
 */
export function routeOf(url) {
  for (const { path, expression } of pages) {
    const found = expression.exec(url.pathname)
    if (found) return { path, slug: found.groups?.['slug'] ?? null }
  }
  for (const feed of feeds) {
    const found = feed.exec(url.pathname)
    if (found) return { path: 'feed', slug: found[1] ?? null }
  }
  const isLost =
    /^\/(en|fr)(\/|$)/.test(url.pathname) && !personal.some(({ expression }) => expression.test(url.pathname))
  return isLost ? { path: 'lost', slug: null } : null
}

/** Where the words of a 404 stand, in the language of an address. @param {URL} url */
export const lostPage = (url) => (url.pathname.startsWith('/fr') ? '/fr/lost' : '/en/lost')

/**
 * The filters of an address in one order, '' for none; null when there is something that the store does not know: free
 * text, an unknown parameter or value.
 * @param {URLSearchParams} parameters @param {Route} route
 * @returns {string | null} `?lang=fr&track=impact`
 */
export function allowedAs(parameters, route) {
  if (route.path === 'lost') return null
  const entries = [...parameters].sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
  if (!entries.every(([name, value]) => isKnown(name, value, route))) return null
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}

/** @param {string} name @param {string} value @param {Route} route */
function isKnown(name, value, route) {
  if (route.path === 'feed') return feedParameters.includes(name) && /^[A-Za-z0-9-]{1,40}$/.test(value)
  if (route.path !== '/summits/[slug]/agenda/[date]') return false
  const values = new Map(Object.entries(publicFilters)).get(name)
  if (values === undefined) return false
  return values === null ? /^[A-Za-z0-9-]{1,40}$/.test(value) : values.includes(value)
}

/**
 * A page without the scripts that only React needs: our own (data-own) and structured data stay. Nonces go too: the
 * copy has a policy without them, and two printings of one page must be the same bytes.
 * @param {string} html
 */
export function stripScripts(html) {
  return html
    .replace(/ nonce="[^"<>]*"/g, '')
    .replace(/<script\b(?![^>]*(?:data-own|ld\+json))[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
}
