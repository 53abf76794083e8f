import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitPage } from '@/app/_server/public-page'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { EmptyList } from '@/components/summit/empty-list'
import { VenueSection } from '@/components/venue/venue-section'
import { venueViews } from '@/components/venue/venue-view'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/venues', params: { slug } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'venue' }),
  ])
  const frame = summit.document.summit
  const description = t('venues', { summit: pickText(frame.name, locale) })
  return pageMetadata({ locale, href: hrefOf(slug), title: words('title'), description, summit: frame })
}

export default async function VenuesPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'venue' })
  const { document } = summit
  const views = venueViews(document)
  return (
    <SiteFrame locale={locale} summit={summit} href={hrefOf(slug)} current="venues">
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede', { summit: pickText(document.summit.name, locale) })}</p>
        </div>
        {views.length === 0 && (
          <EmptyList slug={slug} locale={locale} words={t('empty')} wayOn={t('toAgenda')} />
        )}
        {views.map((view) => (
          <VenueSection key={view.venue.id} view={view} document={document} locale={locale} />
        ))}
      </div>
    </SiteFrame>
  )
}
