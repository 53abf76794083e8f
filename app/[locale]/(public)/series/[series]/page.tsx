import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { pageLocale } from '@/app/_server/public-page'
import { Said } from '@/components/ui/said'
import { MembersTable } from '@/components/series/members-table'
import { seriesView } from '@/components/series/series-view'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { groupSummits } from '@/components/summit/group-summits'
import { SummitRow } from '@/components/summit/summit-row'
import { publicSummits } from '@/domain/release/queries'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

/** What is past and what comes depends on the day. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; series: string }> }

async function seriesPage(params: Props['params']) {
  const { locale: asked, series: slug } = await params
  const locale = pageLocale(asked)
  const view = seriesView(await publicSummits(), slug, locale)
  if (!view) notFound()
  return { locale, view, href: { pathname: '/series/[series]', params: { series: slug } } as const }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, view, href } = await seriesPage(params)
  const t = await getTranslations({ locale, namespace: 'series' })
  const name = pickText(view.series.name, locale)
  return pageMetadata({ locale, href, title: name, description: t('description', { name }) })
}

export default async function SeriesPage({ params }: Props) {
  const { locale, view, href } = await seriesPage(params)
  const t = await getTranslations({ locale, namespace: 'series' })
  const groups = groupSummits(view.summits, new Date())
  const groupOf = (id: string) =>
    (['running', 'coming'] as const).find((group) => groups[group].some(({ summit }) => summit.id === id)) ??
    'past'
  return (
    <SiteFrame locale={locale} summit={null} href={href}>
      <div className="wrap">
        <div className="page-head">
          <p className="quiet">{t('kind')}</p>
          <h1>
            <Said text={view.series.name} locale={locale} />
          </h1>
          <p className="lede">
            <Said text={view.series.description} locale={locale} />
          </p>
        </div>
        <section>
          <h2 className="group-title">{t('summits')}</h2>
          <ol className="summits">
            {view.summits.map((card) => (
              <SummitRow
                key={card.summit.id}
                card={card}
                group={groupOf(card.summit.id)}
                locale={locale}
                inSeries
              />
            ))}
          </ol>
        </section>
        {view.steps.length > 0 && (
          <section className="section">
            <h2 id="members">{t('members')}</h2>
            <MembersTable steps={view.steps} name={view.series.name} locale={locale} />
          </section>
        )}
      </div>
    </SiteFrame>
  )
}
