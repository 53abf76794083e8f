import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitPage } from '@/app/_server/public-page'
import { materialGroups } from '@/components/material/material-view'
import { MaterialItem } from '@/components/material/material-item'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { EmptyList } from '@/components/summit/empty-list'
import { languageName, pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/materials', params: { slug } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'material' }),
  ])
  const frame = summit.document.summit
  const description = t('materials', { summit: pickText(frame.name, locale) })
  return pageMetadata({ locale, href: hrefOf(slug), title: words('title'), description, summit: frame })
}

export default async function MaterialsPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'material' })
  const { document } = summit
  const groups = materialGroups(document, locale)
  return (
    <SiteFrame locale={locale} summit={summit} href={hrefOf(slug)} current="materials">
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          {groups.length > 0 && (
            <p className="lede">{t('lede', { summit: pickText(document.summit.name, locale) })}</p>
          )}
        </div>
        {groups.length === 0 && (
          <EmptyList slug={slug} locale={locale} words={t('empty')} wayOn={t('toAgenda')} />
        )}
        {groups.map(({ language, items }) => (
          <section key={language} className="section">
            <h2>{t('inLanguage', { language: languageName(language, locale) })}</h2>
            <ul className="entries">
              {items.map(({ material, session }) => (
                <MaterialItem
                  key={material.id}
                  material={material}
                  session={session}
                  slug={slug}
                  locale={locale}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </SiteFrame>
  )
}
