import { getTranslations } from 'next-intl/server'
import { changeWords } from '@/components/release/change-words'
import type { AtomEntry, AtomFeed } from '@/domain/release/feeds/atom'
import type { ReleaseEntry } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Language, languages, pickText } from '@/domain/shared/language'
import { getPathname } from '@/messages/navigation'
import { appUrl } from './app-url'

/** Releases in a feed: who reads it seldom wants no more, and the page has them all. */
const SHOWN = 50

/** The address of the Atom feed of a summit, below the site's own. */
export const atomPath = (slug: string, language: Language) =>
  `/api/v1/summits/${slug}/releases.atom?lang=${language}`

/** The releases of a summit in the words of a language, as the Atom feed tells them. */
export async function releaseFeed(
  { summit }: ReleaseDocument,
  entries: readonly ReleaseEntry[],
  locale: Language,
): Promise<AtomFeed> {
  const t = await getTranslations({ locale, namespace: 'release' })
  const { slug, name, host, timeZone } = summit
  const site = appUrl()
  const told = ({ number, publishedAt, note, restores, changes }: ReleaseEntry): AtomEntry => ({
    number,
    publishedAt,
    title: t('number', { number: String(number) }),
    note: pickText(note, locale),
    lines: [
      ...(restores === null ? [] : [t('restores', { number: String(restores) })]),
      ...(changes.length === 0 ? [t(number === 1 ? 'first' : 'unchanged')] : []),
      ...changes.map((change) => {
        const { key, values } = changeWords(change, timeZone, locale, {
          noRoom: t('noRoom'),
          field: (field) => t(`fields.${field}`),
        })
        const session = pickText(change.title, locale) || t('noTitle')
        return t.markup(`change.${key}`, { ...values, session: () => session })
      }),
    ],
  })
  return {
    language: locale,
    title: t('feed.title', { summit: pickText(name, locale) }),
    subtitle: t('feed.subtitle'),
    author: pickText(host, locale) || pickText(name, locale),
    self: site + atomPath(slug, locale),
    page: site + getPathname({ locale, href: { pathname: '/summits/[slug]/releases', params: { slug } } }),
    others: languages
      .filter((language) => language !== locale)
      .map((language) => ({ language, address: site + atomPath(slug, language) })),
    entries: entries.slice(0, SHOWN).map(told),
  }
}
