import { feedAnswer } from '@/app/_server/feed-answer'
import { appUrl } from '@/app/_server/app-url'
import { sitemapEntries } from '@/app/_server/sitemap-entries'
import { element } from '@/domain/release/feeds/xml'
import { publicSummit, publicSummits } from '@/domain/release/queries'
import { languages } from '@/domain/shared/language'
import { type Href, getPathname } from '@/messages/navigation'

export const dynamic = 'force-dynamic'

/** Every public page in both languages, each naming its counterpart (sitemaps.org, with Google's xhtml:link). */
export async function GET(request: Request): Promise<Response> {
  const cards = await publicSummits()
  const summits = await Promise.all(cards.map((card) => publicSummit(card.summit.slug)))
  const site = appUrl()
  const address = (href: Href, locale: (typeof languages)[number]) => site + getPathname({ locale, href })
  const urls = sitemapEntries(summits.filter((summit) => summit !== null)).flatMap(({ href, changedAt }) =>
    languages.map((locale) =>
      element('url', {}, [
        element('loc', {}, address(href, locale)),
        ...(changedAt ? [element('lastmod', {}, changedAt.toISOString())] : []),
        ...languages.map((other) =>
          element('xhtml:link', { rel: 'alternate', hreflang: other, href: address(href, other) }, ''),
        ),
        element('xhtml:link', { rel: 'alternate', hreflang: 'x-default', href: address(href, 'en') }, ''),
      ]),
    ),
  )
  const spaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${element('urlset', spaces, urls)}\n`
  return feedAnswer(request, { body, type: 'application/xml; charset=utf-8', name: 'sitemap.xml' })
}
