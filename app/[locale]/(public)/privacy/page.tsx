import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { demoIsOn } from '@/app/_server/demo'
import { pageLocale } from '@/app/_server/public-page'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string }> }

const parts = ['reading', 'stars', 'signIn', 'record', 'rights', 'links'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'privacy' }),
  ])
  return pageMetadata({ locale, href: '/privacy', title: words('title'), description: t('privacy') })
}

export default async function PrivacyPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'privacy' })
  return (
    <SiteFrame locale={locale} summit={null} href="/privacy">
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede')}</p>
        </div>
        {[...parts, ...(demoIsOn() ? (['demo'] as const) : [])].map((part) => (
          <section key={part} className="section prose">
            <h2>{t(part)}</h2>
            <p>{t(`${part}Body`)}</p>
          </section>
        ))}
      </div>
    </SiteFrame>
  )
}
