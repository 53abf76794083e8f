import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitPage } from '@/app/_server/public-page'
import { atomPath } from '@/app/_server/release-feed'
import { ReleaseSection } from '@/components/release/release-section'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { releaseHistory } from '@/domain/release/queries'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/releases', params: { slug } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'release' }),
  ])
  const frame = summit.document.summit
  const description = t('releases', { summit: pickText(frame.name, locale) })
  const page = pageMetadata({ locale, href: hrefOf(slug), title: words('title'), description, summit: frame })
  const feed = {
    url: atomPath(slug, locale),
    title: words('feed.title', { summit: pickText(frame.name, locale) }),
  }
  return { ...page, alternates: { ...page.alternates, types: { 'application/atom+xml': [feed] } } }
}

export default async function ReleasesPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'release' })
  const entries = await releaseHistory(slug)
  return (
    <SiteFrame locale={locale} summit={summit} href={hrefOf(slug)}>
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede', { summit: pickText(summit.document.summit.name, locale) })}</p>
          <p>
            <a href={atomPath(slug, locale)} type="application/atom+xml">
              {t('subscribe')}
            </a>
          </p>
        </div>
        {entries.map((entry) => (
          <ReleaseSection key={entry.number} entry={entry} document={summit.document} locale={locale} />
        ))}
      </div>
    </SiteFrame>
  )
}
