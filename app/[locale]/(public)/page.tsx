import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { demoIsOn } from '@/app/_server/demo'
import { pageLocale } from '@/app/_server/public-page'
import { addressOf } from '@/components/site/address'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { groupSummits } from '@/components/summit/group-summits'
import { HomeWays } from '@/components/summit/home-ways'
import { SummitRow } from '@/components/summit/summit-row'
import { publicSummits } from '@/domain/release/queries'
import '@/components/summit/pages.css'

/** The list depends on what is published, and on the day. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const [home, metadata] = await Promise.all([
    getTranslations({ locale, namespace: 'home' }),
    getTranslations({ locale, namespace: 'metadata' }),
  ])
  return pageMetadata({ locale, href: '/', title: home('title'), description: metadata('home') })
}

/** Summits under way, to come and past, each by its own clock. */
export default async function HomePage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'home' })
  const cards = await publicSummits()
  const groups = groupSummits(cards, new Date())
  return (
    <SiteFrame locale={locale} summit={null} href="/">
      <div className="wrap">
        <div className="home-head">
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede')}</p>
          {demoIsOn() && (
            <p className="row">
              <a className="btn btn-primary" href={addressOf(locale, '/sign-in')}>
                {t('demo.link')}
              </a>
              <span className="small quiet">{t('demo.body')}</span>
            </p>
          )}
        </div>
        {cards.length === 0 && <p className="lede">{t('empty')}</p>}
        {(['running', 'coming', 'past'] as const).map(
          (group) =>
            groups[group].length > 0 && (
              <section key={group} aria-labelledby={`group-${group}`}>
                <h2 className="group-title" id={`group-${group}`}>
                  {t(group)}
                </h2>
                <ul className="summits">
                  {groups[group].map((card) => (
                    <SummitRow key={card.summit.id} card={card} group={group} locale={locale} />
                  ))}
                </ul>
              </section>
            ),
        )}
        <HomeWays locale={locale} newest={[...groups.running, ...groups.coming, ...groups.past][0] ?? null} />
      </div>
    </SiteFrame>
  )
}
