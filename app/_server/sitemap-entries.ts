import type { PublicSummit } from '@/domain/release/queries'
import type { Href } from '@/messages/navigation'

export type SitemapEntry = { href: Href; changedAt: Date | null }

/** Every public page once, without its languages: those of the site, then of each series and each summit. */
export function sitemapEntries(
  summits: readonly Pick<PublicSummit, 'document' | 'release'>[],
): SitemapEntry[] {
  const series = [...new Set(summits.flatMap(({ document }) => document.series?.slug ?? []))]
  return [
    ...(['/', '/accessibility', '/privacy'] as const).map((href) => ({ href, changedAt: null })),
    ...series.map((slug) => ({
      href: { pathname: '/series/[series]' as const, params: { series: slug } },
      changedAt: null,
    })),
    ...summits.flatMap(summitEntries),
  ]
}

const places = [
  '/summits/[slug]',
  '/summits/[slug]/speakers',
  '/summits/[slug]/venues',
  '/summits/[slug]/themes',
  '/summits/[slug]/materials',
  '/summits/[slug]/releases',
  '/summits/[slug]/open-data',
] as const

function summitEntries({ document, release }: Pick<PublicSummit, 'document' | 'release'>): SitemapEntry[] {
  const { slug } = document.summit
  const changedAt = release.publishedAt
  return [
    ...places.map((pathname) => ({ href: { pathname, params: { slug } }, changedAt })),
    ...document.days.map(({ date }) => ({
      href: { pathname: '/summits/[slug]/agenda/[date]' as const, params: { slug, date } },
      changedAt,
    })),
    ...document.sessions
      .filter((session) => session.access !== 'private')
      .map(({ code, changedAt: at }) => ({
        href: { pathname: '/summits/[slug]/sessions/[code]' as const, params: { slug, code } },
        changedAt: new Date(at),
      })),
    ...document.speakers.map((speaker) => ({
      href: {
        pathname: '/summits/[slug]/speakers/[speaker]' as const,
        params: { slug, speaker: speaker.slug },
      },
      changedAt,
    })),
  ]
}
