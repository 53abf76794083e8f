import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { feedOf } from '@/app/_server/feed'
import { summitPage } from '@/app/_server/public-page'
import { JsonLd } from '@/components/site/json-ld'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { Credits } from '@/components/session/credits'
import { MaterialsTable } from '@/components/session/materials-table'
import { DayCards } from '@/components/summit/day-cards'
import { MemberHoursTable } from '@/components/summit/member-hours-table'
import { SummitHead } from '@/components/summit/summit-head'
import { SubscribeCall, SummitSides } from '@/components/summit/summit-ways'
import { ThemeCards } from '@/components/summit/theme-cards'
import { jsonLdScript, summitJsonLd } from '@/domain/release/feeds/json-ld'
import { dateRange } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'metadata' })
  const { name, place, theme, startsOn, endsOn, timeZone } = summit.document.summit
  return pageMetadata({
    locale,
    href: { pathname: '/summits/[slug]', params: { slug } },
    title: pickText(name, locale),
    description: t('summit', {
      name: pickText(name, locale),
      dates: dateRange(startsOn, endsOn, timeZone, locale),
      place: pickText(place, locale),
      theme: pickText(theme, locale),
    }),
  })
}

export default async function SummitPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'summit' })
  const { document } = summit
  return (
    <SiteFrame
      locale={locale}
      summit={summit}
      href={{ pathname: '/summits/[slug]', params: { slug } }}
      current="overview"
    >
      <JsonLd json={jsonLdScript(summitJsonLd(feedOf(summit), locale))} />
      <div className="wrap">
        <SummitHead document={document} registration={summit.registration} locale={locale} />
        <DayCards document={document} locale={locale} />
        <MemberHoursTable document={document} locale={locale} />
        <ThemeCards document={document} locale={locale} />
        {document.materials.length > 0 && (
          <section className="section">
            <h2 id="documents">{t('documents')}</h2>
            <MaterialsTable materials={document.materials} locale={locale} labelledBy="documents" />
          </section>
        )}
        {document.credits.length > 0 && (
          <section className="section">
            <h2>{t('credits')}</h2>
            <Credits credits={document.credits} locale={locale} />
          </section>
        )}
        <SummitSides document={document} locale={locale} />
        <SubscribeCall document={document} locale={locale} />
      </div>
    </SiteFrame>
  )
}
