import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { appUrl } from '@/app/_server/app-url'
import { summitPage } from '@/app/_server/public-page'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { CalendarFeeds, ProgramFeeds } from '@/components/summit/feed-links'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/open-data', params: { slug } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'openData' }),
  ])
  const frame = summit.document.summit
  const description = t('openData', { summit: pickText(frame.name, locale) })
  return pageMetadata({ locale, href: hrefOf(slug), title: words('title'), description, summit: frame })
}

export default async function OpenDataPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'openData' })
  const { document, release } = summit
  const site = appUrl()
  return (
    <SiteFrame locale={locale} summit={summit} href={hrefOf(slug)}>
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede', { summit: pickText(document.summit.name, locale) })}</p>
        </div>
        <CalendarFeeds document={document} locale={locale} site={site} />
        <ProgramFeeds document={document} locale={locale} site={site} />
        <section className="section prose">
          <h2>{t('rules')}</h2>
          <ul>
            <li>{t('rule.release', { number: String(release.number) })}</li>
            <li>{t('rule.etag')}</li>
            <li>{t('rule.cors')}</li>
            <li>{t('rule.errors')}</li>
            <li>{t('reuse')}</li>
          </ul>
        </section>
      </div>
    </SiteFrame>
  )
}
