import { appUrl } from './app-url'

/**
 * Whether a request that changes something comes from our own pages, or from a program that is no browser.
 * Browsers say it themselves (Fetch Metadata, `Sec-Fetch-Site`) or, the older ones, by `Origin`; neither can be
 * set by a page.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  const host = URL.canParse(origin) ? new URL(origin).host : null
  return host !== null && (host === headers.get('host') || host === new URL(appUrl()).host)
}
