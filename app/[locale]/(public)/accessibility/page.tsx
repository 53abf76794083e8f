import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/_server/public-page'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string }> }

const points = ['script', 'keyboard', 'color', 'zoom', 'system', 'language', 'print'] as const
const parts = ['checked', 'limits', 'tell'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'accessibility' }),
  ])
  return pageMetadata({
    locale,
    href: '/accessibility',
    title: words('title'),
    description: t('accessibility'),
  })
}

export default async function AccessibilityPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'accessibility' })
  return (
    <SiteFrame locale={locale} summit={null} href="/accessibility">
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede')}</p>
        </div>
        <section className="section prose">
          <h2>{t('aim')}</h2>
          <p>{t('aimBody')}</p>
        </section>
        <section className="section prose">
          <h2>{t('how')}</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{t(`points.${point}`)}</li>
            ))}
          </ul>
        </section>
        {parts.map((part) => (
          <section key={part} className="section prose">
            <h2>{t(part)}</h2>
            <p>{t(`${part}Body`)}</p>
          </section>
        ))}
      </div>
    </SiteFrame>
  )
}
