import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitPage } from '@/app/_server/public-page'
import { Said } from '@/components/ui/said'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { ZoneNote } from '@/components/session/zone-note'
import { EmptyList } from '@/components/summit/empty-list'
import { ThemeSection } from '@/components/theme/theme-section'
import { themeViews } from '@/components/theme/theme-view'
import { trackLetters } from '@/domain/agenda/rules'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/themes', params: { slug } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'theme' }),
  ])
  const frame = summit.document.summit
  const description = t('themes', { summit: pickText(frame.name, locale) })
  return pageMetadata({ locale, href: hrefOf(slug), title: words('title'), description, summit: frame })
}

export default async function ThemesPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'theme' })
  const { document } = summit
  const views = themeViews(document)
  const letters = trackLetters(document.tracks, locale)
  return (
    <SiteFrame locale={locale} summit={summit} href={hrefOf(slug)} current="themes">
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          {views.length > 0 && (
            <p className="lede">{t('lede', { summit: pickText(document.summit.name, locale) })}</p>
          )}
        </div>
        {views.length === 0 ? (
          <EmptyList slug={slug} locale={locale} words={t('empty')} wayOn={t('toAgenda')} />
        ) : (
          <>
            <nav aria-label={t('contents')}>
              <ul className="jump">
                {views.map(({ track }) => (
                  <li key={track.id}>
                    <a href={`#${track.slug}`}>
                      <Said text={track.name} locale={locale} />
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <ZoneNote summit={document.summit} locale={locale} />
          </>
        )}
        {views.map((view) => (
          <ThemeSection
            key={view.track.id}
            view={view}
            letter={letters.get(view.track.id) ?? ''}
            document={document}
            locale={locale}
          />
        ))}
      </div>
    </SiteFrame>
  )
}
