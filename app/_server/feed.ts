import { getTranslations } from 'next-intl/server'
import type { Feed, FeedWords } from '@/domain/release/feeds/feed'
import { type PublicSummit, publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { getPathname } from '@/messages/navigation'
import { appUrl } from './app-url'

/** A released summit with its absolute addresses: what feeds and JSON-LD are made from. */
export function feedOf({ document, release }: Pick<PublicSummit, 'document' | 'release'>): Feed {
  const { slug } = document.summit
  const site = appUrl()
  return {
    document,
    release,
    addresses: {
      appUrl: site,
      summit: (locale) =>
        site + getPathname({ locale, href: { pathname: '/summits/[slug]', params: { slug } } }),
      session: (code, locale) =>
        site +
        getPathname({
          locale,
          href: { pathname: '/summits/[slug]/sessions/[code]', params: { slug, code } },
        }),
    },
  }
}

/** The feed of a slug; null when there is no such summit, or none released, or the text cannot be a slug. */
export async function feedOfSlug(slug: string): Promise<Feed | null> {
  const summit = isSlug(slug) ? await publicSummit(slug) : null
  return summit && feedOf(summit)
}

/** Texts that cannot be a slug do not reach the database, which refuses some of them (U+0000). */
export function isSlug(value: string): boolean {
  return /^[a-z0-9-]{1,120}$/.test(value)
}

/** The few words of a feed that no release holds. */
export async function feedWords(locale: Language): Promise<FeedWords> {
  const t = await getTranslations({ locale, namespace: 'openData.feed' })
  const terms = await getTranslations({ locale, namespace: 'terms.types' })
  return {
    allRooms: t('allRooms'),
    online: t('online'),
    webcast: t('webcast'),
    types: {
      plenary: terms('plenary'),
      ceremony: terms('ceremony'),
      parallel: terms('parallel'),
      workshop: terms('workshop'),
      side_event: terms('side_event'),
      ministerial: terms('ministerial'),
      meeting: terms('meeting'),
      visit: terms('visit'),
      transfer: terms('transfer'),
      networking: terms('networking'),
      reception: terms('reception'),
      meal: terms('meal'),
      break: terms('break'),
      registration: terms('registration'),
    },
  }
}
